import type { Setting } from '@lianxin/configuration';

/** A program and its arguments. */
export type KmsCommandLine = readonly [string, ...string[]];

const isCommandLine = (told: unknown): told is KmsCommandLine =>
  Array.isArray(told) && told.length > 0 && told.every((part) => typeof part === 'string' && part !== '');

/** LIANXIN_KMS_COMMAND: a program and its arguments, parted by blanks or, where one has a blank in it, a JSON list of them. */
export const kmsCommand = (): Setting<KmsCommandLine | null> => ({
  variable: 'LIANXIN_KMS_COMMAND',
  secret: false,
  fallback: () => null,
  read: (text) => {
    const told: unknown = text.startsWith('[') ? JSON.parse(text) : text.split(/\s+/);
    if (!isCommandLine(told)) throw new Error('must be a program and its arguments, or a JSON list of them');
    return told;
  },
});
