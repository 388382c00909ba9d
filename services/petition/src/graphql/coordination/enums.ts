import { describedEnum } from '@lianxin/subgraph';
import {
  DECIDER_KINDS,
  SUPERVISION_KINDS,
  SUPERVISION_STATES,
  URGENT_MATTERS,
  VERDICTS,
} from '../../domain/coordination/vocabulary';

export const DeciderKindEnum = describedEnum('DeciderKind', 'Who decides a dispute (PR 24).', DECIDER_KINDS, {
  COMMON_SUPERIOR: 'The nearest unit above all units in dispute that decides (共同的上一级机关、单位).',
  JOINT_CONFERENCE:
    'The joint conference (信访工作联席会议); the petition office records it with the minutes.',
});

export const SupervisionKindEnum = describedEnum(
  'SupervisionKind',
  'What kind of supervision (督办, PR 39, 40).',
  SUPERVISION_KINDS,
  {
    REMINDER: '催办',
    ORDER: '督办函',
    INTERVIEW: '约谈; the joint conference’s, here only asked for.',
    NOTICE: '通报; the joint conference’s, here only asked for.',
    LISTING: '挂牌督办; the joint conference’s, here only asked for.',
  },
);

export const SupervisionStateEnum = describedEnum(
  'SupervisionState',
  'Where an entry of supervision stands.',
  SUPERVISION_STATES,
  {
    OPEN: 'The unit hasn’t answered.',
    ANSWERED: 'The unit answered; nobody has closed it.',
    SETTLED: 'Opened because a period ran out, and what was owed is done since.',
    CLOSED: 'Closed, with what came of it.',
  },
);

export const UrgentMatterEnum = describedEnum(
  'UrgentMatter',
  'What an urgent report is about (PR 25).',
  URGENT_MATTERS,
  {
    MASS_INCIDENT: '群体性事项',
    PERSONAL_SAFETY: '危及人身安全',
    PUBLIC_SAFETY: '危及公共安全',
    PUBLIC_OPINION: '重大舆情',
    OTHER: '其他重大、紧急事项',
  },
);

export const VerdictEnum = describedEnum(
  'ReportVerdict',
  'What the assigning unit says of a report back.',
  VERDICTS,
  {
    ACCEPTED: '验收通过',
    REWORK: '退回重办',
  },
);
