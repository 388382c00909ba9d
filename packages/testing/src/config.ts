import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** Where the suites' own servers are; `npm test` starts them and says so in the environment. */
const required = (name: string): string => {
  const value = process.env[name];
  if (value === undefined || value === '') {
    throw new Error(
      `${name} is not set: run the suites through "npm test", which starts a database and a stream`,
    );
  }
  return value;
};

/** An administrator's address of the database server, mysql://user:password@host:port. */
export const testDatabaseUrl = (): string => required('LIANXIN_TEST_DATABASE_URL');

/** The address of the NATS server. */
export const testNatsUrl = (): string => required('LIANXIN_TEST_NATS_URL');

/** The font files that papers are set in. */
export const testFonts = () => ({
  fontText: required('LIANXIN_FONT_TEXT'),
  fontTitle: required('LIANXIN_FONT_TITLE'),
  fontsRare: (process.env['LIANXIN_FONTS_RARE'] ?? '').split(',').filter((path) => path !== ''),
});

/** The folder of real rows for development, or null where it is absent; LIANXIN_SHARED_DATA names another. */
export const sharedDataFolder = (): string | null => {
  const folder = resolve(process.env['LIANXIN_SHARED_DATA'] ?? resolve(__dirname, '../../../../shared/data'));
  return existsSync(folder) ? folder : null;
};
