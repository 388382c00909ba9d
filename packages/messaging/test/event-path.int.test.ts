import { Defect, type Transaction } from '@lianxin/kernel';
import type { Received } from '@lianxin/contracts';
import {
  EventPath,
  natsAddress,
  openDeadLetters,
  releaseDeadLetter,
  type Reactions,
} from '@lianxin/messaging';
import { createMetrics, silentLogger } from '@lianxin/observability';
import { CommitSignal, idToBytes, managerOf, newId } from '@lianxin/store';
import {
  fill,
  freshStream,
  migratedDatabase,
  parcelStore,
  post,
  sampleSchema,
  someContext,
  testNatsUrl,
  testSealer,
  until,
} from '@lianxin/testing';
import { connect } from 'nats';

type Database = Awaited<ReturnType<typeof migratedDatabase>>;

let producer: Database;
let consumer: Database;
const paths: EventPath[] = [];
const stream = freshStream();
const committed = new CommitSignal();
let parcels: ReturnType<typeof parcelStore>;

/** Aggregates whose next event is refused by the reaction, as a wrong release would. */
const poisoned = new Set<string>();

const add = async (aggregateId: string, grams: number, transaction: Transaction): Promise<void> => {
  if (poisoned.has(aggregateId)) throw new Defect('this release cannot do that');
  await managerOf(transaction).query(
    'INSERT INTO seen (aggregate_id, grams, times) VALUES (?, ?, 1) ON DUPLICATE KEY UPDATE grams = grams + ?, times = times + 1',
    [idToBytes(aggregateId), grams, grams],
  );
};
const reactions: Reactions = {
  'unit.created.v1': (event, transaction) => add(event.aggregateId, 0, transaction),
  'unit.renamed.v1': (event: Received<'unit.renamed.v1'>, transaction) =>
    add(event.aggregateId, Number(event.data.name), transaction),
};

const path = async (service: string, database: Database, listening: boolean, signal = new CommitSignal()) => {
  const made = new EventPath({
    service,
    stream: stream.settings,
    dataSource: database.dataSource,
    committed: signal,
    logger: silentLogger(),
    metrics: createMetrics({ service }),
    listens: listening ? { to: ['unit'], reactions } : null,
    compareEveryMs: 0,
  });
  await made.start();
  paths.push(made);
  return made;
};

beforeAll(async () => {
  producer = await migratedDatabase(sampleSchema);
  consumer = await migratedDatabase(sampleSchema);
  parcels = parcelStore({
    service: 'sample',
    dataSource: producer.dataSource,
    sealer: testSealer(),
    committed,
  });
  await path('producer', producer, false, committed);
  await path('listener', consumer, true);
});
afterAll(async () => {
  for (const made of paths) await made.stop();
  await stream.wipe();
  await producer.close();
  await consumer.close();
});

const posted = async (): Promise<string> => {
  const id = newId();
  await parcels.create(id, () => post(id, null), someContext());
  return id;
};
const seen = async (id: string): Promise<{ grams: number; times: number } | null> => {
  const [row] = await consumer.dataSource.query<{ grams: number; times: number }[]>(
    'SELECT grams, times FROM seen WHERE aggregate_id = ?',
    [idToBytes(id)],
  );
  return row ? { grams: row.grams, times: row.times } : null;
};
const sees = (id: string, times: number) =>
  until(`${times} events of ${id}`, async () => (await seen(id))?.times === times);
const inboxRows = async (id: string): Promise<number[]> =>
  (
    await consumer.dataSource.query<{ sequence: number }[]>(
      'SELECT sequence FROM inbox WHERE aggregate_id = ? ORDER BY applied_at, sequence',
      [idToBytes(id)],
    )
  ).map(({ sequence }) => sequence);
const republish = (id: string, where = '') =>
  producer.dataSource.query(`UPDATE outbox SET published_at = NULL WHERE aggregate_id = ? ${where}`, [
    idToBytes(id),
  ]);

test('what was committed is applied elsewhere, in the order of the aggregate', async () => {
  const id = await posted();
  for (const grams of [1, 2, 4, 8]) await parcels.change(id, fill(grams), someContext());
  await sees(id, 5);
  expect(await inboxRows(id)).toEqual([1, 2, 3, 4, 5]);
});

test('a change that is not published leaves no gap that anybody would wait for', async () => {
  const id = await posted();
  await parcels.change(id, fill(1, true), someContext());
  await parcels.change(id, fill(2), someContext());
  await sees(id, 2);
});

