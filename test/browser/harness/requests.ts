import type { Page, Request } from 'playwright-core';

/** The names of the operations that a page sent since one began to listen; `Me`, which the frame asks, is left out. */
export interface Asked {
  readonly names: () => readonly string[];
  readonly forget: () => void;
}

const operationOf = (request: Request): string | null => {
  if (request.method() !== 'POST' || new URL(request.url()).pathname !== '/graphql') return null;
  const { operationName } = (request.postDataJSON() ?? {}) as { operationName?: string };
  return operationName ?? 'unnamed';
};

/** Listens to the operations that a page sends to the gateway. */
export const operationsOf = (page: Page): Asked => {
  let names: string[] = [];
  page.on('request', (request) => {
    const name = operationOf(request);
    if (name !== null && name !== 'Me') names.push(name);
  });
  return { names: () => names, forget: () => void (names = []) };
};
