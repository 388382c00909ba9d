import { addDays, daysBetween, type PlainDate } from '@lianxin/calendar';
import { Chance, type DistrictPlan } from '@lianxin/synthesis';
import { confirmPairing } from '../../domain/pairing/confirm-pairing';
import type { PairingEvent } from '../../domain/pairing/events';
import { slotsOf } from '../../domain/pairing/pairing';
import { proposePairing } from '../../domain/pairing/propose-pairing';
import { rejectPairing } from '../../domain/pairing/reject-pairing';
import { growing } from './growing';
import { departures, officersSteps } from './officers';
import { asCadre, PairingWalk } from './pairing-walk';
import type { Scenario, Story, Telling } from './scenario';
import { COMES_TO_NOTHING } from './texts';

/** Those that a mentor may leave while they last. */
const GOES_ON: readonly Scenario[] = ['ACTIVE', 'SUSPENDED', 'RESUMED', 'EXTENDED'];

/** Proposes the pair and, but where it stops there, confirms it; answers whether it could be proposed at all. */
const paired = (
  { recruit, scenario, pairingId }: Story,
  walk: PairingWalk,
  telling: Telling,
  on: PlainDate,
) => {
  const [officer] = telling.officers;
  const stay = !GOES_ON.includes(scenario);
  const facts = telling.people.choiceFor(recruit, on, walk.factsOn(on, asCadre(officer)), stay);
  const [lead, middle] = [telling.people.wanted('LEAD', facts), telling.people.wanted('MIDDLE', facts)];
  if (lead.mentorId === null && middle.mentorId === null) return false;
  walk.decide(proposePairing({ pairingId, lead, middle }, { ...facts, hasLivePairing: false }));
  if (scenario === 'PROPOSED') return true;
  const next = addDays(on, 2);
  const later = { ...facts, ...walk.factsOn(next, asCadre(officer)) };
  if (scenario === 'REJECTED') walk.decide(rejectPairing(walk.pairing, { reason: COMES_TO_NOTHING }, later));
  else walk.decide(confirmPairing(walk.pairing, {}, later));
  return true;
};

/** When it was proposed: soon after he reported or, where it stops there, in the last days. */
const proposedOn = ({ recruit, scenario }: Story, { today }: DistrictPlan, chance: Chance): PlainDate =>
  scenario === 'PROPOSED' ? addDays(today, -chance.int(1, 6)) : addDays(recruit.from, chance.int(4, 16));

/** A pairing's own history up to today, every event of it decided by the domain; null where there is none. */
export const pairingHistory = (story: Story, telling: Telling): readonly PairingEvent[] | null => {
  const { plan, people } = telling;
  if (story.scenario === 'ALONE') return null;
  const chance = new Chance(plan.seed).of('pairing', story.recruit.id);
  const walk = new PairingWalk(plan.today);
  const on = proposedOn(story, plan, chance);
  if (!paired(story, walk, telling, on)) return null;
  const { activeFrom } = walk.pairing;
  if (activeFrom !== null) {
    const steps = officersSteps(story, telling, activeFrom);
    const length = daysBetween(activeFrom, plan.today);
    const all = [...departures(story, walk, telling), ...steps, ...growing(walk.pairing, length, chance)];
    for (const step of all.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)))
      if (step.on <= plan.today && walk.pairing.closedOn === null) step.act(walk);
  }
  for (const { role, mentorId } of slotsOf(walk.pairing))
    if (mentorId !== null && walk.pairing.closedOn === null) people.take(mentorId, role);
  return walk.events;
};
