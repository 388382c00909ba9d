/**
 * What our gateway costs beside a stock @apollo/gateway, on the same canned subgraphs: CPU and time a request.
 * Run after a build: `NODE_ENV=production node test/load/gateway-overhead.mjs [requests]`.
 */
import { fork } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const require = createRequire(new URL('../../gateway/package.json', import.meta.url));
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
  'one field of one subgraph': '{ unit(id: "u1") { id name } }',
  'a page of 50 joined with units': '{ petitions(first: 50) { id number status subject unit { id name } } }',
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
  const { startGateway, createSignIn } = require('./dist/index.js');
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
    signIn: createSignIn(null),
    health: createHealth(),
    logger: createLogger({ service: 'gateway', level: 'warn' }),
    metrics: createMetrics({ service: 'gateway' }),
  });
  return { port };
};

const ROLES = { canned: serveCanned, stock: serveStock, ours: serveOurs };

const serve = (role, options = {}) =>
  new Promise((resolve, reject) => {
    const child = fork(import.meta.filename, [role]);
    child.once('exit', (code) => reject(new Error(`${role} ended with ${code}`)));
    child.once('message', ({ port }) =>
      resolve({
        port,
        cpu: () => {
          child.send('cpu');
          return new Promise((answer) => child.once('message', answer));
        },
        stop: () => child.removeAllListeners('exit').kill(),
      }),
    );
    child.send(options);
  });

const load = async (port, query, requests) => {
  const { Pool } = require('undici');
  const pool = new Pool(`http://127.0.0.1:${port}`, { connections: 16 });
  const body = JSON.stringify({ query });
  let left = requests;
  const ask = async () => {
    while (left-- > 0) {
      const headers = { 'content-type': 'application/json' };
      const response = await pool.request({ method: 'POST', path: '/graphql', headers, body });
      const text = await response.body.text();
      if (text.includes('"errors"')) throw new Error(text);
    }
  };
  await Promise.all(Array.from({ length: 16 }, ask));
  await pool.close();
};

const measure = async (gateway, query, requests) => {
  await load(gateway.port, query, Math.ceil(requests / 3));
  const before = await gateway.cpu();
  const started = performance.now();
  await load(gateway.port, query, requests);
  const seconds = (performance.now() - started) / 1000;
  const after = await gateway.cpu();
  return { perSecond: requests / seconds, cpuMs: (after.cpuMs - before.cpuMs) / requests };
};

const compare = async (requests) => {
  const { composeSupergraph } = require('./dist/index.js');
  const folder = mkdtempSync(join(tmpdir(), 'lianxin-load-'));
  const supergraph = composeSupergraph(SCHEMAS);
  const canned = await serve('canned');
  const options = { supergraph, folder, subgraph: `http://127.0.0.1:${canned.port}/graphql` };
  const [stock, ours] = [await serve('stock', options), await serve('ours', options)];
  try {
    for (const [name, query] of Object.entries(QUERIES)) {
      const theirs = await measure(stock, query, requests);
      const mine = await measure(ours, query, requests);
      const show = ({ perSecond, cpuMs }) => `${perSecond.toFixed(0)}/s, ${cpuMs.toFixed(2)} ms CPU`;
      console.log(`${name}: stock ${show(theirs)}; ours ${show(mine)}`);
      console.log(
        `  ratio: ${(mine.perSecond / theirs.perSecond).toFixed(2)} x requests, ` +
          `${(theirs.cpuMs / mine.cpuMs).toFixed(2)} x less CPU`,
      );
    }
  } finally {
    for (const process of [stock, ours, canned]) process.stop();
    rmSync(folder, { recursive: true });
  }
};

const role = ROLES[process.argv[2]];
if (role && process.send) {
  process.once('message', async (options) => {
    process.send(await role(options));
    process.on('message', () => {
      const { user, system } = process.cpuUsage();
      process.send({ cpuMs: (user + system) / 1000 });
    });
  });
} else {
  await compare(Number(process.argv[2] ?? 3_000));
}
