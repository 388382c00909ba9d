import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Forbidden, InvalidInput } from '@lianxin/kernel';
import { stripIgnoredCharacters } from 'graphql';

/** An operation that a client registered when it was built. */
export interface RegisteredOperation {
  readonly client: string;
  readonly name: string;
  /** Of the normalised document, in hex. */
  readonly sha256: string;
  readonly document: string;
}

/** What `gateway/manifests/<client>.json` holds. */
export interface Manifest {
  readonly client: string;
  readonly operations: readonly Omit<RegisteredOperation, 'client'>[];
}

/** What Apollo is given to execute. */
interface Admitted {
  readonly operation: RegisteredOperation;
  readonly body: { readonly query: string; readonly variables: unknown };
}

export interface Safelist {
  readonly size: number;
  /** The registered operation that a request body asks for, by its hash or in full; throws Forbidden for any other. */
  admit(body: unknown): Admitted;
}

export const sha256Of = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const NOT_REGISTERED = 'this operation is not registered';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The hash in the form of Apollo's persisted queries, which are no safelist themselves: nothing is registered by clients. */
const sentHash = (body: Record<string, unknown>): unknown => {
  const { extensions } = body;
  const persisted = isRecord(extensions) ? extensions['persistedQuery'] : null;
  return isRecord(persisted) ? persisted['sha256Hash'] : null;
};

const normalised = (query: string): string | null => {
  try {
    return stripIgnoredCharacters(query);
  } catch {
    return null;
  }
};

/** A safelist of operations, each found by the hash of its normalised document. */
export const createSafelist = (operations: readonly RegisteredOperation[]): Safelist => {
  const byHash = new Map(operations.map((operation) => [operation.sha256, operation]));
  const longest = Math.max(0, ...operations.map(({ document }) => document.length)) * 4;
  const byText = (query: string): RegisteredOperation | undefined => {
    // What is far longer than anything registered isn't read at all.
    if (query.length > longest) return undefined;
    const text = normalised(query);
    return text === null ? undefined : byHash.get(sha256Of(text));
  };
  return {
    size: byHash.size,
    admit(body) {
      if (!isRecord(body)) throw new InvalidInput('body', 'must be one operation');
      const { query, variables } = body;
      const hash = sentHash(body);
      const operation =
        typeof query === 'string' && query !== ''
          ? byText(query)
          : typeof hash === 'string'
            ? byHash.get(hash)
            : undefined;
      if (!operation) throw new Forbidden(NOT_REGISTERED);
      return { operation, body: { query: operation.document, variables: variables ?? null } };
    },
  };
};

/** Reads every manifest of a folder; throws where there is none, or where a hash isn't that of its document. */
export const readSafelist = (folder: string): Safelist => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const operations = files.flatMap((file) => {
    const { client, operations: own } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Manifest;
    return own.map((operation) => ({ client, ...operation }));
  });
  const wrong = operations.find(({ sha256, document }) => sha256 !== sha256Of(document));
  if (wrong) throw new Error(`the manifest of ${wrong.client} has another hash for ${wrong.name}`);
  if (operations.length === 0) throw new Error(`there is no manifest in ${folder}`);
  return createSafelist(operations);
};
