import { importDraftKey, openDraft } from './draft-crypto';
import type { KeptDraft } from './draft-store';
import { draftWriter, type Keeping } from './draft-writer';

const KEY = importDraftKey('B'.repeat(43));

/** A device in memory that answers when it is told to. */
const device = () => {
  const rows = new Map<string, KeptDraft>();
  const writes: KeptDraft[] = [];
  let full = false;
  let heard: () => void = () => undefined;
  return {
    nextWrite: () => new Promise<void>((resolve) => (heard = resolve)),
    rows,
    writes,
    fill: () => (full = true),
    empty: () => (full = false),
    write: (place: string, draft: KeptDraft) => {
      if (full) return Promise.reject(new DOMException('no room', 'QuotaExceededError'));
      writes.push(draft);
      rows.set(place, draft);
      heard();
      return Promise.resolve();
    },
    remove: (place: string) => {
      rows.delete(place);
      return Promise.resolve();
    },
    value: async () => {
      const row = rows.get('p');
      return row ? ((await openDraft(await KEY, 'p', row))?.value ?? null) : null;
    },
  };
};

const writing = () => {
  const on = device();
  const told: Keeping['kind'][] = [];
  return { on, told, writer: draftWriter(KEY, 'p', on, ({ kind }) => told.push(kind)) };
};

describe('while somebody types', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('writes after half a second, also when he doesn’t pause', async () => {
    const { on, writer } = writing();
    for (const round of [1, 2]) {
      const written = on.nextWrite();
      for (let tenth = 1; tenth <= 5; tenth += 1) {
        void writer.keep([round, tenth]);
        jest.advanceTimersByTime(100);
      }
      await written;
    }
    expect(await on.value()).toEqual([2, 5]);
    expect(on.writes).toHaveLength(2);
  });

  it('doesn’t write with every key', () => {
    const { on, writer } = writing();
    void writer.keep('a');
    jest.advanceTimersByTime(499);
    expect(on.writes).toHaveLength(0);
  });
});

it('writes the newest of what was typed, once', async () => {
  const { on, told, writer } = writing();
  for (const value of ['a', 'ab', 'abc']) void writer.keep(value);
  await writer.flush();
  await writer.flush();
  expect(await on.value()).toBe('abc');
  expect(on.writes).toHaveLength(1);
  expect(told).toEqual(['kept']);
});

it('asks for the write at once when the page goes, without waiting for anything', async () => {
  const { on, writer } = writing();
  await writer.keep('typed last');
  writer.flushNow();
  expect(on.writes).toHaveLength(1);
  expect(await on.value()).toBe('typed last');
});

it('doesn’t bring a draft back that was discarded, whatever was on its way', async () => {
  const { on, writer } = writing();
  void writer.keep('sent');
  const onItsWay = writer.flush();
  void writer.keep('sent!');
  await writer.discard();
  await onItsWay;
  await writer.flush();
  expect(on.rows.size).toBe(0);
  void writer.keep('the next one');
  await writer.flush();
  expect(await on.value()).toBe('the next one');
});

it('says that nothing is kept where there is no room, and that it is once there is', async () => {
  const { on, told, writer } = writing();
  on.fill();
  void writer.keep('a');
  await writer.flush();
  expect(told).toEqual(['refused']);
  on.empty();
  void writer.keep('ab');
  await writer.flush();
  expect(told).toEqual(['refused', 'kept']);
});

it('says that nothing is kept where the key is none', async () => {
  const told: Keeping['kind'][] = [];
  const writer = draftWriter(importDraftKey('c2hvcnQ'), 'p', device(), ({ kind }) => told.push(kind));
  void writer.keep('a');
  await writer.flush();
  expect(told).toEqual(['refused']);
});
