import { describedEnum } from '@lianxin/subgraph';
import {
  CORRECTION_NEEDS,
  DECLINE_GROUNDS,
  LIMITATION_KINDS,
  PROCEDURE_OUTCOMES,
  PROCEDURE_ROUTES,
  REOPEN_GROUNDS,
} from '../../domain/intake/vocabulary';

export const CorrectionNeedEnum = describedEnum(
  'CorrectionNeed',
  'What a petitioner is asked for (PR 19, 20); each once in a matter.',
  CORRECTION_NEEDS,
  {
    NAME: '姓名（名称）; never of who wishes to stay unnamed.',
    ADDRESS: '住址; never of who wishes to stay unnamed.',
    DEMAND: '请求',
    FACTS: '事实',
    REASONS: '理由',
    REPRESENTATIVES: '代表 (PR 20)',
    EVIDENCE: '证明材料',
  },
);

export const ProcedureRouteEnum = describedEnum(
  'ProcedureRoute',
  'Where the law has a claim dealt with outside the petition procedure (PR 22, 31).',
  PROCEDURE_ROUTES,
  {
    JUDICIAL_PROCEDURE: '诉讼、检察、公安法律程序 (PR 31(1))',
    ARBITRATION: '仲裁 (PR 31(2))',
    PARTY_APPEAL: '党员申诉、申请复审 (PR 31(3))',
    ADMINISTRATIVE_PROCEDURE: '行政复议、裁决、确认、许可、处罚等行政程序 (PR 31(4))',
    STATUTORY_DUTY: '申请查处违法行为、履行法定职责 (PR 31(5))',
    LITIGATION: '涉法涉诉事项，向有关政法部门反映 (PR 22, 28)',
  },
);

export const ProcedureOutcomeEnum = describedEnum(
  'ProcedureOutcome',
  'What a procedure did with a claim.',
  PROCEDURE_OUTCOMES,
  {
    TAKEN_UP: '已进入程序; closes the petition.',
    DECIDED: '已作出结果; closes the petition.',
    REFUSED: '不予受理; the petition is received again.',
  },
);

export const DeclineGroundEnum = describedEnum(
  'DeclineGround',
  'The only grounds on which a petition is declined.',
  DECLINE_GROUNDS,
  {
    ALREADY_WITH_SUPERIOR: '办理期限内又向上级提出同一事项 (PR 19)',
    SAME_FACTS_AFTER_RE_REVIEW: '复核后仍以同一事实和理由提出 (PR 36)',
  },
);

export const ReopenGroundEnum = describedEnum(
  'ReopenGround',
  'Why a closed petition is handled again.',
  REOPEN_GROUNDS,
  {
    NEW_FACTS: '有新的事实、理由',
    NOT_CARRIED_OUT: '支持的意见未执行到位',
  },
);

export const LimitationKindEnum = describedEnum(
  'LimitationKind',
  'A period of another law, which the petition does not stop.',
  LIMITATION_KINDS,
  {
    RECONSIDERATION: '申请行政复议',
    SUIT: '提起诉讼',
    ARBITRATION: '申请仲裁',
    OTHER: '其他',
  },
);
