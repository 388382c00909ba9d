/**
 * Gateways for "what protection costs": the product's own, one with an edge that lacks a part, and ones that are put together
 * here from the product's parts without what it always has. None of this is a switch of the product.
 */
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { playRole } from '../forked.mjs';

const require = createRequire(new URL('../../../gateway/package.json', import.meta.url));
const AUDIENCE = 'bench';
const ISSUER = 'https://bench.example';
const PLENTY = {
  account: 1e8,
  caseSession: 1e8,
  caseAddress: 1e8,
  anonymous: 1e8,
  failedSignIn: 1e8,
  counts: 1e8,
};
const NO_LIMITS = {
  request: () => Promise.resolve(),
  mutation: () => Promise.resolve(),
  failedSignIn: () => Promise.resolve(),
  count: () => Promise.resolve(),
};
const EVERY_DOOR = { has: () => true };

const read = (request) =>
  new Promise((resolve) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => resolve(Buffer.concat(chunks)));
  });

/** A service that answers each request with the same. */
const serveCanned = ({ data }) => {
  const answer = JSON.stringify({ data });
  return new Promise((resolve) => {
    const server = createServer(async (request, response) => {
      await read(request);
      response.writeHead(200, { 'content-type': 'application/json' }).end(answer);
    }).listen(0, '127.0.0.1', () => resolve({ port: server.address().port }));
  });
};

/** Someone who signs people in, and one who is signed in. */
const signing = async () => {
  const { SignJWT, exportPKCS8, generateKeyPair } = require('jose');
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const token = await new SignJWT({})
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt' })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setSubject('bench')
    .setIssuedAt()
    .setExpirationTime('2h')
    .sign(privateKey);
  const internal = await generateKeyPair('EdDSA', { extractable: true });
  const keys = { keyOf: () => Promise.resolve(publicKey), state: () => 'ok', close: () => undefined };
  return { token, keys, internalPem: await exportPKCS8(internal.privateKey) };
};

/** What every gateway here is given: all protection that the product has. */
const protectedOptions = async ({ supergraph, query, subgraph, folder }) => {
  const gateway = require('./dist/index.js');
  const { readSigningKey } = require('@lianxin/access');
  const { createHealth, createLogger, createMetrics } = require('@lianxin/observability');
  const { stripIgnoredCharacters } = require('graphql');
  const { token, keys, internalPem } = await signing();
  const path = join(folder, `supergraph-${process.pid}.graphql`);
  writeFileSync(path, supergraph);
  const document = stripIgnoredCharacters(query);
  const nobody = { kind: 'ACCOUNT', cadreId: null, unitId: null, grants: [] };
  const standings = new gateway.Standings((accountId) => Promise.resolve({ ...nobody, accountId }), {
    lastKnownMs: 300_000,
  });
  const sha256 = gateway.sha256Of(document);
  const options = {
    demo: false,
    host: '127.0.0.1',
    port: 0,
    supergraph: path,
    subgraphs: { cadre: subgraph, petition: subgraph },
    signingKey: await readSigningKey(internalPem),
    signIn: gateway.createSignIn(
      { keys, issuer: ISSUER, audience: AUDIENCE, algorithm: 'ES256', tokenType: 'at+jwt' },
      (account) => standings.of(account),
    ),
    edge: {
      safelist: gateway.createSafelist([{ client: 'bench', name: 'page', sha256, document }]),
      doors: { anonymous: new Set(), caseSession: new Set(), signedIn: new Set(['Query.petitions']) },
      limits: gateway.createRateLimits(PLENTY, gateway.pointsInMemory()),
      corsOrigins: [],
      close: () => Promise.resolve(),
    },
    console: { folder: join(folder, 'no console'), issuer: null, clientId: 'bench', scope: 'openid' },
    health: createHealth(),
    logger: createLogger({ service: 'gateway', level: 'warn' }),
    metrics: createMetrics({ service: 'gateway' }),
  };
  return {
    options,
    answer: {
      token,
      body: { extensions: { persistedQuery: { version: 1, sha256Hash: sha256 } } },
      text: { query },
    },
  };
};

const started = async ({ options, answer }, own = {}, body = answer.body) => {
  const { startGateway } = require('./dist/index.js');
  const edge = { ...options.edge, ...own };
  const { port } = await startGateway({ ...options, edge });
  return { port, token: answer.token, body };
};

