import type { Petition } from '../petition';
import type { PetitionStatus } from '../vocabulary';
import type { Assistance, Dispute } from './state';

type Held = Pick<Petition, 'responsibility' | 'status'>;

/** Where it is still open whose a petition is: before its answer, and not declined, withdrawn or led elsewhere. */
const DISPUTABLE: readonly PetitionStatus[] = ['OFFERED', 'RECEIVED', 'AWAITING_CORRECTION', 'HANDLING'];

/** Whether units can be in dispute about a petition in its state. */
export const isDisputable = ({ status }: Pick<Petition, 'status'>): boolean => DISPUTABLE.includes(status);

/** Whether a unit still helps. */
export const isAssisting = ({ until }: Assistance): boolean => until === null;

/** The units that help now. */
export const assistingNow = ({ assistingUnits = [] }: Pick<Petition, 'assistingUnits'>): readonly string[] =>
  assistingUnits.filter(isAssisting).map(({ unitId }) => unitId);

/** Whether what a dispute is about is still so: the same offer, or the same holder with nothing offered. */
const isStillSo = (
  { offeredAt, heldBy }: Dispute,
  { responsibility }: Pick<Held, 'responsibility'>,
): boolean =>
  offeredAt === null
    ? responsibility.offer === null && responsibility.current.unitId === heldBy
    : responsibility.offer?.offeredAt === offeredAt;

/** The dispute that nobody has decided or made pointless; null where there is none. */
export const openDispute = (petition: Held & Pick<Petition, 'disputes'>): Dispute | null =>
  (isDisputable(petition) ? (petition.disputes ?? []) : []).find(
    (dispute) => dispute.decision === null && dispute.endedAt === undefined && isStillSo(dispute, petition),
  ) ?? null;

/**
 * The units that learn of a petition because they help or helped with their own words, were told of it as urgent, decide or
 * decided a dispute about it, or are in one that is open.
 */
export const unitsTold = (
  petition: Held & Pick<Petition, 'assistingUnits' | 'urgentReports' | 'disputes'>,
): readonly string[] => {
  const { assistingUnits = [], urgentReports = [], disputes = [] } = petition;
  const dispute = openDispute(petition);
  return [
    ...assistingUnits
      .filter((assistance) => isAssisting(assistance) || assistance.contribution !== null)
      .map(({ unitId }) => unitId),
    ...urgentReports.flatMap(({ to }) => to),
    ...disputes.filter(({ decision }) => decision !== null).map(({ decider }) => decider.unitId),
    ...(dispute ? [...dispute.between, dispute.decider.unitId] : []),
  ];
};
