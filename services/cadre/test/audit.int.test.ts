import type { Actor, Role } from '@lianxin/access';
import { until } from '@lianxin/testing';
import { id } from './support/builders';
import { commandsOn, officer, TOP } from './support/commands';
import { runningService, type RunningTest } from './support/running';

let running: RunningTest;
let bureau: string;
let other: string;

const holder = (role: Role, unitId: string, cadreId: string | null = null): Actor => ({
  ...{ kind: 'ACCOUNT', accountId: `${role} ${unitId}`, cadreId, unitId: null },
  grants: [{ role, unitId }],
});

const idOf = (outcome: { readonly kind: string }): string =>
  (outcome as unknown as { readonly state: { readonly id: string } }).state.id;

beforeAll(async () => {
  running = await runningService();
  const { createUnit, renameUnit } = commandsOn(running.records);
  bureau = idOf(await createUnit({ name: '区民政局' }));
  other = idOf(await createUnit({ name: '区水务局' }));
  await renameUnit(bureau, '区民政事务局', '2019-02-01');
  await renameUnit(other, '区水利局', '2019-02-01');
});
afterAll(() => running.end());

const AUDIT = `query ($filter: AuditFilter, $first: Int, $after: String) {
  cadreAudit(filter: $filter, first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges { node { id at kind command what subjectType subjectId result performerKind performerId cadreId origin times } }
  } }`;

interface Entry {
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  readonly command: string;
  readonly what: string | null;
  readonly subjectId: string | null;
  readonly performerId: string;
  readonly result: string;
}

interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly edges: readonly { readonly node: Entry }[];
}

const read = async (asker: Actor, variables: object = {}): Promise<Page> => {
  const { data, errors } = await running.ask(AUDIT, { ...variables }, { asker, origin: '192.0.2.9' });
  expect(errors).toEqual([]);
  return data?.['cadreAudit'] as Page;
};
const entriesOf = ({ edges }: Page): readonly Entry[] => edges.map(({ node }) => node);
const codeOf = async (asker: Actor, variables: object = {}): Promise<unknown> =>
  (await running.ask(AUDIT, { ...variables }, { asker })).errors[0]?.extensions['code'];

const auditor = () => holder('AUDITOR', TOP);