test('an event that is sent again changes nothing', async () => {
  const id = await posted();
  await parcels.change(id, fill(7), someContext());
  await sees(id, 2);
  const connection = await connect(natsAddress(testNatsUrl()));
  const subject = `${stream.settings.prefix}.unit.${id}`;
  const manager = await connection.jetstreamManager();
  const last = await manager.streams.getMessage(stream.settings.stream, { last_by_subj: subject });
  const headers = last.header;
  headers.delete('Nats-Msg-Id');
  // Another message id, as after the stream's own window for duplicates; the event's id stays in the body.
  headers.set('Nats-Msg-Id', newId());
  await connection.jetstream().publish(subject, last.data, { headers });
  await connection.close();
  const marker = await posted();
  await sees(marker, 1);
  expect(await seen(id)).toEqual({ grams: 7, times: 2 });
});

test('an event that comes before its turn waits for it', async () => {
  const id = newId();
  await parcels.create(id, () => post(id, null), someContext());
  await parcels.change(id, fill(3), someContext());
  await sees(id, 2);
  await consumer.dataSource.query('DELETE FROM seen WHERE aggregate_id = ?', [idToBytes(id)]);
  await consumer.dataSource.query('DELETE FROM inbox WHERE aggregate_id = ?', [idToBytes(id)]);
  await consumer.dataSource.query('DELETE FROM inbox_cursor WHERE aggregate_id = ?', [idToBytes(id)]);
  await parcels.change(id, fill(5), someContext());
  await until('the third event waits', async () => {
    const rows = await consumer.dataSource.query<unknown[]>(
      'SELECT 1 FROM inbox_waiting WHERE aggregate_id = ?',
      [idToBytes(id)],
    );
    return rows.length === 1;
  });
  expect(await seen(id)).toBeNull();
  await stream.wipe();
  await sees(id, 3);
  expect(await inboxRows(id)).toEqual([1, 2, 3]);
  expect(await seen(id)).toEqual({ grams: 8, times: 3 });
});

test('a poison event becomes one dead letter and parks its aggregate only, until it is released', async () => {
  const [id, other] = [await posted(), await posted()];
  await sees(id, 1);
  poisoned.add(id);
  await parcels.change(id, fill(1), someContext());
  await parcels.change(id, fill(2), someContext());
  const letters = async () =>
    (await openDeadLetters(consumer.dataSource)).filter(({ aggregateId }) => aggregateId === id);
  await until('a dead letter', async () => (await letters()).length > 0);
  await parcels.change(other, fill(9), someContext());
  await sees(other, 2);
  await republish(id);
  await sees(await posted(), 1);
  expect(await letters()).toMatchObject([{ sequence: 2, reason: 'this release cannot do that' }]);
  expect(await seen(id)).toEqual({ grams: 0, times: 1 });

  poisoned.delete(id);
  const [letter] = await letters();
  await releaseDeadLetter(consumer.dataSource, 'listener', letter?.eventId ?? '', 'RETRY');
  await sees(id, 3);
  expect(await seen(id)).toEqual({ grams: 3, times: 3 });
  expect(await letters()).toEqual([]);
});

test('a dead letter that is given up lets the later events follow', async () => {
  const id = await posted();
  await sees(id, 1);
  poisoned.add(id);
  await parcels.change(id, fill(1), someContext());
  const letters = async () =>
    (await openDeadLetters(consumer.dataSource)).filter(({ aggregateId }) => aggregateId === id);
  await until('a dead letter', async () => (await letters()).length > 0);
  await parcels.change(id, fill(2), someContext());
  poisoned.delete(id);
  const [letter] = await letters();
  await releaseDeadLetter(consumer.dataSource, 'listener', letter?.eventId ?? '', 'SKIP');
  await sees(id, 2);
  expect(await seen(id)).toEqual({ grams: 2, times: 2 });
});

test('a stream deleted while commands go on is rebuilt from the outbox, nothing lost, nothing twice', async () => {
  const ids = await Promise.all(Array.from({ length: 10 }, posted));
  const writing = (async () => {
    for (let round = 0; round < 20; round += 1) {
      await Promise.all(ids.map((id) => parcels.change(id, fill(1), someContext())));
      if (round === 8) await stream.wipe();
    }
  })();
  await writing;
  for (const id of ids) await sees(id, 21);
  for (const id of ids) expect(await seen(id)).toEqual({ grams: 20, times: 21 });
  const connection = await connect(natsAddress(testNatsUrl()));
  const manager = await connection.jetstreamManager();
  await until('every event of the outbox is on the stream', async () => {
    const info = await manager.streams.info(stream.settings.stream, { subjects_filter: '>' });
    const [row] = await producer.dataSource.query<[{ n: string }]>('SELECT COUNT(*) AS n FROM outbox');
    return Object.values(info.state.subjects ?? {}).reduce((sum, count) => sum + count, 0) >= Number(row.n);
  });
  await connection.close();
});

