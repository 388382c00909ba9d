import { Provider } from 'oidc-provider';
import { SEND_HASH, errorPage, signOutPage, signedOutPage } from './other-pages.mjs';
import { policyOf } from './page.mjs';

/** What a client asks for with `resource`, so that its access token is meant for Lianxin. */
const RESOURCE = 'urn:lianxin';

/** Working hours, so that a token taken in the morning lasts the day. In seconds. */
const TOKEN_SECONDS = 10 * 3600;

/**
 * A demo account: who signs in, what to try it for, and whether to begin with it. What he may do, the cadre service knows.
 * @typedef {{ account: string, name: string, for: { zh: string, en: string }, first?: boolean }} Account
 */

/**
 * The OpenID provider over a fixed list of accounts. Access tokens are ES256 JWTs for the audience; they say who it is, and
 * nothing of what he may do.
 * @param {{ issuer: string, audience: string, keys: { jwks: any, cookies: string[] }, redirects: string[], afterSignOut: string[],
 *   accounts: Account[] }} options
 */
export function createProvider({ issuer, audience, keys, redirects, afterSignOut, accounts }) {
  const byId = new Map(accounts.map((account) => [account.account, account]));
  const browser = {
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code'],
    response_types: ['code'],
    id_token_signed_response_alg: 'ES256',
  };
  const provider = new Provider(issuer, {
    jwks: keys.jwks,
    cookies: { keys: keys.cookies },
    clients: [
      {
        ...browser,
        client_id: 'lianxin-console',
        redirect_uris: redirects,
        post_logout_redirect_uris: afterSignOut,
      },
      { ...browser, client_id: 'lianxin-terminal', redirect_uris: ['http://127.0.0.1/signed-in'] },
    ],
    clientBasedCORS: (/** @type {unknown} */ _context, /** @type {string} */ origin) =>
      redirects.some((uri) => new URL(uri).origin === origin),
    findAccount: (/** @type {unknown} */ _context, /** @type {string} */ id) =>
      byId.has(id) ? { accountId: id, claims: () => ({ sub: id, name: byId.get(id)?.name }) } : undefined,
    claims: { openid: ['sub'], profile: ['name'] },
    // An access token for Lianxin opens no userinfo, so that the name stands in the ID token.
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    interactions: {
      url: (/** @type {unknown} */ _context, /** @type {{ uid: string }} */ interaction) =>
        `/interaction/${interaction.uid}`,
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: signOut(afterSignOut),
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          audience,
          scope: 'lianxin',
          accessTokenFormat: 'jwt',
          accessTokenTTL: TOKEN_SECONDS,
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
    },
    loadExistingGrant: grantWithoutAsking,
    renderError: (/** @type {any} */ context, /** @type {any} */ told) => {
      show(context, errorPage(told), policyOf([]));
    },
    ttl: {
      Session: TOKEN_SECONDS,
      Grant: TOKEN_SECONDS,
      Interaction: 900,
      IdToken: 3600,
      AuthorizationCode: 60,
    },
  });
  provider.on('server_error', (_context, error) => console.error(error));
  return provider;
}

const show = (/** @type {any} */ context, /** @type {string} */ page, /** @type {string} */ policy) => {
  context.set('content-security-policy', policy);
  context.type = 'html';
  context.body = page;
};

/** Signing out: at once with the token of one's own sign-in, else only when one says so; then back to the console. */
const signOut = (/** @type {string[]} */ targets) => ({
  enabled: true,
  logoutSource: (/** @type {any} */ context, /** @type {string} */ form) => {
    const { entities, session } = context.oidc;
    const isAsked = entities.IdTokenHint?.payload.sub !== session.accountId;
    show(context, signOutPage({ form, isAsked }), policyOf(targets, SEND_HASH));
  },
  postLogoutSuccessSource: (/** @type {any} */ context) => show(context, signedOutPage(), policyOf([])),
});

/** The only clients are Lianxin's own, so nobody is asked whether Lianxin may know who he is. */
async function grantWithoutAsking(/** @type {any} */ context) {
  const { provider, session, client } = context.oidc;
  const known = session.grantIdFor(client.clientId);
  const found = known && (await provider.Grant.find(known));
  if (found) return found;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid profile');
  grant.addResourceScope(RESOURCE, 'lianxin');
  await grant.save();
  return grant;
}
