import { readCreditCode, type CreditCodeParts } from './credit-code';

export const ENTERPRISE_CODE_KINDS = ['UNIFIED_SOCIAL_CREDIT_CODE', 'OLD_REGISTRATION_NUMBER'] as const;

/** An old 15-digit registration number is tolerated until the firm has its credit code, and marked as what it is. */
export type EnterpriseCodeKind = (typeof ENTERPRISE_CODE_KINDS)[number];

export type EnterpriseCodeReading =
  | { readonly kind: 'UNIFIED_SOCIAL_CREDIT_CODE'; readonly parts: CreditCodeParts }
  | { readonly kind: 'OLD_REGISTRATION_NUMBER' }
  | { readonly kind: 'unsound'; readonly position: number };

/** The one way a code is written: no blanks, ASCII letters in upper case; full-width characters stay, to be refused. */
export const canonicalCode = (code: string): string =>
  code.replace(/\s/g, '').replace(/[a-z]/g, (letter) => letter.toUpperCase());

/** Reads a code in its canonical form: a credit code, an old registration number of 15 digits, or where it is wrong. */
export const readEnterpriseCode = (code: string): EnterpriseCodeReading => {
  if (/^[0-9]{15}$/.test(code)) return { kind: 'OLD_REGISTRATION_NUMBER' };
  const reading = readCreditCode(code);
  return reading.kind === 'sound' ? { kind: 'UNIFIED_SOCIAL_CREDIT_CODE', parts: reading.parts } : reading;
};
