import type { PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import { connectionOf, DateScalar, responsibilityTypes, type EntityReference } from '@lianxin/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { EnterpriseFile } from '../application/readers';
import type { OrganisationKind, RegisteringAuthority } from '../domain/credit-code';
import type { EnterpriseSize } from '../domain/enterprise';
import { readEnterpriseCode, type EnterpriseCodeKind } from '../domain/enterprise-code';
import { readRegistrationNumber } from '../domain/registration-number';
import type { Visit, VisitPurpose } from '../domain/visit';
import {
  EnterpriseCodeKindEnum,
  EnterpriseSizeEnum,
  OrganisationKindEnum,
  RegisteringAuthorityEnum,
  VisitPurposeEnum,
} from './enums';

/** The cadre service's entities as this subgraph refers to them. */
export const { Unit: UnitType, Cadre: CadreType, Responsibility: ResponsibilityType } = responsibilityTypes();

@ObjectType('CreditCodeParts', {
  description: 'What a unified social credit code says of its holder (GB 32100-2015).',
})
export class CreditCodePartsType {
  @Field(() => RegisteringAuthorityEnum, { description: 'Character 1: who registered it.' })
  registeringAuthority!: RegisteringAuthority;

  @Field(() => OrganisationKindEnum, { description: 'Characters 1 and 2: what was registered.' })
  organisationKind!: OrganisationKind;

  @Field(() => String, { description: 'Characters 3 to 8: the authority’s region (GB/T 2260).' })
  region!: string;

  @Field(() => String, { description: 'Characters 9 to 17: the organisation code (GB 11714).' })
  organisationCode!: string;

  @Field(() => String, { description: 'Character 18: the check character.' })
  checkCharacter!: string;
}

@ObjectType('RegistrationNumberParts', {
  description: 'What an old registration number of 15 digits says of its holder.',
})
export class RegistrationNumberPartsType {
  @Field(() => String, { description: 'Digits 1 to 6: the first registering authority (GB/T 2260).' })
  region!: string;

  @Field(() => String, { description: 'Digits 7 to 14: the number in its register.' })
  sequence!: string;

  @Field(() => String, { description: 'Digit 15: the check digit (GB/T 17710, MOD 11,10).' })
  checkDigit!: string;

  @Field(() => Boolean, {
    description: 'Whether the check digit fits; marked only, because old numbers are tolerated.',
  })
  checkDigitFits!: boolean;
}

@ObjectType('EnterpriseVisit', { description: 'A visit to a firm (走访); never an inspection.' })
export class EnterpriseVisitType {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: Uuid;

  @Field(() => DateScalar, { description: 'The day of the visit.' })
  visitedOn!: PlainDate;

  @Field(() => VisitPurposeEnum, { description: 'What it was for.' })
  purpose!: VisitPurpose;

  @Field(() => String, { description: 'What it was about.' })
  topic!: string;

  @Field(() => CadreType, {
    nullable: true,
    description: 'The liaison; null for a visit of a paired branch.',
  })
  liaison!: EntityReference | null;

  @Field(() => UnitType, { nullable: true, description: 'The unit of liaison or branch.' })
  unit!: EntityReference | null;
}

@ObjectType('QuarterVisits', {
  description: 'How many visits a firm has had in a quarter, and may have (BE 48).',
})
export class QuarterVisitsType {
  @Field(() => String, { description: 'The quarter, "2026-Q2".' })
  quarter!: string;

  @Field(() => Int, { description: 'Visits on file.' })
  had!: number;

  @Field(() => Int, { description: 'The cap of the rule table, and what the firm agreed to beyond it.' })
  allowed!: number;
}

/** An enterprise as those see it who may read it: nothing of its contact. */
@Directive('@key(fields: "id")')
@ObjectType('Enterprise', { description: 'An enterprise (企业) with its one file (一企一档).' })
export class EnterpriseType {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: Uuid;

  @Field(() => String, { description: 'The registered name.' })
  name!: string;

  @Field(() => String, {
    description: 'The unified social credit code, or the old registration number where codeKind says so.',
  })
  creditCode!: string;

  @Field(() => EnterpriseCodeKindEnum, { description: 'What kind of code creditCode is.' })
  codeKind!: EnterpriseCodeKind;

  @Field(() => CreditCodePartsType, {
    nullable: true,
    description: 'The parts of the credit code; null for an old registration number.',
  })
  creditCodeParts!: CreditCodePartsType | null;

  @Field(() => RegistrationNumberPartsType, {
    nullable: true,
    description: 'The parts of an old registration number; null for a credit code.',
  })
  registrationNumberParts!: RegistrationNumberPartsType | null;

  @Field(() => String, {
    nullable: true,
    description: 'GB/T 4754-2017: a section ("C"), or a section and two to four digits ("C1751").',
  })
  industryCode!: string | null;

  @Field(() => EnterpriseSizeEnum, { nullable: true, description: 'How large it is, where that is known.' })
  size!: EnterpriseSize | null;

  @Field(() => String, { nullable: true, description: 'Where it works, as people write it.' })
  place!: string | null;

  @Field(() => UnitType, { nullable: true, description: 'The unit that opened the file.' })
  filedBy!: EntityReference | null;

  @Field(() => DateScalar, { description: 'The day on which the file was opened.' })
  filedOn!: PlainDate;

  /** The file that further fields are read from; not part of the schema. */
  file!: EnterpriseFile;
}

export const EnterpriseConnection = connectionOf('Enterprise', () => EnterpriseType);

const partsOf = (code: string): CreditCodePartsType | null => {
  const reading = readEnterpriseCode(code);
  return reading.kind === 'UNIFIED_SOCIAL_CREDIT_CODE'
    ? Object.assign(new CreditCodePartsType(), reading.parts)
    : null;
};

const numberPartsOf = (file: EnterpriseFile): RegistrationNumberPartsType | null =>
  file.codeKind === 'OLD_REGISTRATION_NUMBER'
    ? Object.assign(new RegistrationNumberPartsType(), readRegistrationNumber(file.code))
    : null;

/** A reference to a cadre whom the cadre service knows. */
export const cadreOf = (id: Uuid | null): EntityReference | null =>
  id === null ? null : Object.assign(new CadreType(), { id });

/** A reference to a unit that the cadre service knows. */
export const unitOf = (id: Uuid): EntityReference => Object.assign(new UnitType(), { id });

const visitTypeOf = ({ id, visitedOn, purpose, topic, liaisonId, unitId }: Visit): EnterpriseVisitType =>
  Object.assign(new EnterpriseVisitType(), {
    id,
    visitedOn,
    purpose,
    topic,
    liaison: cadreOf(liaisonId),
    unit: unitOf(unitId),
  });

const newestOf = (visits: readonly Visit[]): readonly Visit[] =>
  [...visits].sort((a, b) => (a.visitedOn < b.visitedOn ? 1 : -1)).slice(0, 50);

/** The last visits of a file as clients see them, the newest first. */
export const visitsOf = ({ visits }: EnterpriseFile): EnterpriseVisitType[] =>
  newestOf(visits).map(visitTypeOf);

/** The enterprise as clients see it. */
export const toEnterpriseType = (file: EnterpriseFile): EnterpriseType =>
  Object.assign(new EnterpriseType(), {
    id: file.id,
    name: file.name,
    creditCode: file.code,
    codeKind: file.codeKind,
    creditCodeParts: partsOf(file.code),
    registrationNumberParts: numberPartsOf(file),
    industryCode: file.industryCode,
    size: file.size,
    place: file.place,
    filedBy: unitOf(file.unitId),
    filedOn: file.filedOn,
    file,
  });
