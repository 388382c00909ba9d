import type { FastifyInstance } from 'fastify';

const HALF_A_YEAR_SECONDS = 15_552_000;

/** For answers that no browser should show as a page, run or frame. */
const EVERYWHERE: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

const NOTHING_RUNS = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** For pages of our own: what they load comes from us, nobody frames them, and they send forms nowhere else. */
const PAGE_POLICY =
  "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none'; " +
  "frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

/** What no page of ours asks a device for. */
const NO_DEVICES = [
  'camera',
  'display-capture',
  'geolocation',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
]
  .map((what) => `${what}=()`)
  .join(', ');

/** The headers of an answer that is no page. */
export const secureHeaders = (strictTransport: boolean): Readonly<Record<string, string>> => ({
  ...EVERYWHERE,
  'content-security-policy': NOTHING_RUNS,
  ...(strictTransport
    ? { 'strict-transport-security': `max-age=${HALF_A_YEAR_SECONDS}; includeSubDomains` }
    : {}),
});

/** Gives every answer the headers that keep browsers strict; a route may set its own and keeps it. */
export const serveSecureHeaders = (server: FastifyInstance, strictTransport: boolean): void => {
  const headers = Object.entries(secureHeaders(strictTransport));
  server.addHook('onSend', (_request, reply, payload, done) => {
    const isPage = String(reply.getHeader('content-type') ?? '').startsWith('text/html');
    if (isPage && !reply.hasHeader('content-security-policy'))
      void reply.header('content-security-policy', PAGE_POLICY);
    if (isPage) void reply.header('permissions-policy', NO_DEVICES);
    for (const [name, value] of headers) if (!reply.hasHeader(name)) void reply.header(name, value);
    done(null, payload);
  });
};
