import {
  ANONYMOUS,
  INTERNAL_TOKEN_HEADER,
  signInternalToken,
  type InternalClaims,
  type SigningKey,
} from '@lianxin/access';

/** An answer of a subgraph as it came over HTTP. */
export interface Answer {
  readonly status: number;
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly {
    readonly message: string;
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
}

/** Asks a subgraph as the gateway would, vouching for the claims given: an anonymous asker in zh-CN by default. */
export type Ask = (
  query: string,
  variables?: Readonly<Record<string, unknown>>,
  claims?: Partial<InternalClaims>,
) => Promise<Answer>;

/** Asks the subgraph at `url`, with a signed token of its own for each request. */
export const vouchedAsk =
  (subgraph: { readonly name: string; readonly url: string }, signing: SigningKey): Ask =>
  async (query, variables = {}, claims = {}) => {
    const body = JSON.stringify({ query, variables });
    const vouched = { asker: ANONYMOUS, caseToken: null, origin: null, locale: 'zh-CN', ...claims } as const;
    const token = await signInternalToken(vouched, { audience: subgraph.name, body }, signing);
    const headers = { 'content-type': 'application/json', [INTERNAL_TOKEN_HEADER]: token };
    const response = await fetch(subgraph.url, { method: 'POST', headers, body });
    const { data, errors } = (await response.json()) as Partial<Answer>;
    return { status: response.status, data: data ?? null, errors: errors ?? [] };
  };

/** What a door beside GraphQL answered. */
export interface DoorAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  /** As it came; what isn't JSON stands here alone. */
  readonly bytes: Buffer;
}

/** How framed bytes call themselves; see packages/serving. */
const FRAMED_TYPE = 'application/vnd.lianxin.framed';

/** Knocks at a service's door beside GraphQL as the gateway would, with JSON or framed bytes, vouching for the claims given. */
export const vouchedDoor =
  ({ name, url }: { readonly name: string; readonly url: string }, signing: SigningKey) =>
  async (path: string, asked: object | Buffer, claims: Partial<InternalClaims> = {}): Promise<DoorAnswer> => {
    const framed = Buffer.isBuffer(asked);
    const body = framed ? asked : JSON.stringify(asked);
    const vouched = { asker: ANONYMOUS, caseToken: null, origin: null, locale: 'zh-CN', ...claims } as const;
    const token = await signInternalToken(vouched, { audience: name + path, body }, signing);
    const headers = {
      'content-type': framed ? FRAMED_TYPE : 'application/json',
      [INTERNAL_TOKEN_HEADER]: token,
    };
    const sent = typeof body === 'string' ? body : new Uint8Array(body);
    const response = await fetch(new URL(path, url), { method: 'POST', headers, body: sent });
    const bytes = Buffer.from(await response.arrayBuffer());
    const isJson = (response.headers.get('content-type') ?? '').includes('json');
    return {
      status: response.status,
      body: isJson ? (JSON.parse(bytes.toString('utf8')) as DoorAnswer['body']) : {},
      bytes,
    };
  };

/** One figure of a service's own metrics, by its name and labels as they are printed; 0 where there is none. */
export const metricOf = async (metricsPort: number, series: string): Promise<number> => {
  const text = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
  const line = text.split('\n').find((one) => one.startsWith(series));
  return Number(line?.split(' ').at(-1) ?? 0);
};
