import type { Transaction } from '@lianxin/kernel';
import type { AggregateMapping, Change } from '@lianxin/store';
import { latestTenure, type Cadre } from '../domain/cadre';
import type { CadreEvent } from '../domain/cadre-event';
import { evolveCadre } from '../domain/evolve-cadre';
import { CadreRow } from './cadre-row';
import type { IdentityIndex } from './identity-index';
import { requireActiveUnit } from './require-active-unit';

type Mapping = AggregateMapping<Cadre, CadreEvent, CadreRow>;

const project = async (transaction: Transaction, changes: readonly Change<Cadre>[]): Promise<void> => {
  for (const { before, after } of changes)
    if (before === null || latestTenure(before).unitId !== latestTenure(after).unitId)
      await requireActiveUnit(transaction, latestTenure(after).unitId);
};

const isRecruit = ({ status, probation }: Cadre): boolean =>
  status !== 'LEFT' && probation?.decision === null;

/** How cadres are kept; `publish` says what other services may know of a change. */
export const cadreMapping = (identities: IdentityIndex, publish: Mapping['publish']): Mapping => ({
  type: 'cadre',
  row: CadreRow,
  evolve: evolveCadre,
  columns: (cadre) => {
    const { unitId, until } = latestTenure(cadre);
    return {
      name: cadre.name,
      category: cadre.category,
      tier: cadre.tier,
      status: cadre.status,
      unitId,
      joinedOn: cadre.tenures[0].from,
      leftOn: until,
      recruitUntil: isRecruit(cadre) ? (cadre.probation?.until ?? null) : null,
      leavesOn: cadre.leavesOn,
      recruitedOn: cadre.probation?.from ?? null,
      idNumberIndex: identities.ofIdNumber(cadre.personal.idNumber),
    };
  },
  publish,
  project,
});
