import type { SlotRole } from '../../api/schema.generated';
import type { PairingViewPartsFragment } from './pairing-view.fragment.generated';

type Pairing = PairingViewPartsFragment;

/** What a page shows of a pairing. */
export type { Pairing };

/** Somebody of a pairing, by the id under which its parts name him. */
interface Person {
  readonly id: string;
  readonly name: string;
}

/** Everybody whom a pairing names, past mentors included; names that can’t be told are left out. */
export const peopleOf = ({ recruit, lead, middle }: Pairing): readonly Person[] => {
  const mentors = [lead, middle].flatMap(({ mentor, past }) => [mentor, ...past.map((one) => one.mentor)]);
  return [recruit, ...mentors.filter((one) => one !== null)];
};

/** The name under which somebody of the pairing is known on this page, or null. */
export const nameIn = (pairing: Pairing, id: string | null): string | null =>
  peopleOf(pairing).find((person) => person.id === id)?.name ?? null;

/** The slots that somebody holds or held; both for the recruit, who meets either mentor. */
export const slotsFor = (pairing: Pairing, cadreId: string | null): readonly SlotRole[] => {
  const held = [pairing.lead, pairing.middle].filter(({ mentor, past }) =>
    [mentor, ...past.map((one) => one.mentor)].some((one) => one?.id === cadreId),
  );
  return held.length > 0 && cadreId !== pairing.recruit.id
    ? held.map(({ role }) => role)
    : (['LEAD', 'MIDDLE'] as const);
};

/** Of whom somebody may speak: the recruit of his present mentors, a mentor of the recruit. */
export const evaluatedBy = (pairing: Pairing, cadreId: string | null): readonly Person[] => {
  const { recruit, lead, middle, evaluations } = pairing;
  const others =
    cadreId === recruit.id ? [lead.mentor, middle.mentor].filter((one) => one !== null) : [recruit];
  const done = evaluations.filter(({ authorId }) => authorId === cadreId).map(({ aboutId }) => aboutId);
  return others.filter(({ id }) => !done.includes(id));
};

/** The goals that can still be reviewed: neither met nor given up. */
export const openGoals = ({ goals }: Pairing): Pairing['goals'] =>
  goals.filter(({ reviews }) => !['MET', 'DROPPED'].includes(reviews.at(-1)?.progress ?? ''));

/** The quarters through which a term runs, as the study record names them: 2026Q1. */
export const quartersOf = ({ from, until }: Pairing['term']): readonly string[] => {
  const placeOf = (day: string) =>
    Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3);
  const [first, last] = [placeOf(from), placeOf(until)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => {
    const place = first + step;
    return `${Math.floor(place / 4)}Q${(place % 4) + 1}`;
  });
};
