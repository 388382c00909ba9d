import type { PlainDate } from '@lianxin/calendar';
import { accept, firstRefusal, type Decision, type Guard, type Uuid } from '@lianxin/kernel';
import { mustHaveHappened, mustNotPrecede } from '../dates';
import { mustSaySomething } from '../names';
import { refuse } from '../refuse';
import type { RefusalCode } from '../refusals';
import type { PairingEvent } from './events';
import type { PairingFacts, StandingGuard } from './facts';
import { frame } from './frame';
import { mentorOn, slotOf, type Pairing, type SlotRole } from './pairing';
import { mustBeStepOf } from './transitions';

/** A meeting of the recruit with the mentor of a slot. */
export interface MentorMeeting {
  readonly meetingId: Uuid;
  readonly role: SlotRole;
  readonly metOn: PlainDate;
  readonly topic: string;
  /** The recruit, or the mentor who held the slot that day. */
  readonly authorId: Uuid;
}

/** What can be asked before the command. */
export const logMentorMeetingGuards: readonly StandingGuard[] = [mustBeStepOf('logMentorMeeting')];

type Rule = Guard<[Pairing, MentorMeeting, PairingFacts], RefusalCode>;

const mustHaveMet: Rule = (_, { metOn }, { occasion }) => mustHaveHappened(metOn, occasion.today);

const mustBeInForce: Rule = ({ activeFrom, term }, { metOn }) =>
  mustNotPrecede(metOn, activeFrom ?? term.from);

const mustBeAboutSomething: Rule = (_, { topic }) =>
  mustSaySomething(topic) ? refuse('TEXT_REQUIRED') : null;

/** There was a mentor, and he or the recruit says so. */
const mustHaveBeenThere: Rule = (pairing, { role, metOn, authorId }) => {
  const mentorId = mentorOn(slotOf(pairing, role), metOn);
  if (mentorId === null) return refuse('NO_MENTOR_THEN', { date: metOn });
  return authorId === mentorId || authorId === pairing.recruitId ? null : refuse('NOT_A_PARTICIPANT');
};

const mustNotBeLogged: Rule = ({ meetings }, { role, metOn }) =>
  meetings.some((one) => one.role === role && one.metOn === metOn) ? refuse('MEETING_LOGGED') : null;

const RULES: readonly Rule[] = [
  mustHaveMet,
  mustBeInForce,
  mustBeAboutSomething,
  mustHaveBeenThere,
  mustNotBeLogged,
];

/**
 * Puts a meeting on record; a late log is a warning, never a refusal. Refuses states but ACTIVE and SUSPENDED
 * (ILLEGAL_STEP), a day to come (DATE_IN_FUTURE) or before the pairing was active (DATE_TOO_EARLY), a blank topic
 * (TEXT_REQUIRED), a day on which nobody held the slot (NO_MENTOR_THEN), an author who wasn't there
 * (NOT_A_PARTICIPANT) and a second log of the day (MEETING_LOGGED).
 */
export const logMentorMeeting = (
  pairing: Pairing,
  command: MentorMeeting,
  facts: PairingFacts,
): Decision<PairingEvent, RefusalCode> => {
  const { occasion } = facts;
  const refusal =
    firstRefusal(logMentorMeetingGuards, pairing, facts) ?? firstRefusal(RULES, pairing, command, facts);
  if (refusal) return refusal;
  const { meetingId, role, metOn, topic, authorId } = command;
  const mentorId = mentorOn(slotOf(pairing, role), metOn) ?? authorId;
  const log = { loggedOn: occasion.today, loggedById: authorId, topic: topic.trim() };
  return accept({
    type: 'pairing.meeting-logged',
    meeting: { id: meetingId, role, mentorId, metOn, ...log },
    ...frame(occasion),
  });
};
