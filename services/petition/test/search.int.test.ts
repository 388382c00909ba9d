import { randomBytes } from 'node:crypto';
import type { Actor } from '@lianxin/access';
import { accept, type CommandContext, type PageRequest } from '@lianxin/kernel';
import { idToBytes, inTransaction, newId } from '@lianxin/store';
import fc from 'fast-check';
import type { RecordsConfig } from '../src/config';
import type { PetitionFilter, PetitionOrder } from '../src/application/readers';
import { PETITION_ORDERS } from '../src/application/readers';
import { nextDueOn } from '../src/domain/next-due-on';
import type { Petition } from '../src/domain/petition';
import { PetitionList, sortedBy } from '../src/persistence/petition-list';
import { unpacked } from '../src/persistence/doc-sets';
import { projectSearched } from '../src/persistence/search-index';
import { postedUnder, type Told } from '../src/persistence/search-postings';
import { folded, termsOf } from '../src/persistence/search-words';
import { casesInBulk } from '../src/service-background';
import { openRecords, rekeyingOf, type Records } from '../src/service-records';
import { aPetition, DISCIPLINE_ORGAN, HOUSING_BUREAU, PETITION_OFFICE, WATER_BUREAU } from './builders';
import { accountIn, DISTRICT, id, WATER_SECTION } from './support/people';
import { freshRecordsConfig } from './support/running';
import { foundDirectory, LINEAGE } from './support/sample-petitions';

let records: Records;
let config: RecordsConfig;
let drop: () => Promise<void>;
let petitions: readonly Petition[];

const WORDS = ['供暖', '水管', '漏', '修', 'ＡＢ', 'x7', '，', '　', '\n', '路灯'];
const words = (from: number, length: number): string =>
  Array.from({ length }, (_, at) => WORDS[(from * 7 + at * at * 3 + at * from) % WORDS.length]).join('');

const context: CommandContext = {
  command: 'registerPetition',
  performer: { kind: 'SYSTEM', id: 'sample', cadreId: null },
  now: new Date('2026-04-13T02:00:00Z'),
  traceparent: null,
  origin: null,
  idempotency: null,
};

const samples = Array.from({ length: 60 }, (_, at) => {
  const start = aPetition({
    id: id(700 + at),
    number: `XF-2026-${String((at * 7919) % 1_000_000).padStart(6, '0')}`,
    subject: `${words(at, 2 + (at % 3))}问题`,
    text: `${words(at + 1, 4 + (at % 9))}。`,
    place: at % 3 === 0 ? null : `测试路${at % 5}号`,
    superiorNumber: at % 6 === 0 ? `市信转〔2026〕${1_000 + at}号` : null,
  });
  return at % 4 === 0 ? start.transferredTo(at % 8 === 0 ? WATER_BUREAU : HOUSING_BUREAU).received() : start;
});

const ENTERED = 40;

beforeAll(async () => {
  const fresh = await freshRecordsConfig();
  ({ drop, config } = fresh);
  records = await openRecords(fresh.config);
  await foundDirectory(records);
  const register = (some: typeof samples) =>
    records.petitions.createAll(
      some.map((builder) => ({
        id: builder.build().id,
        decide: () => accept(...builder.history),
        context,
      })),
    );
  // The last ones aren't entered under their tokens yet, as for some seconds after each registration.
  await register(samples.slice(0, ENTERED));
  expect(await records.postings.drain()).toBe(ENTERED);
  await register(samples.slice(ENTERED));
  petitions = samples.map((builder) => builder.build());
});
afterAll(async () => {
  await records.close();
  await drop();
});

const supervisor: Actor = accountIn(DISTRICT, ['SUPERVISOR']);

/**
 * By the tokens alone; by tokens and the asker's units together; the page along its order and the total by tokens; without tokens,
 * the total by units, or through all; and by numbers between.
 */
const WAYS = [
  { forPage: 1_000, forTotal: 1_000, forSearch: 1_000, frequent: 1, part: 1_000, atOnce: 1_000 },
  { forPage: 0, forTotal: 0, forSearch: 1_000, frequent: 1, part: 2, atOnce: 3 },
  { forPage: 0, forTotal: 0, forSearch: -1, frequent: 1, part: 1_000, atOnce: 1_000 },
  { forPage: 0, forTotal: 1_000, forSearch: -1, frequent: 0, part: 2, atOnce: 3 },
  { forPage: 0, forTotal: 0, forSearch: -1, frequent: 0, part: 1_000, atOnce: 1_000 },
  { forPage: 3, forTotal: 2, forSearch: 1, frequent: 0.2, part: 2, atOnce: 3 },
];

const holds = (query: string | undefined, ...texts: readonly string[]): boolean =>
  query === undefined ||
  (termsOf(query).length > 0 &&
    termsOf(query).every((term) => texts.some((text) => folded(text).includes(term))));

