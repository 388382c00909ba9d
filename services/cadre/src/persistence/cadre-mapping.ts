import type { Transaction, Uuid } from '@lianxin/kernel';
import type { AggregateMapping, Change } from '@lianxin/store';
import { latestTenure, type Cadre } from '../domain/cadre';
import type { CadreEvent } from '../domain/cadre-event';
import { evolveCadre } from '../domain/evolve-cadre';
import { CadreRow } from './cadre-row';
import type { IdentityIndex } from './identity-index';
import { writeKinship } from './kinship-rows';
import { requireActiveUnit } from './require-active-unit';

type Mapping = AggregateMapping<Cadre, CadreEvent, CadreRow>;

/** The unit that a change lets a cadre join, or null. */
const joinedBy = ({ before, after }: Change<Cadre>): Uuid | null => {
  const { unitId } = latestTenure(after);
  const isNew = before === null || latestTenure(before).unitId !== unitId;
  return isNew && after.status !== 'LEFT' ? unitId : null;
};

const projectWith =
  (identities: IdentityIndex) =>
  async (transaction: Transaction, changes: readonly Change<Cadre>[]): Promise<void> => {
    // A cadre belongs to a living unit from the moment at which he joins it.
    const joined = new Set(changes.map(joinedBy).filter((unitId) => unitId !== null));
    for (const unitId of [...joined].sort()) await requireActiveUnit(transaction, unitId);
    for (const change of changes) await writeKinship(transaction, change);
    await identities.write(transaction, changes);
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
    };
  },
  publish,
  project: projectWith(identities),
});
