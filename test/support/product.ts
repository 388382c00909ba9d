import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
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

/** A token of a demo account, as "npm run token" prints it; signed in once. */
export const tokenOf = (account: string): Promise<string> => {
  const known = tokens.get(account);
  if (known) return known;
  const command = [required('LIANXIN_TEST_TOKEN_COMMAND'), account];
  const token = run(process.execPath, command, { env: process.env }).then(({ stdout }) => stdout.trim());
  tokens.set(account, token);
  return token;
};

const authorization = async ({ account, caseToken }: As): Promise<Record<string, string>> => {
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
