import type { PlainDate } from '@lianxin/calendar';
import type { Transaction } from '@lianxin/kernel';
import { idToBytes, managerOf, type AggregateMapping, type Change } from '@lianxin/store';
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
    await reviewSoon(
      transaction,
      changes.filter(changedInterests).map(({ after }) => after.id),
    );
  },
};