/** The product, as production has it. */
const serveProduct = async (options) => started(await protectedOptions(options));
/** Every operation is executed, as in a demonstration: the client sends its text. */
const serveOpen = async (options) => {
  const made = await protectedOptions(options);
  return started(made, { safelist: null }, made.answer.text);
};
const serveUnlimited = async (options) => started(await protectedOptions(options), { limits: NO_LIMITS });
const serveDoorless = async (options) =>
  started(await protectedOptions(options), { doors: { anonymous: EVERY_DOOR } });

/** A request to a subgraph that carries no token. */
const unsignedSource = (options, name, url) => {
  const { SubgraphSource } = require('./dist/subgraph-source.js');
  class UnsignedSource extends SubgraphSource {
    send(body) {
      const headers = { 'content-type': 'application/json', accept: 'application/json' };
      return this.pool.request({ method: 'POST', path: this.path, body, headers });
    }
  }
  return new UnsignedSource({ name, url, signingKey: options.signingKey, metrics: options.metrics });
};

/** A gateway of the product's parts: Apollo, its gateway and the way to subgraphs; what protects is given, or isn't there. */
const assembled = async (options, { hardened, plugins, entrance }) => {
  const { readFileSync } = require('node:fs');
  const { ApolloGateway } = require('@apollo/gateway');
  const { ApolloServer } = require('@apollo/server');
  const { fastifyApolloHandler } = require('@as-integrations/fastify');
  const { apolloLogger, createHttpServer, quietPlugins } = require('@lianxin/serving');
  const server = createHttpServer({ logger: options.logger, bodyLimit: 100_000 });
  const apollo = new ApolloServer({
    ...hardened,
    gateway: new ApolloGateway({
      supergraphSdl: readFileSync(options.supergraph, 'utf8'),
      buildService: ({ name }) => unsignedSource(options, name, options.subgraphs[name]),
      logger: apolloLogger(options.logger),
    }),
    plugins: [...quietPlugins({ landingPage: false }), ...plugins],
  });
  await apollo.start();
  const contexts = new WeakMap();
  server.post('/graphql', {
    preHandler: async (request) => void contexts.set(request, await entrance(request)),
    handler: fastifyApolloHandler(apollo, { context: (request) => Promise.resolve(contexts.get(request)) }),
  });
  await server.listen({ port: 0, host: '127.0.0.1' });
  return server.server.address().port;
};

/** Everything but the token for each request to a subgraph. */
const serveUnsigned = async (given) => {
  const { options, answer } = await protectedOptions(given);
  const { createEntrance } = require('./dist/edge/entrance.js');
  const { edgePlugin } = require('./dist/edge/edge-plugin.js');
  const { valueCompletionPlugin } = require('./dist/value-completion-plugin.js');
  const serving = require('@lianxin/serving');
  const rule = serving.operationLimitsRule(serving.DEFAULT_LIMITS, { exemptIntrospection: false });
  const port = await assembled(options, {
    hardened: { ...serving.hardenedOptions({ introspection: false }), validationRules: [rule] },
    plugins: [
      serving.faultPlugin({ metrics: options.metrics }),
      serving.executablePlugin(),
      edgePlugin(options.edge.doors, options.edge.limits),
      valueCompletionPlugin(),
    ],
    entrance: createEntrance(options),
  });
  return { port, token: answer.token, body: answer.body };
};

/** Nothing: no sign-in, limits, doors, safelist, hardening, masked errors, metrics or tokens. */
const serveBare = async (given) => {
  const { options, answer } = await protectedOptions(given);
  const context = {
    log: options.logger,
    traceparent: '',
    origin: '',
    locale: 'zh-CN',
    asker: null,
    caseToken: null,
  };
  const port = await assembled(options, {
    hardened: {},
    plugins: [],
    entrance: () => Promise.resolve({ ...context }),
  });
  return { port, token: answer.token, body: answer.text };
};

playRole({
  canned: serveCanned,
  product: serveProduct,
  open: serveOpen,
  unlimited: serveUnlimited,
  doorless: serveDoorless,
  unsigned: serveUnsigned,
  bare: serveBare,
});
