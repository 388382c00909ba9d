const EVERY_PAGE = [
  "default-src 'none'",
  "script-src 'self'",
  "font-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "object-src 'none'",
];

/**
 * What the officers' pages may load: their own files, the gateway and who signs people in. Ant Design adds style elements while
 * it runs; only those with this answer's nonce count. They are also why trusted types aren't asked for here: it fills them
 * as HTML.
 */
export const officersPolicy = (nonce: string, issuer: string | null): string =>
  [
    ...EVERY_PAGE,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    `connect-src ${["'self'", ...(issuer === null ? [] : [new URL(issuer).origin])].join(' ')}`,
  ].join('; ');

/** What the pages of petitioners and firms may load: their own files and the gateway; nothing makes HTML of a text. */
export const PUBLIC_POLICY = [
  ...EVERY_PAGE,
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');