const isChosen = (filter: PetitionFilter, petition: Petition): boolean => {
  const { subject, text, place, number, superiorNumber, heldBy, registeredBy } = petition;
  const begins = (whole: string | null) => whole?.startsWith(filter.number ?? '') ?? false;
  return (
    holds(filter.words, subject, text) &&
    holds(filter.subject, subject) &&
    holds(filter.place, place ?? '') &&
    (filter.number === undefined || begins(number) || begins(superiorNumber)) &&
    (filter.registeredBy === undefined || filter.registeredBy === registeredBy.id) &&
    (filter.heldWithin === undefined || (LINEAGE[heldBy.id] ?? []).includes(filter.heldWithin))
  );
};

const keyOf = (order: PetitionOrder, petition: Petition): string => {
  const { by } = sortedBy(order);
  if (by === 'NUMBER') return petition.number;
  return by === 'DUE_ON' ? nextDueOn(petition) : petition.receivedOn;
};

const inOrder = (order: PetitionOrder, chosen: readonly Petition[]): readonly Petition[] => {
  const key = (petition: Petition) => `${keyOf(order, petition)} ${petition.id}`;
  const upwards = chosen.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
  return sortedBy(order).descending ? upwards.reverse() : upwards;
};

const queries = fc
  .array(fc.constantFrom(...WORDS, ' ', '问题', '供', '管漏'), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(''));
const some: fc.Arbitrary<PetitionFilter> = fc.record(
  {
    words: queries,
    subject: fc.constantFrom('问题', '供暖', 'AB', '修 水管'),
    place: fc.constantFrom('测试路', '1号', '路2', '３'),
    number: fc.constantFrom('XF-2026-0', '市信转', 'XF-2026-007919', 'XF-2027'),
    heldWithin: fc.constantFrom(DISTRICT.id, WATER_BUREAU.id, WATER_SECTION.id),
    registeredBy: fc.constantFrom(PETITION_OFFICE.id, DISCIPLINE_ORGAN.id),
  },
  { requiredKeys: [] },
);

const filters = fc.oneof(
  some,
  queries.map((asked): PetitionFilter => ({ words: asked })),
  queries.map((asked): PetitionFilter => ({ words: asked, heldWithin: DISTRICT.id })),
);

it('a search holds what its texts, numbers and units say, in each order, whichever way it is found', async () => {
  const standing = await records.walls.of(supervisor);
  let found = 0;
  await fc.assert(
    fc.asyncProperty(
      filters,
      fc.constantFrom(...PETITION_ORDERS),
      fc.nat(60),
      fc.boolean(),
      async (filter, order, place, backward) => {
        const expected = inOrder(
          order,
          petitions.filter((petition) => isChosen(filter, petition)),
        );
        const at = expected[place];
        const request: PageRequest = {
          direction: backward ? 'backward' : 'forward',
          limit: 5,
          position: at ? { key: keyOf(order, at), id: at.id } : null,
        };
        const whole = backward ? [...expected].reverse() : expected;
        const from = at ? whole.indexOf(at) + 1 : 0;
        found += expected.length;
        for (const few of WAYS) {
          const list = new PetitionList(records.dataSource, standing, filter, few);
          const rows = await list.rows(order, request);
          expect(rows.map((row) => row.number)).toEqual(
            whole.slice(from, from + 6).map(({ number }) => number),
          );
          expect(await list.total()).toEqual({ count: expected.length, exact: true });
        }
      },
    ),
    { numRuns: 120 },
  );
  expect(found).toBeGreaterThan(200);
}, 120_000);

it('what is entered while a search looks up its tokens is found once', async () => {
  const standing = await records.walls.of(supervisor);
  const filter = { words: '问题' };
  const expected = petitions.filter((petition) => isChosen(filter, petition)).map(({ number }) => number);
  const page: PageRequest = { direction: 'forward', limit: 100, position: null };
  // As if the last ten had got their numbers after the search had asked how many there are.
  const counterAt = (docs: number) =>
    records.dataSource.query('UPDATE search_counter SET docs = ? WHERE id = 1', [docs]);
  await counterAt(ENTERED - 10);
  try {
    for (const few of WAYS) {
      const total = await new PetitionList(records.dataSource, standing, filter, few).total();
      const rows = await new PetitionList(records.dataSource, standing, filter, few).rows('NUMBER', page);
      expect([total.count, rows.map(({ number }) => number)]).toEqual([expected.length, expected.toSorted()]);
    }
  } finally {
    await counterAt(ENTERED);
  }
});

