import { text, type Config } from '@lianxin/configuration';
import { resolve } from 'node:path';

/** Settings of the console; docs/operations.md says what they are for. */
export const CONSOLE_SPEC = {
  consoleFolder: text('LIANXIN_CONSOLE', resolve(__dirname, '../../../packages/console/dist')),
  consoleClient: text('LIANXIN_OIDC_CONSOLE_CLIENT', 'lianxin-console'),
  consoleScope: text('LIANXIN_OIDC_CONSOLE_SCOPE', 'openid profile lianxin'),
};

/** What the console's pages are served from, and what they are told. Nothing of it is secret. */
export interface ConsoleConfig {
  /** The folder of the built console; it need not be there. */
  readonly folder: string;
  /** Who signs people in; null only in a demonstration without sign-in. */
  readonly issuer: string | null;
  /** As whom the console signs people in, and what it asks for. */
  readonly clientId: string;
  readonly scope: string;
}

/** What the settings of the console come to. */
export const consoleConfigOf = (read: Config<typeof CONSOLE_SPEC>, issuer: string): ConsoleConfig => ({
  folder: resolve(read.consoleFolder),
  issuer: issuer === '' ? null : issuer,
  clientId: read.consoleClient,
  scope: read.consoleScope,
});
