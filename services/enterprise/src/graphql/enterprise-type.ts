import type { PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import { connectionOf, DateScalar, responsibilityTypes, type EntityReference } from '@lianxin/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { EnterpriseFile } from '../application/readers';
import type { OrganisationKind, RegisteringAuthority } from '../domain/credit-code';
import type { EnterpriseSize } from '../domain/enterprise';
import { readEnterpriseCode, type EnterpriseCodeKind } from '../domain/enterprise-code';
import {
  EnterpriseCodeKindEnum,
  EnterpriseSizeEnum,
  OrganisationKindEnum,
  RegisteringAuthorityEnum,
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
}

export const EnterpriseConnection = connectionOf('Enterprise', () => EnterpriseType);

const partsOf = (code: string): CreditCodePartsType | null => {
  const reading = readEnterpriseCode(code);
  return reading.kind === 'UNIFIED_SOCIAL_CREDIT_CODE'
    ? Object.assign(new CreditCodePartsType(), reading.parts)
    : null;
};

/** The enterprise as clients see it. */
export const toEnterpriseType = (file: EnterpriseFile): EnterpriseType =>
  Object.assign(new EnterpriseType(), {
    id: file.id,
    name: file.name,
    creditCode: file.code,
    codeKind: file.codeKind,
    creditCodeParts: partsOf(file.code),
    industryCode: file.industryCode,
    size: file.size,
    place: file.place,
    filedBy: Object.assign(new UnitType(), { id: file.unitId }),
    filedOn: file.filedOn,
  });
