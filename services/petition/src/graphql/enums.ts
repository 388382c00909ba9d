import { describedEnum } from '@lianxin/subgraph';
import { PETITION_ORDERS } from '../application/readers';
import { WORK_ROLES } from '../application/work';
import {
  ADOPTIONS,
  CATEGORIES,
  CHANNELS,
  DELIVERY_METHODS,
  MERITS,
  OUTCOMES,
  PETITION_STATUSES,
  PURPOSES,
  RATED_BODIES,
  SHARE_GROUNDS,
} from '../domain/vocabulary';

export const PetitionStatusEnum = describedEnum(
  'PetitionStatus',
  'Where a petition stands.',
  PETITION_STATUSES,
  {
    REGISTERED: 'Received and registered (登记); the registering unit answers for it.',
    OFFERED: 'Offered to another unit; the sender answers until it is taken over.',
    RECEIVED: 'Taken over by a unit, not accepted yet.',
    AWAITING_CORRECTION: 'The petitioner was asked for what is missing (PR 21).',
    GUIDED: 'Led to the procedure that the law has for it (PR 22, 31).',
    DECLINED: 'Not accepted (不予受理), by two persons; contestable (PR 19, 36).',
    HANDLING: 'Accepted (受理) and being handled.',
    DECIDED: 'The opinion or answer is issued, not delivered yet.',
    CONCLUDED: 'Delivered (办结).',
    REVIEWED: 'The opinion was upheld in review (复查, PR 35).',
    FINAL: 'The opinion was upheld in re-review (复核, PR 36).',
    WITHDRAWN: 'Withdrawn by the petitioner (撤回).',
    CLOSED: 'Closed by a second person (结案).',
  },
);

export const ChannelEnum = describedEnum('Channel', 'Where a petition came in (PR 17).', CHANNELS, {
  LETTER: '来信',
  VISIT: '来访',
  ONLINE: '网上信访',
  PHONE: '来电',
  FAX: '传真',
  LEADERS_MAILBOX: '领导信箱',
  GRID_REPORT: '网格上报',
  SUPERIOR_TRANSFER: '上级转送、交办',
  OTHER: '其他',
});

export const PurposeEnum = describedEnum('Purpose', 'What a petition is for (PR 29–31).', PURPOSES, {
  CLAIM: '申诉求决',
  SUGGESTION: '意见建议',
  ACCUSATION: '检举控告; never reaches the accused (PR 30).',
});

export const MeritEnum = describedEnum('Merit', 'Whether facts and law bear a demand out.', MERITS, {
  REASONABLE: '诉求合理',
  PARTLY: '部分合理',
  REASONABLE_WITHOUT_BASIS: '合理但缺乏法律依据',
  UNREASONABLE: '诉求无理',
});

export const DemandCategoryEnum = describedEnum(
  'DemandCategory',
  'How a demand is dealt with (四类人四种处置, PR 27); derived, and never of a person.',
  CATEGORIES,
  {
    SOLVE: '解决问题到位',
    SOLVE_AND_EXPLAIN: '合理部分解决，其余解释',
    EXPLAIN: '思想教育、解释疏导到位',
    REFER:
      '行为违法的依法处理: only while an approved referral of an act is in force (PR 47); the matter goes on.',
  },
);

export const OutcomeEnum = describedEnum(
  'OpinionOutcome',
  'The outcome of a disposal opinion (PR 32).',
  OUTCOMES,
  {
    SUPPORT: '予以支持',
    EXPLAIN: '解释说明',
    NOT_SUPPORT: '不予支持',
  },
);

export const AdoptionEnum = describedEnum('Adoption', 'What became of a suggestion (PR 29).', ADOPTIONS, {
  ADOPTED: '采纳',
  PARTLY: '部分采纳',
  NOT_ADOPTED: '未采纳',
});

export const DeliveryMethodEnum = describedEnum(
  'DeliveryMethod',
  'How a paper reached the petitioner.',
  DELIVERY_METHODS,
  {
    IN_PERSON: '当面',
    POST: '邮寄',
    ELECTRONIC: '电子送达',
    LEFT_AT_ADDRESS: '留置',
    PUBLIC_NOTICE: '公告',
  },
);

export const RatedBodyEnum = describedEnum('RatedBody', 'Whom a petitioner rates.', RATED_BODIES, {
  PETITION_OFFICE: '信访部门',
  HANDLING_UNIT: '责任单位',
});

export const ShareGroundEnum = describedEnum(
  'ShareGround',
  'To whom the law has an accusation shown.',
  SHARE_GROUNDS,
  {
    ORGANIZATION_DEPARTMENT: '组织（人事）部门 (PR 30).',
    INSPECTION: '巡视巡察机构 (PR 41).',
    PARTY_SECRETARY: '党委主要负责同志 (PR 30), by the office that serves him.',
  },
);

const TRANSFER_KINDS = ['TRANSFER', 'ASSIGN'] as const;
export const TransferKindEnum = describedEnum(
  'TransferKind',
  'How a petition is handed on (PR 22).',
  TRANSFER_KINDS,
  {
    TRANSFER: '转送',
    ASSIGN: '交办; asks for a report back by a date.',
  },
);

export const PetitionOrderEnum = describedEnum(
  'PetitionOrder',
  'The order of a list of petitions.',
  PETITION_ORDERS,
  {
    RECEIVED_AT: 'By the day of receipt, the first before.',
    RECEIVED_AT_DESC: 'By the day of receipt, the latest before.',
    DUE_ON: 'By the next due date that binds an office, the first before.',
    DUE_ON_DESC: 'By the next due date that binds an office, the latest before.',
    NUMBER: 'By number.',
    NUMBER_DESC: 'By number, the last before.',
  },
);

export const WorkRoleEnum = describedEnum('WorkRole', 'As what somebody asks for his work.', WORK_ROLES, {
  PETITION_CLERK: '信访工作人员: what his office answers for or is offered.',
  UNIT_HANDLER:
    '承办人: what he answers for as its officer, and what his unit has without an officer or is offered.',
  UNIT_HEAD: '单位负责人: all that his unit answers for or is offered.',
  DISCIPLINE: '纪检监察人员: as for a handler, of what is closed to others as well.',
});
