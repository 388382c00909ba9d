import { evaluatePairing } from '../../src/domain/pairing/evaluate-pairing';
import { logMentorMeeting } from '../../src/domain/pairing/log-mentor-meeting';
import { reviewGrowthGoal } from '../../src/domain/pairing/review-growth-goal';
import { setGrowthGoal } from '../../src/domain/pairing/set-growth-goal';
import { day, id } from './builders';
import { anActive, factsOn, LEADER, MIDDLE, RECRUIT } from './pairings';
import type { Refused } from './refused';

const NOW = '2026-04-20';
const { pairing } = anActive();
const meeting = { meetingId: id(701), role: 'LEAD', metOn: day('2026-02-10'), topic: '工作方法' } as const;

/** Refusals of what recruit and mentors write down. */
export const REFUSED_RECORDS: readonly Refused[] = [
  [
    'a meeting to come is not logged',
    'DATE_IN_FUTURE',
    logMentorMeeting(pairing, { ...meeting, metOn: day('2026-04-21'), authorId: RECRUIT }, factsOn(NOW)),
  ],
  [
    'a meeting before the pairing is not logged',
    'DATE_TOO_EARLY',
    logMentorMeeting(pairing, { ...meeting, metOn: day('2026-01-04'), authorId: RECRUIT }, factsOn(NOW)),
  ],
  [
    'a meeting is about something',
    'TEXT_REQUIRED',
    logMentorMeeting(pairing, { ...meeting, topic: ' ', authorId: RECRUIT }, factsOn(NOW)),
  ],
  [
    'nobody met a mentor who was not there',
    'NO_MENTOR_THEN',
    logMentorMeeting(
      anActive().vacated('LEAD', '2026-02-01').pairing,
      { ...meeting, authorId: RECRUIT },
      factsOn(NOW),
    ),
  ],
  [
    'the other mentor does not log the meeting',
    'NOT_A_PARTICIPANT',
    logMentorMeeting(pairing, { ...meeting, authorId: MIDDLE }, factsOn(NOW)),
  ],
  [
    'a day’s meeting is logged once',
    'MEETING_LOGGED',
    logMentorMeeting(
      anActive().met('LEAD', '2026-02-10').pairing,
      { ...meeting, authorId: RECRUIT },
      factsOn(NOW),
    ),
  ],
  [
    'a goal says something',
    'TEXT_REQUIRED',
    setGrowthGoal(pairing, { goalId: id(801), text: '', dueOn: day(NOW), authorId: RECRUIT }, factsOn(NOW)),
  ],
  [
    'a goal is not due yesterday',
    'DATE_TOO_EARLY',
    setGrowthGoal(
      pairing,
      { goalId: id(801), text: '独立办件', dueOn: day('2026-04-19'), authorId: RECRUIT },
      factsOn(NOW),
    ),
  ],
  [
    'an unknown goal is not reviewed',
    'GOAL_NOT_OPEN',
    reviewGrowthGoal(
      anActive().withGoal().pairing,
      { goalId: id(802), progress: 'MET', remark: null, authorId: RECRUIT },
      factsOn(NOW),
    ),
  ],
  [
    'nobody evaluates himself',
    'NOT_A_PARTICIPANT',
    evaluatePairing(pairing, { authorId: RECRUIT, aboutId: RECRUIT, grade: 5, remark: null }, factsOn(NOW)),
  ],
  [
    'mentors do not evaluate each other',
    'NOT_A_PARTICIPANT',
    evaluatePairing(pairing, { authorId: LEADER, aboutId: MIDDLE, grade: 5, remark: null }, factsOn(NOW)),
  ],
  [
    'each evaluates the other once',
    'EVALUATED_ALREADY',
    evaluatePairing(
      anActive().after({
        type: 'pairing.evaluated',
        evaluation: { authorId: RECRUIT, aboutId: LEADER, grade: 4, remark: null, on: day(NOW) },
      }).pairing,
      { authorId: RECRUIT, aboutId: LEADER, grade: 5, remark: null },
      factsOn(NOW),
    ),
  ],
];
