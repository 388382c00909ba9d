import type { Petition } from '../domain/petition';

/** Makes keyed hashes of what identifies a person: of an ID number, and of name and phone together. */
export interface PersonTokens {
  ofIdNumber(idNumber: string): string;
  /** Null where either is missing. */
  ofContact(name: string, phone: string | null): string | null;
}

/** By what one petitioner is known. */
export interface PetitionerTokens {
  readonly idNumbers: readonly string[];
  readonly contacts: readonly string[];
}

const present = (values: readonly (string | null)[]): readonly string[] => [
  ...new Set(values.filter((value) => value !== null)),
];

/** By what the petitioners of a petition, and nobody else who is named in it, are known; of an anonymous one by nothing. */
export const petitionerTokensOf = (
  { personal }: Pick<Petition, 'personal'>,
  tokens: PersonTokens,
): PetitionerTokens => {
  const petitioners = personal?.petitioners ?? [];
  return {
    idNumbers: present(petitioners.map(({ idNumber }) => (idNumber ? tokens.ofIdNumber(idNumber) : null))),
    contacts: present(petitioners.map(({ name, phone }) => tokens.ofContact(name, phone))),
  };
};

/** By which of the two they are the same: some petitioner of one is known as some petitioner of the other; null where by none. */
export const samePetitioner = (a: PetitionerTokens, b: PetitionerTokens): 'ID_NUMBER' | 'CONTACT' | null => {
  const meet = (some: readonly string[], others: readonly string[]) =>
    some.some((one) => others.includes(one));
  if (meet(a.idNumbers, b.idNumbers)) return 'ID_NUMBER';
  return meet(a.contacts, b.contacts) ? 'CONTACT' : null;
};
