/** Where a petition came in (PR 17). */
export const CHANNELS = [
  'LETTER',
  'VISIT',
  'ONLINE',
  'PHONE',
  'FAX',
  'LEADERS_MAILBOX',
  'GRID_REPORT',
  'SUPERIOR_TRANSFER',
  'OTHER',
] as const;
export type Channel = (typeof CHANNELS)[number];

/** What a petition is for: 申诉求决, 意见建议, 检举控告 (PR 29–31). */
export const PURPOSES = ['CLAIM', 'SUGGESTION', 'ACCUSATION'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Where a petition stands (DOMAIN.md §3). */
export const PETITION_STATUSES = [
  'REGISTERED',
  'OFFERED',
  'RECEIVED',
  'AWAITING_CORRECTION',
  'GUIDED',
  'DECLINED',
  'HANDLING',
  'DECIDED',
  'CONCLUDED',
  'REVIEWED',
  'FINAL',
  'WITHDRAWN',
  'CLOSED',
] as const;
export type PetitionStatus = (typeof PETITION_STATUSES)[number];

/** Whether the facts and the law bear a demand out; one of three independent findings. */
export const MERITS = ['REASONABLE', 'PARTLY', 'REASONABLE_WITHOUT_BASIS', 'UNREASONABLE'] as const;
export type Merit = (typeof MERITS)[number];

/** How a demand is dealt with (四类人四种处置): derived from the findings, never set, never of a person. */
export const CATEGORIES = ['SOLVE', 'SOLVE_AND_EXPLAIN', 'EXPLAIN', 'REFER'] as const;
export type Category = (typeof CATEGORIES)[number];

/** Outcomes of a disposal opinion (PR 32): 支持, 解释说明, 不予支持. */
export const OUTCOMES = ['SUPPORT', 'EXPLAIN', 'NOT_SUPPORT'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What became of a suggestion (PR 29). */
export const ADOPTIONS = ['ADOPTED', 'PARTLY', 'NOT_ADOPTED'] as const;
export type Adoption = (typeof ADOPTIONS)[number];

/** How a paper reached the petitioner. */
export const DELIVERY_METHODS = [
  'IN_PERSON',
  'POST',
  'ELECTRONIC',
  'LEFT_AT_ADDRESS',
  'PUBLIC_NOTICE',
] as const;
export type DeliveryMethod = (typeof DELIVERY_METHODS)[number];

/** Whom a petitioner rates; the two are rated apart. */
export const RATED_BODIES = ['PETITION_OFFICE', 'HANDLING_UNIT'] as const;
export type RatedBody = (typeof RATED_BODIES)[number];

/** Five grades, 1 非常不满意 to 5 非常满意. */
export type Grade = 1 | 2 | 3 | 4 | 5;

/** To whom the law has an accusation shown: 组织部门 (PR 30), 巡视巡察 (PR 41), 党委书记 (the party secretary's office). */
export const SHARE_GROUNDS = ['ORGANIZATION_DEPARTMENT', 'INSPECTION', 'PARTY_SECRETARY'] as const;
export type ShareGround = (typeof SHARE_GROUNDS)[number];
