import type { PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import type { EnterpriseCodeKind } from './enterprise-code';
import type { Recorded } from './occasion';

export const ENTERPRISE_SIZES = ['LARGE', 'MEDIUM', 'SMALL', 'MICRO'] as const;

/** 大型, 中型, 小型, 微型, by the statistical classification of enterprises. */
export type EnterpriseSize = (typeof ENTERPRISE_SIZES)[number];

/** Who answers for the firm when it is called; the store encrypts it, wherever it stands. */
export interface Contact {
  readonly name: string | null;
  readonly phone: string | null;
}

/** What a firm's file says. */
interface EnterpriseFacts {
  readonly name: string;
  /** The unified social credit code, or the old registration number. */
  readonly code: string;
  readonly codeKind: EnterpriseCodeKind;
  /** GB/T 4754-2017: a section, or a section and two to four digits; null where it isn't known. */
  readonly industryCode: string | null;
  readonly size: EnterpriseSize | null;
  /** Where it works, as people write it. */
  readonly place: string | null;
  /** The unit that opened the file. */
  readonly unitId: Uuid;
  /** The day in Asia/Shanghai on which the file was opened. */
  readonly filedOn: PlainDate;
  readonly personal: Contact;
}

/** One file for a firm (一企一档). */
export interface Enterprise extends EnterpriseFacts {
  readonly id: Uuid;
}

export interface EnterpriseRegistered extends EnterpriseFacts, Recorded {
  readonly type: 'enterprise.registered';
  readonly enterpriseId: Uuid;
}

/** An enterprise's own history. */
export type EnterpriseEvent = EnterpriseRegistered;

/** The enterprise after an event; an enterprise is the fold of its history. */
export const evolveEnterprise = (_: Enterprise | null, event: EnterpriseEvent): Enterprise => ({
  id: event.enterpriseId,
  name: event.name,
  code: event.code,
  codeKind: event.codeKind,
  industryCode: event.industryCode,
  size: event.size,
  place: event.place,
  unitId: event.unitId,
  filedOn: event.filedOn,
  personal: event.personal,
});
