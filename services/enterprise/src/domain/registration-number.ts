/** What an old registration number says of its holder (工商行政管理注册号编制规则, GS 15-2006). */
export interface RegistrationNumberParts {
  /** The first registering authority, six digits (GB/T 2260). */
  readonly region: string;
  readonly sequence: string;
  readonly checkDigit: string;
  /** Whether the check digit is the one that the others ask for; numbers given before 2006 may lack a sound one. */
  readonly checkDigitFits: boolean;
}

/** The check digit that 14 digits ask for (GB/T 17710, ISO 7064 MOD 11,10). */
export const checkDigitOf = (body: string): string => {
  const product = [...body].reduce((before, digit) => (((Number(digit) + before) % 10 || 10) * 2) % 11, 10);
  return String((11 - product) % 10);
};

/** The parts of 15 digits; a wrong check digit is marked and never refused. */
export const readRegistrationNumber = (number: string): RegistrationNumberParts => ({
  region: number.slice(0, 6),
  sequence: number.slice(6, 14),
  checkDigit: number.slice(14),
  checkDigitFits: checkDigitOf(number.slice(0, 14)) === number.slice(14),
});
