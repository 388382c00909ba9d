import type { PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import type { EnterpriseCodeKind } from './enterprise-code';
import type { Recorded } from './occasion';
import type { Visit, VisitConsent, VisitConsented, Visited } from './visit';

export const ENTERPRISE_SIZES = ['LARGE', 'MEDIUM', 'SMALL', 'MICRO'] as const;

/** 大型, 中型, 小型, 微型, by the statistical classification of enterprises. */
export type EnterpriseSize = (typeof ENTERPRISE_SIZES)[number];

export const FIRM_ROLES = ['LEGAL_REPRESENTATIVE', 'OWNER', 'EXECUTIVE'] as const;

/** 法定代表人, 股东, 高管: whose interest is the firm's. */
export type FirmRole = (typeof FIRM_ROLES)[number];

export const INTEREST_KINDS = ['SHARES', 'POST'] as const;

/** What a cadre may hold in a firm: shares, or a side post (CSL 59(16)). */
export type InterestKind = (typeof INTEREST_KINDS)[number];

/** Who answers for the firm when it is called; the store encrypts it, wherever it stands. */
export interface Contact {
  readonly name: string | null;
  readonly phone: string | null;
}

/** A person of a firm as people know him; the store encrypts it, wherever it stands. */
export interface FirmPerson {
  readonly role: FirmRole;
  readonly name: string;
  /** Null where it isn't on file: then nobody can be found to be this person or his kin. */
  readonly idNumber: string | null;
}

/** A person of a firm as conflicts are found: a keyed token, null where his ID number isn't on file. */
export interface FirmPersonToken {
  readonly role: FirmRole;
  readonly token: string | null;
}

/** Shares or a post of a cadre in the firm, as declared. */
export interface DeclaredInterest {
  readonly cadreId: Uuid;
  readonly kind: InterestKind;
  readonly declaredOn: PlainDate;
}

/** What a file says of the firm itself. */
export interface FirmFacts {
  readonly name: string;
  /** The unified social credit code, or the old registration number. */
  readonly code: string;
  readonly codeKind: EnterpriseCodeKind;
  /** GB/T 4754-2017: a section, or a section and two to four digits; null where it isn't known. */
  readonly industryCode: string | null;
  readonly size: EnterpriseSize | null;
  /** Where it works, as people write it. */
  readonly place: string | null;
}

/** By which unit and when a file was opened. */
interface Filing {
  /** The unit that opened the file. */
  readonly unitId: Uuid;
  /** The day in Asia/Shanghai on which the file was opened. */
  readonly filedOn: PlainDate;
}

/** One file for a firm (一企一档). */
export interface Enterprise extends FirmFacts, Filing {
  readonly id: Uuid;
  readonly persons: readonly FirmPersonToken[];
  readonly interests: readonly DeclaredInterest[];
  readonly visits: readonly Visit[];
  readonly visitConsents: readonly VisitConsent[];
  /** Contact and, once recorded, persons. */
  readonly personal: Contact & { readonly persons?: readonly FirmPerson[] };
}

/** A firm's file was opened. */
export interface EnterpriseRegistered extends FirmFacts, Filing, Recorded {
  readonly type: 'enterprise.registered';
  readonly enterpriseId: Uuid;
  readonly personal: Contact;
}

/** What a file says was changed; it says all of it anew. */
export interface EnterpriseUpdated extends FirmFacts, Recorded {
  readonly type: 'enterprise.updated';
  readonly personal: Contact;
}

/** These are the firm's legal representative, owners and executives; they replace those recorded before. */
export interface EnterprisePersonsRecorded extends Recorded {
  readonly type: 'enterprise.persons-recorded';
  readonly persons: readonly FirmPersonToken[];
  readonly personal: { readonly persons: readonly FirmPerson[] };
}

/** A cadre holds shares or a post in the firm, or holds them no longer. */
export interface EnterpriseInterestDeclared extends Recorded {
  readonly type: 'enterprise.interest-declared';
  readonly cadreId: Uuid;
  readonly kind: InterestKind;
  readonly held: boolean;
  readonly on: PlainDate;
}

/** An enterprise's own history. */
export type EnterpriseEvent =
  | EnterpriseRegistered
  | EnterpriseUpdated
  | EnterprisePersonsRecorded
  | EnterpriseInterestDeclared
  | Visited
  | VisitConsented;

const fileOf = ({ name, code, codeKind, industryCode, size, place }: FirmFacts): FirmFacts => ({
  name,
  code,
  codeKind,
  industryCode,
  size,
  place,
});

const registered = (event: EnterpriseRegistered): Enterprise => ({
  id: event.enterpriseId,
  ...fileOf(event),
  unitId: event.unitId,
  filedOn: event.filedOn,
  persons: [],
  interests: [],
  visits: [],
  visitConsents: [],
  personal: event.personal,
});

const withInterest = (
  { interests }: Enterprise,
  { cadreId, kind, held, on }: EnterpriseInterestDeclared,
): readonly DeclaredInterest[] => [
  ...interests.filter((one) => one.cadreId !== cadreId || one.kind !== kind),
  ...(held ? [{ cadreId, kind, declaredOn: on }] : []),
];

const evolveKnown = (firm: Enterprise, event: Exclude<EnterpriseEvent, EnterpriseRegistered>): Enterprise => {
  switch (event.type) {
    case 'enterprise.updated':
      return { ...firm, ...fileOf(event), personal: { ...firm.personal, ...event.personal } };
    case 'enterprise.persons-recorded':
      return { ...firm, persons: event.persons, personal: { ...firm.personal, ...event.personal } };
    case 'enterprise.interest-declared':
      return { ...firm, interests: withInterest(firm, event) };
    case 'enterprise.visited':
      return { ...firm, visits: [...firm.visits, event.visit] };
    case 'enterprise.visits-consented':
      return { ...firm, visitConsents: [...firm.visitConsents, event.consent] };
  }
};

/** The enterprise after an event; an enterprise is the fold of its history, which begins with its registration. */
export const evolveEnterprise = (firm: Enterprise | null, event: EnterpriseEvent): Enterprise =>
  event.type === 'enterprise.registered' ? registered(event) : evolveKnown(firm as Enterprise, event);
