/**
 * The identity provider of local and demo set-ups: a real OpenID provider (authorization code with PKCE, access tokens as
 * JWT) whose accounts stand in a file, with one password for all of them. Never part of a production set-up.
 */
import { createServer } from 'node:http';
import { readAccounts, readDistrict } from '../lib/accounts.mjs';
import { createProvider } from './provider.mjs';
import { handleInteraction } from './sign-in.mjs';

const config = {
  port: Number(process.env.LIANXIN_IDENTITY_PORT),
  issuer: String(process.env.LIANXIN_OIDC_ISSUER),
  audience: String(process.env.LIANXIN_OIDC_AUDIENCE),
  keys: JSON.parse(String(process.env.LIANXIN_IDENTITY_KEYS)),
  redirects: String(process.env.LIANXIN_OIDC_REDIRECTS).split(' '),
  afterSignOut: String(process.env.LIANXIN_OIDC_AFTER_SIGN_OUT).split(' '),
};
const directory = readAccounts();
const district = readDistrict();

const provider = createProvider({ ...config, accounts: directory.accounts });
const answer = provider.callback();

const server = createServer((request, response) => {
  if (request.url === '/health/live' || request.url === '/health/ready')
    return response.writeHead(200, { 'content-type': 'application/json' }).end('{"status":"ok"}');
  if (!request.url?.startsWith('/interaction/')) return void answer(request, response);
  handleInteraction({ provider, directory, district, targets: config.redirects, request, response }).catch(
    (error) => {
      console.error(String(error?.message ?? error));
      if (!response.headersSent) response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' });
      response.end('登录已过期，请从头再来。 This sign-in has expired; please begin again.\n');
    },
  );
});

server.listen(config.port, '127.0.0.1');
for (const signal of ['SIGTERM', 'SIGINT'])
  process.on(signal, () => {
    server.closeAllConnections();
    server.close(() => process.exit(0));
  });