test('two consumers that share a durable apply each event once', async () => {
  await path('listener', consumer, true);
  const ids = await Promise.all(Array.from({ length: 5 }, posted));
  await Promise.all(
    ids.map(async (id) => {
      for (let round = 0; round < 10; round += 1) await parcels.change(id, fill(1), someContext());
    }),
  );
  for (const id of ids) await sees(id, 11);
  for (const id of ids) expect(await seen(id)).toEqual({ grams: 10, times: 11 });
});

test('of what is caught up with together, a poison event parks its aggregate only; all else is applied once, in order', async () => {
  const [bad = '', ...good] = await Promise.all(Array.from({ length: 30 }, posted));
  for (const grams of [1, 2])
    for (const id of [bad, ...good]) await parcels.change(id, fill(grams), someContext());
  const late = await migratedDatabase(sampleSchema);
  poisoned.add(bad);
  const listener = new EventPath({
    service: 'late',
    stream: stream.settings,
    dataSource: late.dataSource,
    committed: new CommitSignal(),
    logger: silentLogger(),
    metrics: createMetrics({ service: 'late' }),
    listens: { to: ['unit'], reactions },
    compareEveryMs: 0,
  });
  const count = async (sql: string, ids: readonly string[]) => {
    const [row] = await late.dataSource.query<[{ n: string }]>(sql, [ids.map(idToBytes)]);
    return Number(row.n);
  };
  await listener.start();
  try {
    await until('the others are seen', async () => {
      const sql = 'SELECT COUNT(*) AS n FROM seen WHERE aggregate_id IN (?) AND times = 3 AND grams = 3';
      return (await count(sql, good)) === good.length;
    });
    await until('the dead letter', async () => (await openDeadLetters(late.dataSource)).length === 1);
    expect(await openDeadLetters(late.dataSource)).toMatchObject([{ aggregateId: bad, sequence: 1 }]);
    expect(await count('SELECT COUNT(*) AS n FROM inbox WHERE aggregate_id IN (?)', good)).toBe(
      good.length * 3,
    );
    expect(await count('SELECT COUNT(*) AS n FROM seen WHERE aggregate_id IN (?)', [bad])).toBe(0);
    poisoned.delete(bad);
    const [letter] = await openDeadLetters(late.dataSource);
    await releaseDeadLetter(late.dataSource, 'late', letter?.eventId ?? '', 'RETRY');
    const all = 'SELECT COUNT(*) AS n FROM seen WHERE aggregate_id IN (?) AND times = 3 AND grams = 3';
    await until('the rest follows', async () => (await count(all, [bad])) === 1);
  } finally {
    poisoned.delete(bad);
    await listener.stop();
    await late.close();
  }
});

test('a service that comes to listen to more gets that from its beginning, and nothing twice', async () => {
  const id = await posted();
  await parcels.change(id, fill(3), someContext());
  const third = await migratedDatabase(sampleSchema);
  const listening = async (to: readonly string[]) => {
    const made = new EventPath({
      service: 'grown',
      stream: stream.settings,
      dataSource: third.dataSource,
      committed: new CommitSignal(),
      logger: silentLogger(),
      metrics: createMetrics({ service: 'grown' }),
      listens: { to, reactions },
      compareEveryMs: 0,
    });
    await made.start();
    return made;
  };
  const saw = async () => {
    const [row] = await third.dataSource.query<{ grams: number; times: number }[]>(
      'SELECT grams, times FROM seen WHERE aggregate_id = ?',
      [idToBytes(id)],
    );
    return row ? { grams: row.grams, times: row.times } : null;
  };
  const connection = await connect(natsAddress(testNatsUrl()));
  let listener = await listening(['cadre']);
  try {
    const manager = await connection.jetstreamManager();
    await until('its durable', async () => {
      const made = await manager.consumers.list(stream.settings.stream).next();
      return made.some(({ name }) => name === 'grown');
    });
    await listener.stop();
    expect(await saw()).toBeNull();
    listener = await listening(['cadre', 'unit']);
    await until('the earlier events', async () => (await saw())?.times === 2);
    await parcels.change(id, fill(4), someContext());
    await until('the next event', async () => (await saw())?.times === 3);
    expect(await saw()).toEqual({ grams: 7, times: 3 });
  } finally {
    await listener.stop();
    await connection.close();
    await third.close();
  }
});
