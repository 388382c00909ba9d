import { generateKeyPairSync } from 'node:crypto';
import {
  ANONYMOUS,
  INTERNAL_TOKEN_HEADER,
  readSigningKey,
  readVerificationKeys,
  signInternalToken,
} from '@lianxin/access';
import { Unavailable } from '@lianxin/kernel';
import { createHealth, createMetrics, silentLogger } from '@lianxin/observability';
import { Query, Resolver } from 'type-graphql';
import { buildFederatedSchema, startSubgraph } from './index';

it('says that a case session can’t be looked up just now, and not that something is broken', async () => {
  @Resolver()
  class Any {
    @Query(() => String)
    any() {
      return 'any';
    }
  }
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const signing = await readSigningKey(privateKey.export({ format: 'pem', type: 'pkcs8' }).toString());
  const subgraph = await startSubgraph({
    name: 'any',
    schema: await buildFederatedSchema({ resolvers: [new Any()], references: {} }),
    port: 0,
    host: '127.0.0.1',
    verificationKeys: await readVerificationKeys(
      publicKey.export({ format: 'pem', type: 'spki' }).toString(),
    ),
    caseSession: () => Promise.reject(Object.assign(new Error('gone'), { code: 'ECONNREFUSED' })),
    classifyError: (error) =>
      (error as { code?: string }).code === 'ECONNREFUSED'
        ? new Unavailable('the database does not answer')
        : null,
    health: createHealth(),
    logger: silentLogger(),
    metrics: createMetrics({ service: 'any' }),
    loaders: () => ({}),
  });
  const body = JSON.stringify({ query: '{ any }' });
  const claims = { asker: ANONYMOUS, caseToken: 'token', origin: null, locale: 'zh-CN' } as const;
  const token = await signInternalToken(claims, { audience: 'any', body }, signing);
  const answer = await fetch(`http://127.0.0.1:${subgraph.port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [INTERNAL_TOKEN_HEADER]: token },
    body,
  });
  const told = (await answer.json()) as { errors: { extensions: { code: string } }[] };
  await subgraph.stop();
  expect(answer.status).toBe(503);
  expect(told.errors[0]?.extensions.code).toBe('UNAVAILABLE');
});
