/** What a firm asks for (企业点单). */
export const REQUEST_CATEGORIES = [
  'POLICY',
  'PERMIT',
  'LAND',
  'FINANCE',
  'TALENT',
  'UTILITIES',
  'LEGAL',
  'ENVIRONMENT_COMPLAINT',
  'OTHER',
] as const;
export type RequestCategory = (typeof REQUEST_CATEGORIES)[number];

/** Where a request stands (DOMAIN.md §4). */
export const REQUEST_STATUSES = [
  'SUBMITTED',
  'OFFERED',
  'WORKING',
  'WAITING',
  'DELIVERED',
  'RATED',
  'CLOSED',
  'HANDED_OVER',
  'WITHDRAWN',
] as const;
export type RequestStatus = (typeof REQUEST_STATUSES)[number];

/** Five grades (好差评), 1 非常不满意 to 5 非常满意. */
export type Grade = 1 | 2 | 3 | 4 | 5;

/** A rating after which the unit calls the firm within a working day: 非常不满意, 不满意. */
export const isBad = (grade: Grade): boolean => grade <= 2;
