import type { PlainDate } from '@lianxin/calendar';
import type { Transaction } from '@lianxin/kernel';
import { idToBytes, managerOf, type AggregateMapping, type Change } from '@lianxin/store';
import { interestsOf } from '../application/facts';
import { evolveEnterprise, type Enterprise, type EnterpriseEvent } from '../domain/enterprise';
import { EnterpriseRow } from './enterprise-row';
import { reviewSoon } from './liaison-reviews';

const projectVisits = async (
  transaction: Transaction,
  changes: readonly Change<Enterprise>[],
): Promise<void> => {
  const rows = changes.flatMap(({ before, after }) =>
    after.visits
      .slice(before?.visits.length ?? 0)
      .map(({ id, visitedOn, liaisonId, unitId }): [Buffer, Buffer, PlainDate, Buffer | null, Buffer] => [
        idToBytes(id),
        idToBytes(after.id),
        visitedOn,
        liaisonId === null ? null : idToBytes(liaisonId),
        idToBytes(unitId),
      ]),
  );
  if (rows.length === 0) return;
  await managerOf(transaction).query(
    'INSERT INTO enterprise_visit (id, enterprise_id, visited_on, liaison_id, unit_id) VALUES ?',
    [rows],
  );
};

/** Writes who has an interest in a firm anew, where that changed. */
const projectInterests = async (
  transaction: Transaction,
  changes: readonly Change<Enterprise>[],
): Promise<void> => {
  const manager = managerOf(transaction);
  for (const { before, after } of changes) {
    if (before === null && after.persons.length + after.interests.length === 0) continue;
    if (before?.persons === after.persons && before.interests === after.interests) continue;
    const firm = idToBytes(after.id);
    const { interested, person } = interestsOf(after);
    const links = [
      ['enterprise_interest', 'cadre_id', [...new Set(interested)].map((id): unknown => idToBytes(id))],
      ['enterprise_person', 'person_token', [...new Set(person)]],
    ] as const;
    for (const [table, column, values] of links) {
      await manager.query(`DELETE FROM ${table} WHERE enterprise_id = ?`, [firm]);
      const rows = values.map((value) => [firm, value]);
      if (rows.length > 0)
        await manager.query(`INSERT INTO ${table} (enterprise_id, ${column}) VALUES ?`, [rows]);
    }
  }
};

/** Whether a change bears on conflicts of interest. */
const changedInterests = ({ before, after }: Change<Enterprise>): boolean =>
  before !== null && (before.persons !== after.persons || before.interests !== after.interests);

/** How enterprises are kept; no other service needs to know of them yet. */
export const enterpriseMapping: AggregateMapping<Enterprise, EnterpriseEvent, EnterpriseRow> = {
  type: 'enterprise',
  row: EnterpriseRow,
  evolve: evolveEnterprise,
  columns: ({ name, code, codeKind, industryCode, size, place, unitId, filedOn }) => ({
    name,
    code,
    codeKind,
    industryCode,
    size,
    place,
    unitId,
    filedOn,
  }),
  publish: () => [],
  project: async (transaction, changes) => {
    await projectVisits(transaction, changes);
    await projectInterests(transaction, changes);
    await reviewSoon(
      transaction,
      changes.filter(changedInterests).map(({ after }) => after.id),
    );
  },
};
