import { addDays, type PlainDate } from '@lianxin/calendar';
import { idOf, type Chance } from '@lianxin/synthesis';
import { evaluatePairing } from '../../domain/pairing/evaluate-pairing';
import { logMentorMeeting } from '../../domain/pairing/log-mentor-meeting';
import {
  mentorOn,
  slotOf,
  SLOT_ROLES,
  type GoalProgress,
  type Pairing,
  type SlotRole,
} from '../../domain/pairing/pairing';
import { reviewGrowthGoal, isSettled } from '../../domain/pairing/review-growth-goal';
import { setGrowthGoal } from '../../domain/pairing/set-growth-goal';
import { isPairingStep } from '../../domain/pairing/transitions';
import type { Step } from './scenario';
import { asCadre } from './pairing-walk';
import { goalText, meetingTopic, praiseOf } from './texts';

const PROGRESS: Readonly<Record<GoalProgress, number>> = { ON_TRACK: 50, BEHIND: 18, MET: 26, DROPPED: 6 };
const MONTH = 30;

/** One meeting a month with each mentor, logged at once, late, or not at all. */
const meetings = ({ id, recruitId, activeFrom }: Pairing, months: number, chance: Chance): readonly Step[] =>
  SLOT_ROLES.flatMap((role: SlotRole) =>
    Array.from({ length: months }, (_, month): Step | null => {
      const metOn = addDays(activeFrom ?? ('' as PlainDate), month * MONTH + chance.int(2, 24));
      const isLogged = chance.happens(0.94);
      const on = addDays(metOn, chance.happens(0.9) ? chance.int(0, 3) : chance.int(35, 50));
      const topic = meetingTopic(chance);
      const isByRecruit = chance.happens(0.3);
      const act: Step['act'] = (walk) => {
        const mentorId = mentorOn(slotOf(walk.pairing, role), metOn);
        if (mentorId === null || !isPairingStep(walk.pairing.status, 'logMentorMeeting')) return;
        const authorId = isByRecruit ? recruitId : mentorId;
        const meetingId = idOf(id, `meeting-${role}`, month);
        const meeting = { meetingId, role, metOn, topic, authorId };
        walk.decide(logMentorMeeting(walk.pairing, meeting, walk.factsOn(on, asCadre(authorId))));
      };
      return isLogged ? { on, act } : null;
    }).filter((step) => step !== null),
  );

/** Goals of the growth plan, and how they stand. */
const goals = ({ id, recruitId, activeFrom }: Pairing, chance: Chance): readonly Step[] =>
  Array.from({ length: chance.int(1, 3) }, (_, nth): readonly Step[] => {
    const from = activeFrom ?? ('' as PlainDate);
    const on = addDays(from, chance.int(3, 20));
    const reviewedOn = addDays(on, chance.int(40, 110));
    const goalId = idOf(id, 'goal', nth);
    const text = goalText(chance);
    const progress = chance.weighted(PROGRESS);
    const set: Step['act'] = (walk) => {
      if (!isPairingStep(walk.pairing.status, 'setGrowthGoal')) return;
      const goal = { goalId, text, dueOn: addDays(on, 180), authorId: recruitId };
      walk.decide(setGrowthGoal(walk.pairing, goal, walk.factsOn(on, asCadre(recruitId))));
    };
    const review: Step['act'] = (walk) => {
      const goal = walk.pairing.goals.find((one) => one.id === goalId);
      const reviewer = walk.pairing.middle.mentorId ?? walk.pairing.lead.mentorId;
      const isOpen = isPairingStep(walk.pairing.status, 'reviewGrowthGoal') && goal && !isSettled(goal);
      if (!isOpen || reviewer === null) return;
      const said = { goalId, progress, remark: null, authorId: reviewer };
      walk.decide(reviewGrowthGoal(walk.pairing, said, walk.factsOn(reviewedOn, asCadre(reviewer))));
    };
    return [
      { on, act: set },
      { on: reviewedOn, act: review },
    ];
  }).flat();

/** What mentors and recruit say of each other after a while. */
const evaluations = ({ recruitId, activeFrom }: Pairing, chance: Chance): readonly Step[] =>
  SLOT_ROLES.flatMap((role) => {
    const on = addDays(activeFrom ?? ('' as PlainDate), chance.int(85, 200));
    const grades = [chance.int(3, 5), chance.int(3, 5)];
    const remark = chance.happens(0.5) ? praiseOf(chance) : null;
    const act: Step['act'] = (walk) => {
      const { mentorId } = slotOf(walk.pairing, role);
      if (mentorId === null || !isPairingStep(walk.pairing.status, 'evaluatePairing')) return;
      for (const [index, [authorId, aboutId]] of [
        [mentorId, recruitId],
        [recruitId, mentorId],
      ].entries()) {
        if (authorId === undefined || aboutId === undefined) continue;
        const said = { authorId, aboutId, grade: grades[index] ?? 4, remark };
        walk.decide(evaluatePairing(walk.pairing, said, walk.factsOn(on, asCadre(authorId))));
      }
    };
    return chance.happens(0.6) ? [{ on, act }] : [];
  });

/** What mentors and recruit do by themselves in the days since the pairing is active. */
export const growing = (pairing: Pairing, days: number, chance: Chance): readonly Step[] => {
  const months = Math.min(12, Math.ceil(days / MONTH));
  return [...meetings(pairing, months, chance), ...goals(pairing, chance), ...evaluations(pairing, chance)];
};
