import { accept, firstRefusal, type Decision, type Guard, type Rejection } from '@lianxin/kernel';
import type { Contact, Enterprise, FirmFacts, EnterpriseUpdated } from './enterprise';
import { readEnterpriseCode } from './enterprise-code';
import { mustBeAnIndustry, mustBeNamed, mustBeReachable } from './enterprise-guards';
import type { Occasion } from './occasion';
import { readCreditCode } from './credit-code';
import { refuse } from './refuse';

/** What is to be said otherwise, in canonical forms; what is left out stays, null takes away what was said. */
export interface EnterpriseChanges extends Partial<Omit<FirmFacts, 'codeKind'>> {
  readonly contact?: Partial<Contact>;
}

interface Facts {
  readonly occasion: Occasion;
  /** Whether another file has the new code. */
  readonly codeKnown: boolean;
}

/** Why the command may be refused. */
export type UpdateEnterpriseRefusal =
  'NAME_BLANK' | 'CREDIT_CODE_INVALID' | 'INDUSTRY_INVALID' | 'PHONE_INVALID' | 'DUPLICATE_ENTERPRISE';

type Updated = FirmFacts & { readonly personal: Contact };

const GUARDS: readonly Guard<[Updated], UpdateEnterpriseRefusal>[] = [
  mustBeNamed,
  mustBeAnIndustry,
  mustBeReachable,
];

/** A new code is a credit code; an old number may only be put right while the firm has nothing better. */
const refusalOfCode = (before: Enterprise, { code }: Updated): Rejection<'CREDIT_CODE_INVALID'> | null => {
  if (code === before.code) return null;
  const reading =
    before.codeKind === 'OLD_REGISTRATION_NUMBER' ? readEnterpriseCode(code) : readCreditCode(code);
  return reading.kind === 'unsound' ? refuse('CREDIT_CODE_INVALID', { position: reading.position }) : null;
};

const updatedFrom = (before: Enterprise, { contact, ...changes }: EnterpriseChanges): Updated => {
  const { name, code, codeKind, industryCode, size, place, personal } = before;
  const file = { name, code, codeKind, industryCode, size, place, ...changes };
  const { kind } = readEnterpriseCode(file.code);
  return {
    ...file,
    name: file.name.trim(),
    codeKind: kind === 'unsound' ? codeKind : kind,
    personal: { name: personal.name, phone: personal.phone, ...contact },
  };
};

const saysTheSame = (before: Enterprise, after: Updated): boolean =>
  (['name', 'code', 'industryCode', 'size', 'place'] as const).every((key) => before[key] === after[key]) &&
  before.personal.name === after.personal.name &&
  before.personal.phone === after.personal.phone;

/**
 * A firm's file says something else from now on; nothing is recorded where it says the same. Refuses NAME_BLANK,
 * CREDIT_CODE_INVALID (with the position; also an old number in place of a credit code), INDUSTRY_INVALID, PHONE_INVALID
 * and a code that another file has (DUPLICATE_ENTERPRISE).
 */
export const updateEnterprise = (
  enterprise: Enterprise,
  changes: EnterpriseChanges,
  { occasion: { at, by }, codeKnown }: Facts,
): Decision<EnterpriseUpdated, UpdateEnterpriseRefusal> => {
  const updated = updatedFrom(enterprise, changes);
  const refusal = firstRefusal(GUARDS, updated) ?? refusalOfCode(enterprise, updated);
  if (refusal) return refusal;
  if (codeKnown && updated.code !== enterprise.code) return refuse('DUPLICATE_ENTERPRISE');
  return saysTheSame(enterprise, updated)
    ? accept()
    : accept({ type: 'enterprise.updated', ...updated, at, by });
};
