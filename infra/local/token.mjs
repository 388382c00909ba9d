/**
 * `npm run --silent token -- <account>` prints an access token of a demo account of the running `npm start`. It signs in
 * as a browser would: authorization code with PKCE, through the sign-in page.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAccounts } from './lib/accounts.mjs';
import { STATE } from './lib/folders.mjs';
import { signIn } from './lib/sign-in.mjs';
import { Stop, explain } from './lib/terminal.mjs';

main().catch((error) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
});

async function main() {
  const { accounts, password } = readAccounts();
  const account = process.argv[2];
  const known = accounts.map((/** @type {any} */ each) => each.account);
  if (!account || !known.includes(account))
    throw new Stop(`Usage: npm run --silent token -- <account>\nAccounts: ${known.join(', ')}`);
  const file = join(STATE, 'runtime.json');
  if (!existsSync(file)) throw new Stop('Lianxin is not running here. Start it with: npm start');
  const { issuer, clientId } = JSON.parse(readFileSync(file, 'utf8'));
  process.stdout.write(`${await signIn({ issuer, clientId, account, password })}\n`);
}
