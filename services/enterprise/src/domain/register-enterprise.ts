import { accept, firstRefusal, type Decision, type Guard, type Uuid } from '@lianxin/kernel';
import { isActiveOn, type KnownUnit } from './directory';
import type { Contact, EnterpriseRegistered, EnterpriseSize } from './enterprise';
import { readEnterpriseCode, type EnterpriseCodeReading } from './enterprise-code';
import { mustBeAnIndustry, mustBeNamed, mustBeReachable } from './enterprise-guards';
import type { Occasion } from './occasion';
import { refuse } from './refuse';

/** A firm whose file is to be opened, its code, industry and phone in their canonical forms. */
export interface NewEnterprise {
  readonly enterpriseId: Uuid;
  readonly name: string;
  readonly code: string;
  readonly industryCode: string | null;
  readonly size: EnterpriseSize | null;
  readonly place: string | null;
  readonly personal: Contact;
}

interface Facts {
  readonly occasion: Occasion;
  /** The unit that opens the file. */
  readonly unit: KnownUnit;
  /** Whether another file has this code. */
  readonly codeKnown: boolean;
}

/** Why the command may be refused. */
export type RegisterEnterpriseRefusal =
  | 'UNIT_NOT_ACTIVE'
  | 'NAME_BLANK'
  | 'CREDIT_CODE_INVALID'
  | 'INDUSTRY_INVALID'
  | 'PHONE_INVALID'
  | 'DUPLICATE_ENTERPRISE';

type Rule<Code extends RegisterEnterpriseRefusal> = Guard<[NewEnterprise, Facts], Code>;

const mustBeFiledByActiveUnit: Rule<'UNIT_NOT_ACTIVE'> = (_, { unit, occasion }) =>
  isActiveOn(unit, occasion.today) ? null : refuse('UNIT_NOT_ACTIVE');

const mustHaveNoFileYet: Rule<'DUPLICATE_ENTERPRISE'> = (_, { codeKnown }) =>
  codeKnown ? refuse('DUPLICATE_ENTERPRISE') : null;

const BEFORE_THE_CODE: readonly Rule<RegisterEnterpriseRefusal>[] = [mustBeFiledByActiveUnit, mustBeNamed];

const AFTER_THE_CODE: readonly Rule<RegisterEnterpriseRefusal>[] = [
  mustBeAnIndustry,
  mustBeReachable,
  mustHaveNoFileYet,
];

const registered = (
  command: NewEnterprise,
  { kind }: Exclude<EnterpriseCodeReading, { kind: 'unsound' }>,
  { unit, occasion: { at, by, today } }: Facts,
): EnterpriseRegistered => ({
  type: 'enterprise.registered',
  ...command,
  name: command.name.trim(),
  codeKind: kind,
  unitId: unit.id,
  filedOn: today,
  at,
  by,
});

/**
 * A firm has its file (一企一档), opened by an active unit. Refuses an abolished unit (UNIT_NOT_ACTIVE), a blank name
 * (NAME_BLANK), a code that is neither by GB 32100-2015 nor 15 digits (CREDIT_CODE_INVALID, with the position), an
 * industry beside GB/T 4754 (INDUSTRY_INVALID), a phone without 7 to 15 digits (PHONE_INVALID) and a second file under
 * one code (DUPLICATE_ENTERPRISE).
 */
export const registerEnterprise = (
  command: NewEnterprise,
  facts: Facts,
): Decision<EnterpriseRegistered, RegisterEnterpriseRefusal> => {
  const early = firstRefusal(BEFORE_THE_CODE, command, facts);
  if (early) return early;
  const reading = readEnterpriseCode(command.code);
  if (reading.kind === 'unsound') return refuse('CREDIT_CODE_INVALID', { position: reading.position });
  return firstRefusal(AFTER_THE_CODE, command, facts) ?? accept(registered(command, reading, facts));
};
