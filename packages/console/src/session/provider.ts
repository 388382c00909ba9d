import * as oauth from 'oauth4webapi';
import type { Settings } from '../api/settings';

/** Where the identity provider sends people back to. */
export const RETURN_PATH = '/signed-in';

/** A demonstration's provider speaks plain HTTP on this machine; any other must not. */
const insecure = (settings: Settings) =>
  settings.demo && settings.issuer.startsWith('http://') ? { [oauth.allowInsecureRequests]: true } : {};

const clientOf = (settings: Settings): oauth.Client => ({ client_id: settings.clientId });

const discover = async (settings: Settings): Promise<oauth.AuthorizationServer> => {
  const issuer = new URL(settings.issuer);
  const response = await oauth.discoveryRequest(issuer, insecure(settings));
  return oauth.processDiscoveryResponse(issuer, response);
};

/** What one way to the provider and back has to remember. */
export interface Departure {
  readonly state: string;
  readonly verifier: string;
  readonly nonce: string;
  /** Where the reader wanted to be. */
  readonly address: string;
}

/** The address at which to sign in, and what to remember until the return (RFC 7636, code with PKCE). */
export const departTo = async (
  settings: Settings,
  address: string,
): Promise<{ readonly url: URL; readonly departure: Departure }> => {
  const server = await discover(settings);
  if (!server.authorization_endpoint)
    throw new Error('the identity provider names no authorization endpoint');
  const departure: Departure = {
    state: oauth.generateRandomState(),
    verifier: oauth.generateRandomCodeVerifier(),
    nonce: oauth.generateRandomNonce(),
    address,
  };
  const url = new URL(server.authorization_endpoint);
  const asked = {
    client_id: settings.clientId,
    redirect_uri: location.origin + RETURN_PATH,
    response_type: 'code',
    scope: settings.scope,
    state: departure.state,
    nonce: departure.nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(departure.verifier),
    code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
  return { url, departure };
};

/** What the provider gave; kept in this tab only. */
export interface Tokens {
  readonly accessToken: string;
  /** By which the provider knows whom to sign out. */
  readonly idToken: string | null;
  /** In ms since 1970. */
  readonly expiresAt: number;
}

/** Changes the code in the address for tokens; throws where state, nonce or code aren't those of `departure`. */
export const returnFrom = async (settings: Settings, departure: Departure, here: URL): Promise<Tokens> => {
  const server = await discover(settings);
  const client = clientOf(settings);
  const parameters = oauth.validateAuthResponse(server, client, here, departure.state);
  const response = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    oauth.None(),
    parameters,
    location.origin + RETURN_PATH,
    departure.verifier,
    insecure(settings),
  );
  const answer = await oauth.processAuthorizationCodeResponse(server, client, response, {
    expectedNonce: departure.nonce,
    requireIdToken: true,
  });
  return {
    accessToken: answer.access_token,
    idToken: answer.id_token ?? null,
    expiresAt: Date.now() + (answer.expires_in ?? 3600) * 1000,
  };
};

/** Where the provider ends its own session and sends the reader back to the first page; null where it offers no such place. */
export const farewell = async (settings: Settings, idToken: string | null): Promise<URL | null> => {
  const { end_session_endpoint: endpoint } = await discover(settings);
  if (!endpoint) return null;
  const url = new URL(endpoint);
  url.searchParams.set('client_id', settings.clientId);
  url.searchParams.set('post_logout_redirect_uri', `${location.origin}/`);
  if (idToken !== null) url.searchParams.set('id_token_hint', idToken);
  return url;
};
