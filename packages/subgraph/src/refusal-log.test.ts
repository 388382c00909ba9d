import type { AccessEntry, AccessJournal, CommandContext } from '@lianxin/kernel';
import { createMetrics, silentLogger } from '@lianxin/observability';
import { RefusalLog } from './refusal-log';

/** A journal that keeps what it is told, and fails as long as it is told to. */
class KeptJournal implements AccessJournal {
  readonly entries: (AccessEntry & { readonly by: string })[] = [];
  failing = false;

  record(entry: AccessEntry, { performer }: CommandContext): Promise<void> {
    if (this.failing) return Promise.reject(new Error('no database'));
    this.entries.push({ ...entry, by: performer.id });
    return Promise.resolve();
  }
}

let journal: KeptJournal;
let metrics: ReturnType<typeof createMetrics>;
let log: RefusalLog;
beforeEach(() => {
  journal = new KeptJournal();
  metrics = createMetrics({ service: 'test' });
  log = new RefusalLog(journal, silentLogger(), metrics);
});

const refuse = (what: string, subjectId: string | null = null, by = 'clerk'): void =>
  log.note(
    { kind: 'REFUSED', subjectType: 'petition', subjectId, what, purpose: null, result: 'FORBIDDEN' },
    {
      command: what,
      performer: { kind: 'ACCOUNT', id: by, cadreId: null },
      now: new Date('2026-04-20T02:00:00Z'),
      traceparent: null,
      origin: null,
      idempotency: null,
    },
  );

const told = () => journal.entries.map(({ by, what, times }) => [by, what, times]);

it('writes each refused thing once, and what comes again within the window as one entry with its number', async () => {
  refuse('petition');
  for (let again = 0; again < 500; again += 1) refuse('petition');
  refuse('reveal');
  refuse('petition', null, 'handler');
  await log.flush();
  expect(told()).toEqual([
    ['clerk', 'petition', 1],
    ['clerk', 'reveal', 1],
    ['handler', 'petition', 1],
    ['clerk', 'petition', 500],
  ]);
});

it('counts together what one performer is refused beyond thirty things, and forgets nothing', async () => {
  for (let asked = 0; asked < 1_000; asked += 1) refuse('petition', `id ${asked}`);
  await log.flush();
  expect(journal.entries).toHaveLength(32);
  const times = journal.entries.reduce((sum, entry) => sum + (entry.times ?? 1), 0);
  expect(times).toBe(1_000);
  expect(journal.entries.at(-1)).toMatchObject({ what: 'many', subjectId: null, times: 969 });
});

it('begins a new window after a flush', async () => {
  refuse('petition');
  await log.flush();
  refuse('petition');
  await log.flush();
  expect(told()).toEqual([
    ['clerk', 'petition', 1],
    ['clerk', 'petition', 1],
  ]);
});

it('tells by a metric what it could not write', async () => {
  journal.failing = true;
  refuse('petition');
  await log.flush();
  expect(await metrics.text()).toMatch(/lianxin_refusals_lost_total\{.*\} 1/);
});
