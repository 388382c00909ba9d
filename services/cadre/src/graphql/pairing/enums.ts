import { describedEnum } from '@lianxin/subgraph';
import { PAIRING_WORK_VIEWS } from '../../application/pairing/ports';
import { CHECKLIST_ITEMS } from '../../domain/pairing/checklist';
import { PAIRING_DUE_KINDS } from '../../domain/pairing/due';
import {
  DEPARTURE_CAUSES,
  GOAL_PROGRESS,
  PROBATION_OUTCOMES,
  SLOT_EXCEPTIONS,
  SLOT_ROLES,
} from '../../domain/pairing/pairing';
import { PAIRING_STATUSES } from '../../domain/pairing/transitions';
import { PAIRING_WARNINGS } from '../../domain/pairing/warnings';

export const PairingStatusEnum = describedEnum('PairingStatus', 'How a pairing stands.', PAIRING_STATUSES, {
  PROPOSED: 'An officer proposed the mentors.',
  CONFIRMED: 'The organization department agreed; the term has not begun.',
  ACTIVE: 'The mentors accompany the recruit.',
  SUSPENDED: 'It rests.',
  COMPLETED: 'It came to its end with a passed probation.',
  ENDED: 'It was rejected, or ended before its time.',
});

export const SlotRoleEnum = describedEnum('SlotRole', 'Which mentor of a recruit.', SLOT_ROLES, {
  LEAD: 'Held by a leading cadre (领导干部).',
  MIDDLE: 'Held by a mid-level cadre (中层干部).',
});

export const SlotStateEnum = describedEnum('SlotState', 'Whether a slot is held.', ['FILLED', 'VACANT'], {
  FILLED: 'A mentor holds it.',
  VACANT: 'Nobody holds it.',
});

export const SlotExceptionEnum = describedEnum(
  'SlotException',
  'From which default an officer departed, with a reason.',
  SLOT_EXCEPTIONS,
  {
    OVER_CAPACITY: 'The mentor has more recruits than the rule table allows.',
    PARENT_UNIT: 'The mentor is of the unit above.',
  },
);

export const DepartureCauseEnum = describedEnum(
  'DepartureCause',
  'Why a mentor left a slot.',
  DEPARTURE_CAUSES,
  {
    LEFT: 'His service ended.',
    TRANSFERRED: 'He went to another unit.',
    SUSPENDED: 'He was suspended from service.',
  },
);

export const GoalProgressEnum = describedEnum('GoalProgress', 'How a growth goal stands.', GOAL_PROGRESS, {
  ON_TRACK: 'It can be met in time.',
  BEHIND: 'It is late.',
  MET: 'It is met.',
  DROPPED: 'It was given up.',
});

export const ProbationOutcomeEnum = describedEnum(
  'ProbationOutcome',
  'Whether a recruit passed his probation (CSL 34).',
  PROBATION_OUTCOMES,
  { QUALIFIED: 'Passed (合格).', UNQUALIFIED: 'Not passed (不合格).' },
);

export const ChecklistItemEnum = describedEnum(
  'ChecklistItem',
  'What should be done before a probation is decided.',
  CHECKLIST_ITEMS,
  {
    INDUCTION_TRAINING: 'Induction training with its score (CSL 67): the recruit’s own duty.',
    QUARTERLY_STUDY: 'Quarterly situation study: the unit’s duty.',
    MENTOR_LOG: 'The log of meetings: the mentors’ duty.',
  },
);

export const PairingWarningEnum = describedEnum(
  'PairingWarningKind',
  'What mentors, unit or office owe; it never holds the recruit back.',
  PAIRING_WARNINGS,
  {
    SLOT_VACANT: 'A slot is vacant.',
    LOG_MISSING: 'A period is over without a logged meeting.',
    LOG_LATE: 'A meeting was logged after its period.',
    CHECKLIST_OPEN: 'The probation nears its end, and something is open.',
    DECISION_LATE: 'The decision on the probation came, or comes, late.',
  },
);

export const PairingDueEnum = describedEnum(
  'PairingDueKind',
  'What a pairing has a limit for.',
  PAIRING_DUE_KINDS,
  {
    MEETING: 'A meeting with a present mentor, held and logged (rule table: monthly).',
    DECISION: 'The decision on the probation, 30 days after its end (CSL 34, rule table).',
  },
);

export const PairingWorkViewEnum = describedEnum(
  'PairingWorkView',
  'A part of the work on live pairings; one pairing may stand in several.',
  PAIRING_WORK_VIEWS,
  {
    ALL: 'All live ones.',
    VACANT: 'A slot is vacant.',
    MEETING_LATE: 'A present mentor owes a meeting.',
    TO_CONFIRM: 'The mentors are proposed.',
    PROBATION_ENDING:
      'The probation ends within 30 days, its checklist has begun, or it is over, and the decision isn’t late yet.',
    DECISION_LATE: 'The day for the decision has passed.',
  },
);
