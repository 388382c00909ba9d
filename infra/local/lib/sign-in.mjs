import { createHash, randomBytes } from 'node:crypto';
import { Stop } from './terminal.mjs';

const REDIRECT = 'http://127.0.0.1/signed-in';

/**
 * Signs in and answers the access token.
 * @param {{ issuer: string, clientId: string, account: string, password: string }} who
 */
export async function signIn({ issuer, clientId, account, password }) {
  const verifier = randomBytes(32).toString('base64url');
  const browse = browser();
  const query = new URLSearchParams({
    client_id: clientId,
    redirect_uri: REDIRECT,
    response_type: 'code',
    scope: 'openid profile lianxin',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  const page = await browse(`${issuer}/auth?${query.toString()}`);
  const back = await browse(page.url, new URLSearchParams({ account, password }));
  const answer = new URL(back.url).searchParams;
  const code = answer.get('code');
  if (!code)
    throw new Stop(
      `The sign-in of ${account} was refused: ${answer.get('error_description') ?? back.status}`,
    );
  const response = await fetch(`${issuer}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: clientId,
      redirect_uri: REDIRECT,
      code,
      code_verifier: verifier,
    }),
  });
  const token = /** @type {any} */ (await response.json());
  if (!response.ok)
    throw new Stop(`The identity provider gave no token: ${token.error_description ?? token.error}`);
  return token.access_token;
}

/** Follows redirects and keeps cookies, as a browser does, until the way leads back to the client. */
function browser() {
  /** @type {Map<string, string>} */
  const cookies = new Map();
  return async (
    /** @type {string} */ address,
    /** @type {URLSearchParams | undefined} */ form = undefined,
  ) => {
    let url = address;
    let body = form;
    for (let hops = 0; hops < 10; hops += 1) {
      if (url.startsWith(REDIRECT)) return { url, status: 200 };
      const response = await fetch(url, {
        redirect: 'manual',
        headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
        ...(body ? { method: 'POST', body } : {}),
      }).catch(() => {
        throw new Stop('The identity provider does not answer. Is npm start still running?');
      });
      for (const cookie of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
        cookies.set(name, value);
      }
      const next = response.headers.get('location');
      if (!next) return { url, status: response.status };
      url = new URL(next, url).href;
      body = undefined;
    }
    throw new Stop('The identity provider sends us in circles.');
  };
}
