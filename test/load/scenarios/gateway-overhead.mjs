import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '../client.mjs';
import { playRole, startRole } from '../forked.mjs';
import { compare } from '../rounds.mjs';

const require = createRequire(new URL('../../../gateway/package.json', import.meta.url));
const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])';
const SCHEMAS = {
  cadre: `${LINK} type Query { unit(id: ID!): Unit }
    type Unit @key(fields: "id") { id: ID! name: String }`,
  petition: `${LINK} type Query { petitions(first: Int): [Petition!] }
    type Petition @key(fields: "id") { id: ID! number: String! status: String! subject: String unit: Unit }
    type Unit @key(fields: "id") { id: ID! }`,
};
const QUERIES = {
  'Our gateway beside stock options: one field of one subgraph': '{ unit(id: "u1") { id name } }',
  'Our gateway beside stock options: 50 rows joined with another subgraph':
    '{ petitions(first: 50) { id number status subject unit { id name } } }',
};
/** What this supergraph asks for, open to whoever comes, as often as he likes. */
const DOORS = ['Query.unit', 'Query.petitions'];
const PLENTY = {
  account: 1e8,
  caseSession: 1e8,
  caseAddress: 1e8,
  anonymous: 1e8,
  failedSignIn: 1e8,
  counts: 1e8,
};
const PAGE = Array.from({ length: 50 }, (_, i) => ({
  __typename: 'Petition',
  id: `p${i}`,
  number: `XF-2026-${String(100_000 + i)}`,
  status: 'HANDLING',
  subject: '小区供暖问题',
  unit: { __typename: 'Unit', id: `u${i}` },
}));

const cannedAnswer = ({ query, variables }) => {
  if (query.includes('_entities'))
    return {
      _entities: variables.representations.map(({ id }) => ({ __typename: 'Unit', name: `单位 ${id}` })),
    };
  return query.includes('petitions') ? { petitions: PAGE } : { unit: { id: 'u1', name: '信访局' } };
};

const listen = (handler) =>
  new Promise((resolve) => {
    const server = createServer(handler).listen(0, '127.0.0.1', () => resolve(server.address().port));
  });

const serveCanned = async () => ({
  port: await listen((request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString('utf8'));
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ data: cannedAnswer(body) }));
    });
  }),
});

const serveStock = async ({ supergraph, subgraph }) => {
  const { ApolloGateway, RemoteGraphQLDataSource } = require('@apollo/gateway');
  const { ApolloServer } = require('@apollo/server');
  const { startStandaloneServer } = require('@apollo/server/standalone');
  const gateway = new ApolloGateway({
    supergraphSdl: supergraph,
    buildService: () => new RemoteGraphQLDataSource({ url: subgraph }),
  });
  const { url } = await startStandaloneServer(new ApolloServer({ gateway }), { listen: { port: 0 } });
  return { port: Number(new URL(url).port) };
};

const serveOurs = async ({ supergraph, subgraph, folder }) => {
  const { startGateway, createRateLimits, createSignIn, pointsInMemory } = require('./dist/index.js');
  const { readSigningKey } = require('@lianxin/access');
  const { createHealth, createLogger, createMetrics } = require('@lianxin/observability');
  const path = join(folder, 'supergraph.graphql');
  writeFileSync(path, supergraph);
  const pem = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' });
  const { port } = await startGateway({
    demo: false,
    host: '127.0.0.1',
    port: 0,
    supergraph: path,
    subgraphs: { cadre: subgraph, petition: subgraph },
    signingKey: await readSigningKey(pem),
    edge: {
      safelist: null,
      doors: { anonymous: new Set(DOORS), caseSession: new Set(), signedIn: new Set() },
      limits: createRateLimits(PLENTY, pointsInMemory()),
      corsOrigins: [],
      close: () => Promise.resolve(),
    },
    signIn: createSignIn(null, () => Promise.reject(new Error('nobody signs in here'))),
    console: { folder: join(folder, 'no console'), issuer: null, clientId: 'bench', scope: 'openid' },
    health: createHealth(),
    logger: createLogger({ service: 'gateway', level: 'warn' }),
    metrics: createMetrics({ service: 'gateway' }),
  });
  return { port };
};

const ROLES = { canned: serveCanned, stock: serveStock, ours: serveOurs };

const NOTE =
  `Ours with a signed token for every request, limits, metrics and masked errors, against \`@apollo/gateway\` with
the options that it has by default; the same supergraph and the same canned subgraph behind both; only the gateway's own CPU.`.replaceAll(
    '\n',
    ' ',
  );

/** A gateway with stock options against ours, on the same canned subgraph; a comparison for each query. */
export const gatewayOverhead = async (
  /** @type {{ pace: import('../rounds.mjs').Pace, atEnd: (undo: () => Promise<unknown> | void) => void }} */ {
    pace,
    atEnd,
  },
) => {
  const { composeSupergraph } = require('./dist/index.js');
  const folder = mkdtempSync(join(tmpdir(), 'lianxin-load-'));
  atEnd(() => rmSync(folder, { recursive: true }));
  const supergraph = composeSupergraph(SCHEMAS);
  const start = async (/** @type {keyof typeof ROLES} */ role, /** @type {object} */ options = {}) => {
    const served = await startRole(import.meta.filename, role, options);
    atEnd(served.stop);
    return served;
  };
  const canned = await start('canned');
  const options = { supergraph, folder, subgraph: `http://127.0.0.1:${canned.port}/graphql` };
  const gateways = [
    { name: 'our gateway', ...(await start('ours', options)) },
    { name: 'stock options', ...(await start('stock', options)) },
  ];
  const compared = [];
  for (const [title, query] of Object.entries(QUERIES))
    compared.push(
      await compare({
        title,
        note: NOTE,
        pace,
        variants: gateways.map(({ name, port, pid }) => {
          const client = new Client(port);
          atEnd(() => client.close());
          const request = { body: JSON.stringify({ query }), headers: {} };
          return {
            name,
            pids: { gateway: pid },
            ready: (count) =>
              Promise.resolve(Array.from({ length: count }, () => () => client.send(request))),
          };
        }),
      }),
    );
  return compared;
};

playRole(ROLES);
