import { describedEnum } from '@lianxin/subgraph';
import { ENTERPRISE_ORDERS } from '../application/readers';
import { ORGANISATION_KINDS, REGISTERING_AUTHORITIES } from '../domain/credit-code';
import { ENTERPRISE_SIZES, FIRM_ROLES, INTEREST_KINDS } from '../domain/enterprise';
import { ENTERPRISE_CODE_KINDS } from '../domain/enterprise-code';
import { CONFLICT_GROUNDS, LIAISON_KINDS, LIAISON_STATUSES } from '../domain/liaison';
import { VISIT_PURPOSES } from '../domain/visit';

export const EnterpriseCodeKindEnum = describedEnum(
  'EnterpriseCodeKind',
  'What kind of code identifies an enterprise.',
  ENTERPRISE_CODE_KINDS,
  {
    UNIFIED_SOCIAL_CREDIT_CODE: 'A unified social credit code, its check character verified (GB 32100-2015).',
    OLD_REGISTRATION_NUMBER: 'An old registration number of 15 digits, to be replaced by the credit code.',
  },
);

export const EnterpriseSizeEnum = describedEnum(
  'EnterpriseSize',
  'How large an enterprise is, by the statistical classification.',
  ENTERPRISE_SIZES,
  { LARGE: '大型。', MEDIUM: '中型。', SMALL: '小型。', MICRO: '微型。' },
);

export const RegisteringAuthorityEnum = describedEnum(
  'RegisteringAuthority',
  'Who registered an organisation: the first character of its credit code.',
  REGISTERING_AUTHORITIES,
  {
    ESTABLISHMENT: 'Establishment of organs (机构编制).',
    FOREIGN_AFFAIRS: 'Foreign affairs (外交).',
    JUSTICE: 'Justice administration (司法行政).',
    CULTURE: 'Culture (文化).',
    CIVIL_AFFAIRS: 'Civil affairs (民政).',
    TOURISM: 'Tourism (旅游).',
    RELIGION: 'Religious affairs (宗教).',
    TRADE_UNION: 'Trade unions (工会).',
    MARKET_REGULATION: 'Market regulation, formerly industry and commerce (市场监管).',
    MILITARY: 'The Central Military Commission (中央军委).',
    AGRICULTURE: 'Agriculture (农业).',
    OTHER: 'Another authority (其他).',
  },
);

export const OrganisationKindEnum = describedEnum(
  'OrganisationKind',
  'What was registered: the first two characters of the credit code.',
  ORGANISATION_KINDS,
  {
    ENTERPRISE: 'An enterprise (企业).',
    SOLE_TRADER: 'A sole trader (个体工商户).',
    FARMERS_COOPERATIVE: 'A farmers’ cooperative (农民专业合作社).',
    STATE_ORGAN: 'A state organ (机关).',
    PUBLIC_INSTITUTION: 'A public institution (事业单位).',
    LAW_FIRM: 'A law firm (律师执业机构).',
    SOCIAL_ORGANISATION: 'A social organisation (社会团体).',
    PRIVATE_NON_ENTERPRISE: 'A private non-enterprise unit (民办非企业单位).',
    FOUNDATION: 'A foundation (基金会).',
    TRADE_UNION: 'A trade union at the base (基层工会).',
    OTHER: 'Another kind.',
  },
);

export const EnterpriseOrderEnum = describedEnum(
  'EnterpriseOrder',
  'The order of a list of enterprises.',
  ENTERPRISE_ORDERS,
  { NAME: 'By name.', FILED_ON: 'By the day on which the file was opened, the oldest first.' },
);

export const FirmRoleEnum = describedEnum('FirmRole', 'What a person is in a firm.', FIRM_ROLES, {
  LEGAL_REPRESENTATIVE: '法定代表人。',
  OWNER: 'An owner or shareholder (股东).',
  EXECUTIVE: 'A director, supervisor or manager (高管).',
});

export const InterestKindEnum = describedEnum(
  'InterestKind',
  'What a cadre may hold in a firm.',
  INTEREST_KINDS,
  { SHARES: 'Shares (股份).', POST: 'A side post (兼职).' },
);

export const LiaisonKindEnum = describedEnum('LiaisonKind', 'Who is paired with a firm.', LIAISON_KINDS, {
  CADRE: 'A cadre, as its liaison (企业服务专员).',
  BRANCH: 'A unit’s party branch with the firm’s (支部结对).',
});

export const LiaisonStatusEnum = describedEnum(
  'LiaisonStatus',
  'How a liaison pairing stands.',
  LIAISON_STATUSES,
  {
    ACTIVE: 'The firm is accompanied.',
    VACANT: 'The liaison can’t go on; the firm waits for another.',
    ENDED: 'Somebody ended it.',
  },
);

export const ConflictGroundEnum = describedEnum(
  'ConflictGround',
  'Why a cadre must stand aside for a firm.',
  CONFLICT_GROUNDS,
  {
    OWN_POST: 'A post of his own in the firm (CSL 59(16)).',
    OWN_SHARES: 'Shares of his own (CSL 76(1)).',
    KIN: 'Kin who lead or own the firm (CSL 74, 76(2)).',
  },
);

export const VisitPurposeEnum = describedEnum(
  'VisitPurpose',
  'What a visit to a firm is for; an inspection is none.',
  VISIT_PURPOSES,
  {
    UNDERSTAND_NEEDS: 'To hear what it needs (了解需求).',
    EXPLAIN_POLICY: 'To explain a policy (政策解读).',
    FOLLOW_UP_REQUEST: 'To follow up a request (跟进点单).',
    BRANCH_ACTIVITY: 'An activity of the paired branches (支部共建).',
  },
);
