import { z } from 'zod';

/** A day in Asia/Shanghai, "2026-04-20". */
export const plainDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const unitKind = z.enum([
  'PARTY_ORGAN',
  'GOVERNMENT_DEPARTMENT',
  'TOWNSHIP',
  'SUBDISTRICT',
  'WINDOW_SERVICE',
  'PUBLIC_INSTITUTION',
  'EXTERNAL',
]);

/** What a unit is in the petition system, beside its kind; most units are none of these. */
export const unitFunction = z.enum([
  'PETITION_OFFICE',
  'DISCIPLINE_ORGAN',
  'POLITICAL_LEGAL_ORGAN',
  'ORGANIZATION_DEPARTMENT',
]);

export const clockKind = z.enum([
  'ROUTE',
  'NOTIFY',
  'OBJECT',
  'CONCLUDE',
  'REVIEW_REQUEST',
  'REVIEW',
  'RE_REVIEW_REQUEST',
  'RE_REVIEW',
  'SIMPLE_ACCEPT',
  'SIMPLE_REPLY',
  'REPORT_BACK',
  'OBJECTION_DECISION',
  'SUPERVISION',
  'CORRECTION',
  'SUGGESTION',
  'EXECUTION',
  'CONTACT',
  'ANSWER',
  'SOLVE',
]);

/** How a petition ended: the outcomes of an opinion (PR 32), or ANSWERED for what got a written answer only (PR 29). */
export const opinionOutcome = z.enum(['SUPPORT', 'EXPLAIN', 'NOT_SUPPORT', 'ANSWERED']);

/** A person as services may compare him without knowing him: HMAC-SHA-256 of the ID number under a key of the district, in hex. */
export const personToken = z.string().regex(/^[0-9a-f]{64}$/);

/** Who answers for a case: a unit and, where named, its officer. */
export const holder = z.object({ unitId: z.uuid(), officerId: z.uuid().nullable() });

/** How another holder came to answer for a case (PR 23, 24); DEEMED and DEPARTURE are product rules. */
export const takeover = z.enum(['ACCEPTED', 'DEEMED', 'DECIDED', 'SUCCESSION', 'DEPARTURE', 'ASSIGNED']);

/** Words that only the receiving service can read: a compact JWE under its public key. */
export const sealedLetter = z.string().regex(/^[\w-]+\.[\w-]*\.[\w-]+\.[\w-]+\.[\w-]+$/);

/** What an account may do within a unit and its subtree. */
export const role = z.enum([
  'ORG_OFFICER',
  'PETITION_CLERK',
  'UNIT_HANDLER',
  'UNIT_HEAD',
  'LIAISON',
  'SUPERVISOR',
  'DISCIPLINE',
  'LEADER',
  'AUDITOR',
  'ADMIN',
]);
