import {
  aPetition,
  concluded,
  DISCIPLINE_ORGAN,
  inHandling,
  offered,
  received,
  WATER_BUREAU,
} from '../../../test/builders';
import { evolve } from '../evolve';
import type { PetitionEvent } from '../events';
import type { Petition } from '../petition';
import { paperOf } from './issued-papers';
import { momentAt } from './moment';

/** The papers that a history issued, in order. */
const papersOf = (events: readonly PetitionEvent[]): readonly string[] => {
  const whole = events.reduce<Petition | null>(evolve, null);
  return events.flatMap((event) => (whole ? (paperOf(event, whole) ?? []) : []));
};

it('a claim issues its papers step by step: receipt, letter, acceptance, opinion, record of delivery (PR 22, 23, 32)', () => {
  expect(papersOf(concluded().history)).toEqual([
    ...['RECEIPT', 'TRANSFER_LETTER', 'ACCEPTANCE', 'OPINION', 'DELIVERY_RECORD'],
  ]);
});

it('PR 30: of an accusation, and of what nobody sorted, nothing in writing reaches the petitioner but the receipt', () => {
  expect(papersOf(aPetition({ purpose: null }).history)).toEqual(['RECEIPT']);
  expect(papersOf(aPetition({ purpose: 'ACCUSATION' }).transferredTo(DISCIPLINE_ORGAN).history)).toEqual([
    ...['RECEIPT', 'TRANSFER_LETTER'],
  ]);
  const claim = inHandling().history;
  const accusation = {
    ...(momentAt(claim, claim.length)?.after as Petition),
    purpose: 'ACCUSATION',
  } as const;
  expect(claim.flatMap((event) => paperOf(event, accusation) ?? [])).toEqual(['RECEIPT', 'TRANSFER_LETTER']);
});

it('what came from an older system had its papers there, and a deemed acceptance isn’t told in writing', () => {
  const [registered] = aPetition().history;
  const petition = aPetition().build();
  expect(registered && paperOf(registered, { ...petition, historical: true })).toBeNull();
  const { history } = received().afterSilence(16);
  expect(history.map(({ type }) => type)).toContain('petition.accepted');
  expect(papersOf(history)).toEqual(['RECEIPT', 'TRANSFER_LETTER']);
});

it('an assignment has a letter of its own, and nobody is named on a paper after anonymisation', () => {
  const events = offered().history;
  const offer = events.at(-1) as PetitionEvent;
  const petition = offered().build();
  expect(paperOf({ ...offer, kind: 'ASSIGN' } as PetitionEvent, petition)).toBe('ASSIGNMENT_LETTER');
  const erasing = { requestedAt: null, proposedBy: null, anonymisedOn: petition.receivedOn };
  expect(paperOf(offer, { ...petition, erasing })).toBeNull();
});

it('an order of supervision is a paper; a reminder, and what time alone brings, are none (PR 39)', () => {
  const opened = {
    ...{
      type: 'petition.supervision-opened',
      at: '2026-04-13T02:00:00.000Z',
      by: { kind: 'ACCOUNT', id: 'a', cadreId: null },
    },
    ...{ clocks: [], entryId: 'S-1', unitId: WATER_BUREAU.id, openedBy: WATER_BUREAU.id, on: '2026-04-13' },
    ...{ matter: '逾期', cause: null, clockId: null, dueOn: null },
  };
  const papers = (part: object) =>
    paperOf({ ...opened, ...part } as unknown as PetitionEvent, received().build());
  expect(papers({ kind: 'ORDER' })).toBe('SUPERVISION_ORDER');
  expect(papers({ kind: 'REMINDER' })).toBeNull();
  expect(papers({ kind: 'ORDER', openedBy: null })).toBeNull();
});

it('a moment is what was known at an event, whatever came later; there is none behind the end', () => {
  const { history: events } = concluded();
  expect(momentAt(events, 1)?.before).toBeNull();
  expect(momentAt(events, 1)?.after.status).toBe('REGISTERED');
  expect(momentAt(events, events.length)?.after.status).toBe('CONCLUDED');
  expect(momentAt(events, events.length + 1)).toBeNull();
});
