/** The 31 characters of GB 32100-2015 in the order of their values: digits and capitals without I, O, S, V and Z. */
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const LENGTH = 18;

/** Who registers, by the first character. */
const AUTHORITIES = {
  '1': 'ESTABLISHMENT',
  '2': 'FOREIGN_AFFAIRS',
  '3': 'JUSTICE',
  '4': 'CULTURE',
  '5': 'CIVIL_AFFAIRS',
  '6': 'TOURISM',
  '7': 'RELIGION',
  '8': 'TRADE_UNION',
  '9': 'MARKET_REGULATION',
  A: 'MILITARY',
  N: 'AGRICULTURE',
  Y: 'OTHER',
} as const;

export type RegisteringAuthority = (typeof AUTHORITIES)[keyof typeof AUTHORITIES];

export const REGISTERING_AUTHORITIES = Object.values(AUTHORITIES);

export const ORGANISATION_KINDS = [
  'ENTERPRISE',
  'SOLE_TRADER',
  'FARMERS_COOPERATIVE',
  'STATE_ORGAN',
  'PUBLIC_INSTITUTION',
  'LAW_FIRM',
  'SOCIAL_ORGANISATION',
  'PRIVATE_NON_ENTERPRISE',
  'FOUNDATION',
  'TRADE_UNION',
  'OTHER',
] as const;

export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** What is registered, by the first two characters, as far as a service for enterprises meets it. */
const KINDS: Readonly<Record<string, OrganisationKind>> = {
  '91': 'ENTERPRISE',
  '92': 'SOLE_TRADER',
  '93': 'FARMERS_COOPERATIVE',
  '11': 'STATE_ORGAN',
  '12': 'PUBLIC_INSTITUTION',
  '31': 'LAW_FIRM',
  '51': 'SOCIAL_ORGANISATION',
  '52': 'PRIVATE_NON_ENTERPRISE',
  '53': 'FOUNDATION',
  '81': 'TRADE_UNION',
};

/** What a unified social credit code says of its holder. */
export interface CreditCodeParts {
  readonly registeringAuthority: RegisteringAuthority;
  readonly organisationKind: OrganisationKind;
  /** The registering authority's region, six digits (GB/T 2260). */
  readonly region: string;
  /** The organisation code with its own check character (GB 11714). */
  readonly organisationCode: string;
  readonly checkCharacter: string;
}

export type CreditCodeReading =
  | { readonly kind: 'sound'; readonly parts: CreditCodeParts }
  /** `position` is the first character that can't stand where it stands, or 18 where the check character disagrees. */
  | { readonly kind: 'unsound'; readonly position: number };

/** The check character that 17 characters ask for: weights are powers of 3 modulo 31 (GB 32100-2015, appendix). */
export const checkCharacterOf = (body: string): string => {
  const { sum } = [...body].reduce(
    ({ sum: total, weight }, character) => ({
      sum: total + CHARACTERS.indexOf(character) * weight,
      weight: (weight * 3) % 31,
    }),
    { sum: 0, weight: 1 },
  );
  return CHARACTERS.charAt((31 - (sum % 31)) % 31);
};

const isAuthority = (character: string): character is keyof typeof AUTHORITIES => character in AUTHORITIES;

const mayStandAt = (character: string, index: number): boolean => {
  if (index === 0) return isAuthority(character);
  if (index >= 2 && index < 8) return /^[0-9]$/.test(character);
  return CHARACTERS.includes(character);
};

/**
 * Reads a unified social credit code in its canonical form into its parts (GB 32100-2015), or says where it is wrong.
 * Kinds of organisation that this service doesn't know are OTHER: the standard's list grows.
 */
export const readCreditCode = (code: string): CreditCodeReading => {
  const characters = [...code];
  const misplaced = characters.findIndex((character, index) => !mayStandAt(character, index));
  if (misplaced !== -1) return { kind: 'unsound', position: Math.min(misplaced, LENGTH) + 1 };
  if (characters.length !== LENGTH)
    return { kind: 'unsound', position: Math.min(characters.length, LENGTH) + 1 };
  const authority = code.charAt(0);
  const checkCharacter = code.charAt(17);
  if (!isAuthority(authority) || checkCharacterOf(code.slice(0, 17)) !== checkCharacter)
    return { kind: 'unsound', position: LENGTH };
  return {
    kind: 'sound',
    parts: {
      registeringAuthority: AUTHORITIES[authority],
      organisationKind: KINDS[code.slice(0, 2)] ?? 'OTHER',
      region: code.slice(2, 8),
      organisationCode: code.slice(8, 17),
      checkCharacter,
    },
  };
};
