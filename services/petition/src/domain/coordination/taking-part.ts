import type { Petition } from '../petition';
import { openDispute, assistingNow } from './involved';
import type { Coordinated } from './state';

const awaited = ({ urgentReports = [] }: Coordinated): readonly string[] =>
  urgentReports.flatMap(({ to, receipts }) =>
    to.filter((unitId) => !receipts.some((receipt) => receipt.unitId === unitId)),
  );

const supervising = ({ supervision = [] }: Coordinated): readonly string[] =>
  supervision
    .filter(({ closed }) => closed === null)
    .flatMap(({ unitId, by }) => (by === null ? [unitId] : [unitId, by]));

const instructed = ({ instructions = [] }: Coordinated): readonly string[] =>
  instructions.filter(({ feedback }) => feedback === null).map(({ ownerUnitId }) => ownerUnitId);

/**
 * The units that something on a petition still waits for beside its answer: they help, dispute or decide a dispute, have to
 * acknowledge an urgent report, supervise or are supervised, own an instruction. Where one of them is gone its successor is looked
 * for (PR 24).
 */
export const unitsTakingPart = (petition: Petition): readonly string[] => {
  const dispute = openDispute(petition);
  return [
    ...new Set([
      ...assistingNow(petition),
      ...(dispute ? [...dispute.between, dispute.decider.unitId] : []),
      ...awaited(petition),
      ...supervising(petition),
      ...instructed(petition),
    ]),
  ];
};
