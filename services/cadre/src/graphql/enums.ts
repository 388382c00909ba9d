import { ROLES } from '@lianxin/access';
import { describedEnum } from '@lianxin/subgraph';
import { CADRE_ORDERS, UNIT_ORDERS } from '../application/readers';
import { CADRE_CATEGORIES, CADRE_STATUSES, CADRE_TIERS, PROBATION_DECISIONS } from '../domain/cadre';
import { KIN_RELATIONS } from '../domain/kin';
import { UNIT_FUNCTIONS, UNIT_KINDS, UNIT_STATUSES } from '../domain/unit';

export const UnitKindEnum = describedEnum('UnitKind', 'What a unit is.', UNIT_KINDS, {
  PARTY_ORGAN: 'An organ of the Party (党委部门).',
  GOVERNMENT_DEPARTMENT: 'A department of the government (政府部门).',
  TOWNSHIP: 'A township or town (乡镇).',
  SUBDISTRICT: 'A subdistrict (街道).',
  WINDOW_SERVICE: 'A service window (窗口单位).',
  PUBLIC_INSTITUTION: 'A public institution (事业单位).',
  EXTERNAL: 'Outside the district: city, province, courts, police.',
});

export const UnitFunctionEnum = describedEnum(
  'UnitFunction',
  'What a unit is in the petition system, beside its kind.',
  UNIT_FUNCTIONS,
  {
    PETITION_OFFICE: 'The petition office (信访局).',
    DISCIPLINE_ORGAN: 'The discipline inspection organ (纪检监察机关).',
    POLITICAL_LEGAL_ORGAN: 'A political-legal organ (政法机关).',
    ORGANIZATION_DEPARTMENT: 'The organization department (组织部).',
  },
);

export const UnitStatusEnum = describedEnum('UnitStatus', 'Whether a unit exists.', UNIT_STATUSES, {
  ACTIVE: 'It exists.',
  ABOLISHED: 'It was abolished.',
});

export const CadreCategoryEnum = describedEnum(
  'CadreCategory',
  'The category of a cadre’s position (CSL 16).',
  CADRE_CATEGORIES,
  {
    GENERAL: 'General administration (综合管理类).',
    TECHNICAL: 'Professional and technical (专业技术类).',
    LAW_ENFORCEMENT: 'Administrative law enforcement (行政执法类).',
  },
);

export const CadreTierEnum = describedEnum('CadreTier', 'A cadre’s tier.', CADRE_TIERS, {
  LEADER: 'A leading cadre (领导干部).',
  MID_LEVEL: 'A mid-level cadre (中层干部).',
  STAFF: 'Neither.',
});

export const CadreStatusEnum = describedEnum('CadreStatus', 'Whether a cadre serves.', CADRE_STATUSES, {
  SERVING: 'In service.',
  SUSPENDED: 'Does no service, and goes on belonging to the unit.',
  LEFT: 'Service has ended.',
});

export const ProbationDecisionEnum = describedEnum(
  'ProbationDecision',
  'How a probation ended.',
  PROBATION_DECISIONS,
  {
    CONFIRMED: 'He was confirmed in a post (任职定级).',
    CANCELLED: 'The recruitment was cancelled (取消录用).',
  },
);

export const KinRelationEnum = describedEnum(
  'KinRelation',
  'How two persons are kin (CSL 74).',
  KIN_RELATIONS,
  {
    SPOUSE: 'Husband and wife (夫妻关系).',
    DIRECT_BLOOD: 'Direct blood relatives (直系血亲).',
    COLLATERAL_BLOOD_WITHIN_THREE: 'Collateral blood relatives within three generations (三代以内旁系血亲).',
    CLOSE_AFFINITY: 'Close relatives by marriage (近姻亲).',
  },
);

export const CorrectedFactEnum = describedEnum(
  'CorrectedFact',
  'Which kind of entry of a file is corrected.',
  ['TENURE', 'POST', 'RANK'] as const,
  {
    TENURE: 'A membership in a unit.',
    POST: 'A post (职务).',
    RANK: 'A rank (职级).',
  },
);

export const RoleEnum = describedEnum(
  'Role',
  'What an account may do, within a unit and its subtree.',
  ROLES,
  {
    ORG_OFFICER: 'Officer of the organization department (组织部干部).',
    PETITION_CLERK: 'Clerk of a petition office (信访工作人员).',
    UNIT_HANDLER: 'Handles cases in a unit (承办人).',
    UNIT_HEAD: 'Heads a unit (单位负责人).',
    LIAISON: 'Enterprise liaison (企业服务专员).',
    SUPERVISOR: 'Supervises how cases are handled (督查).',
    DISCIPLINE: 'Discipline inspection (纪检).',
    LEADER: 'Leads the district (领导).',
    AUDITOR: 'Reads the audit (审计).',
    ADMIN: 'Keeps accounts and rule tables; sees no business data.',
  },
);

export const UnitOrderEnum = describedEnum('UnitOrder', 'The order of a list of units.', UNIT_ORDERS, {
  NAME: 'By present name.',
  FOUNDED_ON: 'By the day of founding, the oldest first.',
});

export const CadreOrderEnum = describedEnum('CadreOrder', 'The order of a list of cadres.', CADRE_ORDERS, {
  NAME: 'By official name.',
  JOINED_ON: 'By the first day of service, the longest-serving first.',
});
