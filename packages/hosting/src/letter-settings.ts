import { readLetterAddress, readLetterKeys, type LetterAddress, type LetterKeys } from '@lianxin/access';
import { secret, type Setting } from '@lianxin/configuration';

/** A service's own private keys, which open the letters sealed to it: a secret, LIANXIN_LETTER_PRIVATE_KEY. */
export const letterKeys = (): Setting<LetterKeys> => {
  const pem = secret('LIANXIN_LETTER_PRIVATE_KEY');
  return {
    variable: pem.variable,
    secret: true,
    read: (value, mode) => readLetterKeys(pem.read(value, mode)),
  };
};

/** The public key of another service, under which letters to it are sealed. */
export const letterAddress = (variable: string): Setting<LetterAddress> => ({
  variable,
  secret: false,
  read: readLetterAddress,
});
