import { addDays, type PlainDate } from '@lianxin/calendar';
import type { Performer } from '@lianxin/kernel';
import { Chance } from '@lianxin/synthesis';
import { quartersOf } from '../../domain/pairing/checklist';
import { completePairing } from '../../domain/pairing/complete-pairing';
import { decideProbation } from '../../domain/pairing/decide-probation';
import { endPairing } from '../../domain/pairing/end-pairing';
import { extendProbation } from '../../domain/pairing/extend-probation';
import { slotsOf } from '../../domain/pairing/pairing';
import { passTime } from '../../domain/pairing/pass-time';
import { refillSlot } from '../../domain/pairing/refill-slot';
import { resumePairing } from '../../domain/pairing/resume-pairing';
import { suspendPairing } from '../../domain/pairing/suspend-pairing';
import { asCadre, type PairingWalk } from './pairing-walk';
import type { Step, Story, Telling } from './scenario';
import { ENDS, EXCEPTION, LONG_ABSENCE, RESTS } from './texts';

/** The probation is decided when it is over, at times by two officers past an open duty; the pairing is completed. */
const completing = ({ scenario, recruit }: Story, { officers }: Telling): readonly Step[] => {
  const [by, second] = [asCadre(officers[0]), asCadre(officers[1])];
  const on = addDays(recruit.recruitedOn ?? recruit.from, 372);
  const isTrained = scenario === 'COMPLETED';
  const verdict = (walk: PairingWalk) => ({
    ...{ outcome: 'QUALIFIED' as const, remark: null, studiedQuarters: quartersOf(walk.pairing) },
    induction: isTrained ? { completedOn: addDays(on, -200), score: 86, evidence: '初任培训结业证书' } : null,
    overrideReason: isTrained ? null : '培训班因故推迟，已补训，尚未发证。',
  });
  const decideBy =
    (who: Performer): Step['act'] =>
    (walk) =>
      walk.decide(decideProbation(walk.pairing, verdict(walk), walk.factsOn(on, who)));
  const closing = addDays(on, 1);
  return [
    { on, act: decideBy(by) },
    ...(isTrained ? [] : [{ on, act: decideBy(second) }]),
    {
      on: closing,
      act: (walk) =>
        walk.decide(completePairing(walk.pairing, { reason: EXCEPTION }, walk.factsOn(closing, by))),
    },
  ];
};

/** What an officer does within the time of the pairing. */
export const officersSteps = (story: Story, telling: Telling, from: PlainDate): readonly Step[] => {
  const { scenario } = story;
  const { plan } = telling;
  const by = asCadre(telling.officers[0]);
  const steps: Step[] = [];
  const at = (on: PlainDate, act: Step['act']) => steps.push({ on, act });
  const recent = addDays(plan.today, -12);
  if (scenario === 'SUSPENDED')
    at(recent, (walk) =>
      walk.decide(suspendPairing(walk.pairing, { reason: RESTS }, walk.factsOn(recent, by))),
    );
  if (scenario === 'ENDED')
    at(recent, (walk) => walk.decide(endPairing(walk.pairing, { reason: ENDS }, walk.factsOn(recent, by))));
  if (scenario === 'RESUMED') {
    const [rests, goesOn] = [addDays(from, 25), addDays(from, 60)];
    at(rests, (walk) =>
      walk.decide(suspendPairing(walk.pairing, { reason: RESTS }, walk.factsOn(rests, by))),
    );
    at(goesOn, (walk) => walk.decide(resumePairing(walk.pairing, {}, walk.factsOn(goesOn, by))));
  }
  if (scenario === 'EXTENDED')
    at(recent, (walk) => {
      const until = addDays(walk.pairing.term.until, 60);
      const command = { absenceWorkingDays: 45, until, reason: LONG_ABSENCE };
      walk.decide(extendProbation(walk.pairing, command, walk.factsOn(recent, by)));
    });
  if (scenario === 'COMPLETED' || scenario === 'OVERRIDDEN') steps.push(...completing(story, telling));
  return steps;
};

/** A mentor who is gone leaves his slot, on the day itself; half of the slots are filled again. */
export const departures = (
  { recruit, pairingId }: Story,
  walk: PairingWalk,
  telling: Telling,
): readonly Step[] =>
  slotsOf(walk.pairing).flatMap(({ role, mentorId, since }) => {
    const gone = mentorId === null ? null : telling.people.departureOf(mentorId, since);
    if (mentorId === null || gone === null) return [];
    const refilledOn = addDays(gone.on, 9);
    const by = asCadre(telling.officers[0]);
    const leave: Step['act'] = (at) => {
      const { occasion } = at.factsOn(gone.on, by);
      const left = { cadreId: mentorId, ...gone };
      at.decide(passTime(at.pairing, { occasion, departures: [left], recruitMovedTo: null }));
    };
    const refill: Step['act'] = (at) => {
      const facts = telling.people.choiceFor(recruit, refilledOn, at.factsOn(refilledOn, by));
      const { mentorId: next, reason } = telling.people.wanted(role, facts);
      const isOpen = at.pairing.status === 'ACTIVE' && next !== null;
      if (!isOpen || telling.people.departureOf(next, refilledOn) !== null) return;
      at.decide(refillSlot(at.pairing, { role, mentorId: next, reason }, facts));
    };
    const isRefilled = new Chance(pairingId).of(role).happens(0.5);
    return [{ on: gone.on, act: leave }, ...(isRefilled ? [{ on: refilledOn, act: refill }] : [])];
  });
