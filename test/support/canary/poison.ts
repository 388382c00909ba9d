import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLetterAddress, sealLetter } from '@lianxin/access';
import { publishAs, until } from '@lianxin/testing';
import { inRepository } from '../../contract/root';
import { today, unitNamed } from '../product';
import type { Canaries } from './canaries';

/** Runs a command of the repository as an operator does; answers all that it said. */
export const said = (script: string, ...options: readonly string[]): Promise<string> =>
  new Promise((resolve) =>
    execFile(
      process.execPath,
      [inRepository('infra/local', script), ...options],
      { env: process.env },
      (_error, stdout, stderr) => resolve(stdout + stderr),
    ),
  );

const stateOf = (state: string, file: string): unknown => JSON.parse(readFileSync(join(state, file), 'utf8'));

/** A letter that is in order but for its category, which is a name: what the reader finds wrong is itself a secret. */
const spoiltLetter = (c: Canaries, handOverId: string, requestId: string): object => ({
  ...{ type: 'request-letter.v1', handOverId, requestId, requestNumber: 'QS-2026-482913' },
  firm: { name: '某水务设备有限公司', creditCode: null, address: c.another('an address in a dead letter') },
  contact: {
    name: c.another('a name in a dead letter'),
    phone: c.another('a dead letter’s phone'),
  },
  ...{ subject: '厂区停水', text: '多次停水。', receivedOn: today(), reason: '属信访事项' },
  category: [c.another('a name in the place of a code')],
  chain: [{ unitId: randomUUID(), officerId: null, since: new Date().toISOString(), until: null }],
  ...{ steps: [], omittedSteps: 0, questions: [], omittedQuestions: 0 },
});

/**
 * An event that the petition service opens and can't read, sealed and published as the enterprise service would: it becomes a
 * dead letter. Answers what the operator is shown of it.
 */
export const poisonStory = async (c: Canaries, state: string): Promise<string> => {
  const { letterKeys } = stateOf(state, 'secrets.json') as {
    letterKeys: { petition: { publicKey: string } };
  };
  const { natsUrl: url } = stateOf(state, 'runtime.json') as { natsUrl: string };
  const [requestId, handOverId] = [randomUUID(), randomUUID()];
  const address = readLetterAddress(letterKeys.petition.publicKey);
  const sealed = await sealLetter(spoiltLetter(c, handOverId, requestId), address);
  const data = { requestId, handOverId, toUnitId: unitNamed('示范区信访局'), handedOverOn: today(), sealed };
  const source = { service: 'enterprise', type: 'request', id: requestId } as const;
  const stream = { url, stream: 'LIANXIN', prefix: 'lianxin', replicas: 1 };
  await publishAs(stream, source, [{ type: 'request.handed-over.v1', data }]);
  let shown = '';
  await until('a dead letter', async () => {
    shown = await said('dead-letters.mjs', 'petition', 'list');
    return shown.includes(requestId);
  });
  return shown;
};