describe('an auditor', () => {
  it('reads who did what, when and from where, newest first', async () => {
    const entries = entriesOf(await read(auditor(), { filter: { kind: 'COMMAND' } }));
    expect(entries[0]).toMatchObject({
      ...{ kind: 'COMMAND', what: null, subjectType: 'unit', result: 'RECORDED' },
      ...{ performerKind: 'ACCOUNT', performerId: officer.accountId, cadreId: officer.cadreId },
      origin: '192.0.2.7',
    });
    const times = entries.map(({ at }) => at);
    expect(times).toEqual(times.toSorted().toReversed());
  });

  it('reads what is about the units of his role and below, and nothing else', async () => {
    const ofBureau = entriesOf(await read(holder('AUDITOR', bureau), { filter: { kind: 'COMMAND' } }));
    expect(ofBureau.map(({ command }) => command).toSorted()).toEqual(['createUnit', 'renameUnit']);
    expect(new Set(ofBureau.map(({ subjectId }) => subjectId))).toEqual(new Set([bureau]));
    const ofAll = entriesOf(await read(auditor(), { filter: { kind: 'COMMAND' } }));
    expect(new Set(ofAll.map(({ subjectId }) => subjectId))).toEqual(new Set([TOP, bureau, other]));
  });

  it.each([
    ['command', () => ({ command: 'renameUnit' }), 2],
    ['subjectId', () => ({ subjectId: bureau, kind: 'COMMAND' }), 2],
    ['subjectType', () => ({ subjectType: 'unit', kind: 'COMMAND' }), 5],
    ['accountId', () => ({ accountId: officer.accountId, kind: 'COMMAND' }), 5],
    ['cadreId', () => ({ cadreId: officer.cadreId, kind: 'COMMAND' }), 5],
    ['to', () => ({ to: '2000-01-01T00:00:00Z' }), 0],
    ['from', () => ({ from: '2999-01-01T00:00:00Z' }), 0],
  ])('chooses by %s', async (_field, filter, count) => {
    expect(await read(auditor(), { filter: filter() })).toMatchObject({ totalCount: count });
  });

  it('goes on from page to page and meets each entry once', async () => {
    const filter = { kind: 'COMMAND' };
    const all = entriesOf(await read(auditor(), { filter }));
    const met: Entry[] = [];
    for (let after: string | null = null; ;) {
      const page: Page = await read(auditor(), { filter, first: 2, after });
      met.push(...entriesOf(page));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(met).toEqual(all);
  });

  it.each([
    [{ first: 101 }],
    [{ after: 'x' }],
    [{ filter: { subjectId: 'x' } }],
    [{ filter: { from: '2026-02-01T00:00:00Z', to: '2026-01-01T00:00:00Z' } }],
  ])('is refused %j', async (variables) => {
    expect(await codeOf(auditor(), variables)).toBe('BAD_USER_INPUT');
  });

  it('is himself on record, with what he looked for', async () => {
    const curious = { ...auditor(), accountId: 'curious' };
    await read(curious, { filter: { subjectId: other } });
    const [entry] = entriesOf(
      await read(auditor(), { filter: { kind: 'AUDIT_READ', accountId: 'curious' } }),
    );
    expect(entry).toMatchObject({
      command: 'cadreAudit',
      subjectId: other,
      what: expect.stringContaining(other) as string,
    });
  });
});

it.each(['ORG_OFFICER', 'UNIT_HEAD', 'DISCIPLINE', 'LEADER', 'SUPERVISOR', 'ADMIN'] as const)(
  '%s reads no audit, and that he tried is on record',
  async (role) => {
    const asker = holder(role, TOP);
    expect(await codeOf(asker)).toBe('FORBIDDEN');
    await until('the refusal is on record', async () => {
      const page = await read(auditor(), { filter: { kind: 'REFUSED', accountId: asker.accountId } });
      return entriesOf(page).some(({ what, result }) => what === 'cadreAudit' && result === 'FORBIDDEN');
    });
  },
);

it('a command on what isn’t his is on record with the thing that it was about', async () => {
  const elsewhere = holder('ORG_OFFICER', other);
  const rename = `mutation ($input: RenameUnitInput!) { alias: renameUnit(input: $input) { __typename } }`;
  const input = { unitId: bureau, name: '区新局', from: '2020-01-01' };
  expect((await running.ask(rename, { input }, { asker: elsewhere })).errors).toHaveLength(1);
  await until('the refusal is on record', async () => {
    const page = await read(auditor(), { filter: { kind: 'REFUSED', subjectId: bureau } });
    return entriesOf(page).some(({ what, command }) => what === 'renameUnit' && command === 'renameUnit');
  });
});

it('somebody who isn’t signed in is counted, not written', async () => {
  const { errors } = await running.ask(AUDIT, {});
  expect(errors[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  const counted = 'lianxin_refusals_total{code="UNAUTHENTICATED",asker="ANONYMOUS"';
  expect(await running.metric(counted)).toBeGreaterThan(0);
});

it('without a record nothing is given out', async () => {
  const { dataSource } = running.records;
  await dataSource.query('RENAME TABLE audit_head TO audit_head_gone');
  try {
    const { data, errors } = await running.ask(AUDIT, {}, { asker: auditor() });
    expect(data).toBeNull();
    expect(errors).toHaveLength(1);
  } finally {
    await dataSource.query('RENAME TABLE audit_head_gone TO audit_head');
  }
});

it('an entry that is nobody’s belongs to the whole district', async () => {
  const district = auditor();
  await read({ ...district, accountId: 'from outside' });
  const filter = { accountId: 'from outside' };
  expect(await read(district, { filter })).toMatchObject({ totalCount: 1 });
  expect(await read(holder('AUDITOR', bureau), { filter })).toMatchObject({ totalCount: 0 });
  expect(await read(holder('AUDITOR', id(999)), { filter })).toMatchObject({ totalCount: 0 });
});