it('what was registered before there was a search is entered by a job, once more changes nothing', async () => {
  const rows = () =>
    records.dataSource.query<object[]>(
      'SELECT petition_id, subject, text, place, superior_number FROM petition_search ORDER BY petition_id',
    );
  const prints = () =>
    records.dataSource.query<object[]>(
      'SELECT * FROM petitioner_fingerprint ORDER BY petition_id, fingerprint, version',
    );
  const before = [await rows(), await prints()];
  expect(before[0]).toHaveLength(samples.length);
  expect(before[1]?.length).toBeGreaterThan(0);
  await records.dataSource.query('DELETE FROM petition_search');
  await records.dataSource.query('DELETE FROM search_posting');
  await records.dataSource.query('DELETE FROM petitioner_fingerprint');
  for (const key of ['search-index:1', 'search-index:2']) {
    await records.dataSource.query(
      `INSERT INTO job (id, kind, job_key, input, failures, created_at) VALUES (?, 'search-index', ?, '{}', 0, NOW(6))`,
      [idToBytes(newId()), key],
    );
    await casesInBulk(records, () => new Date('2026-04-13T02:00:00Z'))
      .runner(() => undefined)
      .runAll();
    expect([await rows(), await prints()]).toEqual(before);
  }
});

it('a new key of the index finds as the old one does, before and after re-keying, which says when the old one may go', async () => {
  const [key] = config.indexKeys;
  const old = { ...key, id: '2026' };
  const next = { ...old, id: '2027', key: randomBytes(32) };
  const only = (records: Records, name: string) =>
    records.dataSource.query<object[]>('SELECT 1 FROM petitioner_fingerprint WHERE fingerprint IN (?)', [
      records.fingerprints.sought(name),
    ]);
  const named = petitions[0]?.personal?.petitioners[0]?.name ?? '';
  const both = await openRecords({ ...config, indexKeys: [next, { ...old, suite: 'A256GCM' }] });
  const newest = await openRecords({ ...config, indexKeys: [next] });
  const first = await openRecords({ ...config, indexKeys: [old] });
  try {
    await rekeyingOf(first).run(() => undefined);
    expect(await only(newest, named)).toHaveLength(0);
    expect((await only(both, named)).length).toBeGreaterThan(0);
    await rekeyingOf(both).run(() => undefined);
    expect((await only(newest, named)).length).toBeGreaterThan(0);
    const status = (await rekeyingOf(newest).status()).find(({ part }) => part === 'petitioner_fingerprint');
    expect(status?.keys.map(({ key: version, needing }) => [version, needing])).toEqual([
      ['2026', 0],
      ['2027', 0],
    ]);
  } finally {
    await Promise.all([both, newest, first].map((each) => each.close()));
  }
});

/** Which texts stand under which tokens. */
const posted = async (): Promise<readonly string[]> => {
  const kept = await records.dataSource.query<{ token: number; segment: number; docs: Buffer }[]>(
    'SELECT token, segment, docs FROM search_posting',
  );
  return kept
    .flatMap(({ token, segment, docs }) => unpacked(segment, docs).map((doc) => `${token} ${doc}`))
    .toSorted();
};

const toBePosted = async (): Promise<readonly string[]> => {
  const texts = await records.dataSource.query<(Told & { doc: number })[]>(
    'SELECT doc, subject, text, place FROM petition_search WHERE doc IS NOT NULL',
  );
  return texts.flatMap((text) => postedUnder(text).map((token) => `${token} ${text.doc}`)).toSorted();
};

it('postings are those of the texts, after entering them in parts, after a text changed, and after it went', async () => {
  const [first, second] = petitions;
  if (!first || !second) throw new Error('there are samples');
  await records.postings.drain();
  expect(await posted()).toEqual(await toBePosted());
  const before = await posted();
  const changed = { ...first, text: '改说另一件事' };
  await inTransaction(records.dataSource, (transaction) =>
    projectSearched(transaction, [{ before: first, after: changed, events: [], version: 2 }]),
  );
  expect(await posted()).toEqual(await toBePosted());
  expect((await posted()).length).toBeLessThan(before.length);
  await records.postings.drain();
  expect(await posted()).toEqual(await toBePosted());
  const standing = await records.walls.of(supervisor);
  const found = await new PetitionList(records.dataSource, standing, { words: '另一件' }).rows('NUMBER', {
    ...{ direction: 'forward', limit: 5, position: null },
  });
  expect(found.map(({ number }) => number)).toEqual([first.number]);
  const erased = { ...second, erasing: { ...second.erasing, anonymisedOn: '2036-05-14' } } as Petition;
  await inTransaction(records.dataSource, (transaction) =>
    projectSearched(transaction, [{ before: second, after: erased, events: [], version: 2 }]),
  );
  expect(await posted()).toEqual(await toBePosted());
  await inTransaction(records.dataSource, (transaction) =>
    projectSearched(transaction, [{ before: changed, after: first, events: [], version: 2 }]),
  );
});
