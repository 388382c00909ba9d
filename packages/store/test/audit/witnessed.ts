import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AuditWitness,
  CommitSignal,
  newId,
  proveAudit,
  SqlAccessJournal,
  type AuditReport,
} from '@lianxin/store';
import {
  fill,
  migratedDatabase,
  parcelStore,
  post,
  sampleSchema,
  someContext,
  testSealer,
} from '@lianxin/testing';

/** A pair that statements are signed with. */
export const keyPair = (
  id: string,
): { readonly id: string; readonly key: KeyObject; readonly publicKey: KeyObject } => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return { id, key: privateKey, publicKey };
};

/** A database with an audit, its witness in two folders, and a clock that a test moves on. */
export const witnessedDatabase = async () => {
  const database = await migratedDatabase(sampleSchema);
  const { dataSource } = database;
  const folders = [
    await mkdtemp(join(tmpdir(), 'witness-')),
    await mkdtemp(join(tmpdir(), 'witness-')),
  ] as const;
  const pair = keyPair('ours');
  const keys = new Map([[pair.id, pair.publicKey]]);
  let time = Date.parse('2026-04-20T08:00:00.000Z');
  const now = () => new Date(time);
  const store = parcelStore({
    service: 'sample',
    dataSource,
    sealer: testSealer(),
    committed: new CommitSignal(),
  });
  const journal = new SqlAccessJournal(dataSource);
  const context = () => someContext({ now: now(), origin: '192.0.2.7' });

  /** Commands that were recorded, one that was refused, and a look that was: some entries of every kind. */
  const act = async (): Promise<void> => {
    const id = newId();
    await store.create(id, () => post(id, null), context());
    await store.change(id, fill(10), context());
    await store.change(id, fill(2_000), context());
    const look = {
      subjectType: 'unit',
      subjectId: id,
      what: 'personal.addressee',
      purpose: '核对收件人',
      result: 'GIVEN',
    };
    await journal.record({ kind: 'REVEAL', ...look }, context());
    time += 20_000;
  };

  const witnessIn = (...chosen: readonly string[]) =>
    new AuditWitness(dataSource, { service: 'sample', key: pair, folders: chosen }, now);

  return {
    dataSource,
    folders,
    pair,
    keys,
    now,
    act,
    store,
    context,
    /** Moves the clock on. */
    pass: (ms: number) => void (time += ms),
    witness: witnessIn(...folders),
    witnessIn,
    /** The file of statements in a folder. */
    file: async (folder: string = folders[0]): Promise<string> => {
      const [claim] = await dataSource.query<[{ database_id: string }]>(
        'SELECT database_id FROM audit_witness',
      );
      return join(folder, `sample-${claim.database_id}.jsonl`);
    },
    lines: async (folder: string = folders[0]): Promise<string[]> => {
      const [claim] = await dataSource.query<[{ database_id: string }]>(
        'SELECT database_id FROM audit_witness',
      );
      return (await readFile(join(folder, `sample-${claim.database_id}.jsonl`), 'utf8'))
        .trimEnd()
        .split('\n');
    },
    prove: (...chosen: readonly string[]): Promise<AuditReport> =>
      proveAudit(dataSource, {
        service: 'sample',
        folders: chosen.length > 0 ? chosen : folders,
        keys,
        now: now(),
      }),
    close: async () => {
      await database.close();
      for (const folder of folders) await rm(folder, { recursive: true });
    },
  };
};

export type WitnessedDatabase = Awaited<ReturnType<typeof witnessedDatabase>>;
