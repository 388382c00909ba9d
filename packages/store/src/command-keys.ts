import { createHash, createHmac } from 'node:crypto';
import { InvalidInput, type CommandContext, type Transaction, type Uuid } from '@lianxin/kernel';
import { idFromBytes, idToBytes } from './ids';
import { managerOf } from './transaction';

type Idempotency = NonNullable<CommandContext['idempotency']>;

const digestOf = ({ performer, command, idempotency }: CommandContext): Buffer =>
  createHash('sha256')
    .update(JSON.stringify([performer.kind, performer.id, command, idempotency?.key]))
    .digest();

/**
 * What is kept of an input: its hash under the client's key, of which only the digest is kept. Without that key nobody who
 * has the database can try whether an input named this person.
 */
const boundHashOf = ({ key, inputHash }: Idempotency): string =>
  createHmac('sha256', key).update(inputHash).digest('hex');

/** Whether a command that was recorded had this input; the first releases kept its hash without the key. */
const isSameInput = (kept: string, idempotency: Idempotency): boolean =>
  kept === boundHashOf(idempotency) || kept === idempotency.inputHash;

interface Found {
  readonly digest: Buffer;
  readonly input_hash: string;
  readonly aggregate_id: Buffer;
}

/**
 * Looks up which of these commands were recorded before; answers the aggregate's id for each, or null.
 * Throws InvalidInput where a key comes again with another input.
 */
export const recordedBefore = async (
  transaction: Transaction,
  contexts: readonly CommandContext[],
): Promise<readonly (Uuid | null)[]> => {
  const digests = contexts.map((context) => (context.idempotency ? digestOf(context) : null));
  const wanted = digests.filter((digest) => digest !== null);
  if (wanted.length === 0) return contexts.map(() => null);
  const rows = await managerOf(transaction).query<Found[]>(
    'SELECT digest, input_hash, aggregate_id FROM command_key WHERE digest IN (?)',
    [wanted],
  );
  const found = new Map(rows.map((row) => [row.digest.toString('hex'), row]));
  return contexts.map((context, index) => {
    const row = found.get(digests[index]?.toString('hex') ?? '');
    if (!row) return null;
    if (!context.idempotency || !isSameInput(row.input_hash, context.idempotency)) {
      throw new InvalidInput('input.idempotencyKey', 'this key was used before, with another input');
    }
    return idFromBytes(row.aggregate_id);
  });
};

/** Remembers commands by their keys, in the transaction that records them. */
export const rememberCommands = async (
  transaction: Transaction,
  commands: readonly { readonly context: CommandContext; readonly aggregateId: Uuid }[],
): Promise<void> => {
  const rows = commands.flatMap(({ context, aggregateId }) =>
    context.idempotency
      ? [[digestOf(context), boundHashOf(context.idempotency), idToBytes(aggregateId)]]
      : [],
  );
  if (rows.length === 0) return;
  await managerOf(transaction).query('INSERT INTO command_key (digest, input_hash, aggregate_id) VALUES ?', [
    rows,
  ]);
};
