import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { inRepository } from '../contract/root';

/** A value as it came over HTTP. */
export type Shown = Record<string, unknown>;

/** An error as a client of the gateway reads it. */
export interface ShownError {
  readonly message: string;
  readonly extensions: Shown;
}

/** An answer of the gateway. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly data: Shown | null;
  readonly errors: readonly ShownError[];
}

/** Who asks, by which demo account or which petitioner's session, and in which language. */
export interface As {
  readonly account?: string;
  readonly caseToken?: string;
  readonly language?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An account of the demo district, as `npm start` prints them. */
export interface DemoAccount {
  readonly account: string;
  readonly name: string;
  readonly cadreId: string | null;
  readonly unitId: string | null;
}

const required = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run "npm test -- e2e", which starts a product of its own`);
  return value;
};

const demo = (file: string): unknown =>
  JSON.parse(readFileSync(inRepository('infra/local/demo', file), 'utf8'));

const DISTRICT = demo('district.json') as {
  units: { id: string; name: string }[];
  cadres: { id: string; unitId: string }[];
  accounts: { account: string; cadreId: string | null }[];
};
const UNITS = DISTRICT.units;

/** The demo accounts: who signs in, and the cadre and unit with which the demo district begins. */
export const ACCOUNTS: readonly DemoAccount[] = (
  demo('accounts.json') as { accounts: { account: string; name: string }[] }
).accounts.map(({ account, name }) => {
  const cadreId = DISTRICT.accounts.find((each) => each.account === account)?.cadreId ?? null;
  const unitId = DISTRICT.cadres.find(({ id }) => id === cadreId)?.unitId ?? null;
  return { account, name, cadreId, unitId };
});

/** A demo account by its name at the sign-in. */
export const accountOf = (name: string): DemoAccount => {
  const found = ACCOUNTS.find(({ account }) => account === name);
  if (!found) throw new Error(`no demo account ${name}`);
  return found;
};

/** A unit of the demo district by its name. */
export const unitNamed = (name: string): string => {
  const found = UNITS.find((unit) => unit.name === name);
  if (!found) throw new Error(`no unit ${name}`);
  return found.id;
};

/** Where the gateway of the running product answers. */
export const graphqlAddress = (): string =>
  (JSON.parse(readFileSync(required('LIANXIN_TEST_RUNTIME'), 'utf8')) as { graphql: string }).graphql;

const tokens = new Map<string, Promise<string>>();
const run = promisify(execFile);

/** Where the tokens of a product are kept beside it, so that each account signs in once a run and not once a file. */
const tokenFile = (account: string): string =>
  join(dirname(required('LIANXIN_TEST_RUNTIME')), '..', 'tokens', account);

/** A token holds for a whole day's work; one that ends within minutes, or none, is worth nothing. */
const LEAST_LEFT_MS = 15 * 60_000;

const keptToken = (account: string): string | null => {
  try {
    const token = readFileSync(tokenFile(account), 'utf8');
    const claims = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8');
    const { exp } = JSON.parse(claims) as { exp: number };
    return exp * 1000 - Date.now() > LEAST_LEFT_MS ? token : null;
  } catch {
    return null;
  }
};

const signIn = async (account: string): Promise<string> => {
  const command = [required('LIANXIN_TEST_TOKEN_COMMAND'), account];
  const { stdout } = await run(process.execPath, command, { env: process.env });
  const [file, token] = [tokenFile(account), stdout.trim()];
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(`${file}.${process.pid}`, token, { mode: 0o600 });
  renameSync(`${file}.${process.pid}`, file);
  return token;
};

/** A token of a demo account, as "npm run token" prints it; signed in once for all files of a run. */
export const tokenOf = (account: string): Promise<string> => {
  const known = tokens.get(account);
  if (known) return known;
  const kept = keptToken(account);
  const token = kept === null ? signIn(account) : Promise.resolve(kept);
  tokens.set(account, token);
  return token;
};

/** The header by which somebody is known at the gateway. */
export const authorization = async ({ account, caseToken }: As): Promise<Record<string, string>> => {
  if (account) return { authorization: `Bearer ${await tokenOf(account)}` };
  return caseToken ? { authorization: `Case ${caseToken}` } : {};
};

/** Sends a body to the gateway as it is. */
export const post = async (body: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> => {
  const response = await fetch(graphqlAddress(), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  const { data, errors } = (await response.json()) as { data?: Shown; errors?: ShownError[] };
  return { status: response.status, headers: response.headers, data: data ?? null, errors: errors ?? [] };
};

/** Sends a file to the gateway; answers the HTTP status. */
export const sendFile = async (as: As, query: string, name: string, content: Buffer): Promise<number> => {
  const response = await fetch(new URL(`/files${query}`, graphqlAddress()), {
    method: 'POST',
    headers: {
      ...{ 'content-type': 'application/octet-stream', 'x-lianxin-file-name': encodeURIComponent(name) },
      ...(await authorization(as)),
    },
    body: new Uint8Array(content),
  });
  await response.arrayBuffer();
  return response.status;
};

/** Asks the gateway; answers all that came back. */
export const ask = async (query: string, variables: Shown = {}, as: As = {}): Promise<Answer> =>
  post(JSON.stringify({ query, variables }), {
    ...(await authorization(as)),
    ...(as.language ? { 'accept-language': as.language } : {}),
    ...as.headers,
  });

/** Asks for what is answered without errors. */
export const answered = async (query: string, variables: Shown = {}, as: As = {}): Promise<Shown> => {
  const { data, errors } = await ask(query, variables, as);
  if (!data || errors.length > 0) throw new Error(JSON.stringify(errors));
  return data;
};

/** The codes of what went wrong. */
export const codesOf = ({ errors }: Answer): readonly unknown[] =>
  errors.map(({ extensions }) => extensions['code']);

/** Today in Shanghai. */
export const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

/** The day so many days after today in Shanghai, or before it. */
export const inDays = (days: number): string =>
  new Date(Date.now() + (8 + days * 24) * 3_600_000).toISOString().slice(0, 10);
