import type { Clock } from '@lianxin/casework';
import { idFromBytes, idToBytes } from '@lianxin/store';
import { unitsTakingPart } from '../../src/domain/coordination/taking-part';
import { evolve } from '../../src/domain/evolve';
import type { Petition } from '../../src/domain/petition';
import { closedCircleOf, involvedUnitsOf } from '../../src/domain/visibility';
import type { Records } from '../../src/service-records';

const TABLES = [
  'petition',
  'petition_unit',
  'petition_clock',
  'query_code',
  'history',
  'outbox',
  'command_key',
];

/** How many rows each table has; the audit trail apart. */
export const rowCounts = async ({ dataSource }: Records): Promise<Record<string, number>> => {
  const counts = [...TABLES, 'audit_entry'].map(async (table) => {
    const [row] = await dataSource.query<[{ count: string }]>(`SELECT COUNT(*) AS count FROM ${table}`);
    return [table, Number(row.count)] as const;
  });
  return Object.fromEntries(await Promise.all(counts));
};

/** What of the counts a refusal must leave alone. */
export const withoutAudit = (counts: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(counts).filter(([table]) => table !== 'audit_entry'));

/** The ids of all petitions of the database. */
export const allIds = async ({ dataSource }: Records): Promise<readonly string[]> =>
  (await dataSource.query<{ id: Buffer }[]>('SELECT id FROM petition ORDER BY id')).map(({ id }) =>
    idFromBytes(id),
  );

const unitRows = async ({ dataSource }: Records, id: string): Promise<readonly string[]> =>
  (
    await dataSource.query<{ unit_id: Buffer; relation: string }[]>(
      'SELECT unit_id, relation FROM petition_unit WHERE petition_id = ?',
      [idToBytes(id)],
    )
  )
    .map((row) => `${row.relation} ${idFromBytes(row.unit_id)}`)
    .sort();

const clockRows = async ({ dataSource }: Records, id: string): Promise<readonly unknown[]> =>
  dataSource.query(
    `SELECT clock_id, kind, state, started_on, due_on, met_on FROM petition_clock WHERE petition_id = ?
     ORDER BY BINARY clock_id`,
    [idToBytes(id)],
  );

const clockRow = ({ id, kind, state, startedOn, dueOn, metOn }: Clock) => ({
  clock_id: id,
  kind,
  state,
  started_on: startedOn,
  due_on: dueOn,
  met_on: metOn,
});

const expectedUnits = (petition: Petition): readonly string[] =>
  [
    ...involvedUnitsOf(petition).map((unit) => `INVOLVED ${unit}`),
    ...new Set(closedCircleOf(petition).map((unit) => `CIRCLE ${unit}`)),
    ...(petition.shares ?? []).map(({ unitId }) => `SHARED ${unitId}`),
    ...unitsTakingPart(petition).map((unit) => `PART ${unit}`),
  ].sort();

/** Checks of every petition, or of every n-th, that its state is the fold of its history, and that its further tables say the same. */
export const expectFoldsOfHistory = async (records: Records, every = 1): Promise<number> => {
  const ids = (await allIds(records)).filter((_id, index) => index % every === 0);
  for (const id of ids) {
    const history = await records.petitions.history(id);
    const state = await records.petitions.find(id);
    if (!state) throw new Error(`no state of ${id}`);
    expect(history.reduce<Petition | null>(evolve, null)).toEqual(state);
    expect(await unitRows(records, id)).toEqual(expectedUnits(state));
    const clocks = [...state.clocks].sort((a, b) => (a.id < b.id ? -1 : 1)).map(clockRow);
    expect(await clockRows(records, id)).toEqual(clocks);
  }
  return ids.length;
};
