import { generateKeyPairSync } from 'node:crypto';
import {
  ANONYMOUS,
  INTERNAL_TOKEN_HEADER,
  readSigningKey,
  readVerificationKeys,
  signInternalToken,
} from '@lianxin/access';
import { createHealth, createMetrics, silentLogger } from '@lianxin/observability';
import { Query, Resolver } from 'type-graphql';
import { buildFederatedSchema, startSubgraph } from './index';

it('answers what is under way before it stops, and is not ready meanwhile', async () => {
  let begun = (): void => undefined;
  const underWay = new Promise<void>((resolve) => (begun = resolve));
  @Resolver()
  class Slow {
    @Query(() => String)
    async slow() {
      begun();
      await new Promise((resolve) => setTimeout(resolve, 300));
      return 'done';
    }
  }
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const signing = await readSigningKey(privateKey.export({ format: 'pem', type: 'pkcs8' }).toString());
  const health = createHealth();
  const subgraph = await startSubgraph({
    name: 'slow',
    schema: await buildFederatedSchema({ resolvers: [new Slow()], references: {} }),
    port: 0,
    host: '127.0.0.1',
    verificationKeys: await readVerificationKeys(
      publicKey.export({ format: 'pem', type: 'spki' }).toString(),
    ),
    health,
    logger: silentLogger(),
    metrics: createMetrics({ service: 'slow' }),
    loaders: () => ({}),
  });
  const body = JSON.stringify({ query: '{ slow }' });
  const claims = { asker: ANONYMOUS, caseToken: null, origin: null, locale: 'zh-CN' } as const;
  const token = await signInternalToken(claims, { audience: 'slow', body }, signing);
  const ask = () =>
    fetch(`http://127.0.0.1:${subgraph.port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [INTERNAL_TOKEN_HEADER]: token },
      body,
    });
  const answer = ask();
  await underWay;
  const stopping = Date.now();
  const stopped = subgraph.stop();
  expect((await health.report()).status).toBe('down');
  expect(await (await answer).json()).toEqual({ data: { slow: 'done' } });
  await stopped;
  // Kept connections would be cut after ten seconds only.
  expect(Date.now() - stopping).toBeLessThan(5_000);
  await expect(ask()).rejects.toThrow();
});
