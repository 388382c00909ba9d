import type { Petition } from '../petition';
import type { Assistance } from './state';

const ended = (one: Assistance, at: string): Assistance => ({ ...one, until: at });

/** A unit that is gone, and that nobody stands in for here, helps no more. */
export const withoutHelpOf = (petition: Petition, unitId: string, at: string): Petition => ({
  ...petition,
  assistingUnits: (petition.assistingUnits ?? []).map((one) =>
    one.unitId === unitId && one.until === null ? ended(one, at) : one,
  ),
});

/** A unit doesn't help itself, nor twice: where the successor answers, or helps already, the help of its predecessor is over. */
const helpPassedOn = (
  helping: readonly Assistance[],
  { from, to, holderId, at }: Succession,
): readonly Assistance[] => {
  const helps = helping.some(({ unitId, until }) => unitId === to && until === null);
  return helping.map((one) => {
    if (one.until !== null) return one;
    if (one.unitId === from) return to === holderId || helps ? ended(one, at) : { ...one, unitId: to };
    return one.unitId === holderId ? ended(one, at) : one;
  });
};

export interface Succession {
  readonly from: string;
  readonly to: string;
  /** Who answers from now on. */
  readonly holderId: string;
  readonly at: string;
}

/**
 * What units do together on a petition once another one stands in for one that is gone (PR 24): it helps, is in dispute,
 * decides, wants reports back, supervises and is supervised, and owns instructions in its place. What was done stays whose it was.
 */
export const coordinatedBySuccessor = (petition: Petition, succession: Succession): Petition => {
  const { from, to } = succession;
  const heir = (unitId: string): string => (unitId === from ? to : unitId);
  const { assistingUnits, disputes, urgentReports, assignments, supervision, instructions } = petition;
  return {
    ...petition,
    ...(assistingUnits && { assistingUnits: helpPassedOn(assistingUnits, succession) }),
    ...(disputes && {
      disputes: disputes.map((one) =>
        one.decision === null
          ? {
              ...{ ...one, between: [...new Set(one.between.map(heir))], heldBy: heir(one.heldBy) },
              decider: { ...one.decider, unitId: heir(one.decider.unitId) },
            }
          : one,
      ),
    }),
    ...(urgentReports && {
      urgentReports: urgentReports.map((one) => ({
        ...one,
        to: one.to.map((unitId) =>
          one.receipts.some((receipt) => receipt.unitId === unitId) ? unitId : heir(unitId),
        ),
      })),
    }),
    ...(assignments && { assignments: assignments.map((one) => ({ ...one, by: heir(one.by) })) }),
    ...(supervision && {
      supervision: supervision.map((one) =>
        one.closed ? one : { ...one, unitId: heir(one.unitId), by: one.by && heir(one.by) },
      ),
    }),
    ...(instructions && {
      instructions: instructions.map((one) =>
        one.feedback ? one : { ...one, ownerUnitId: heir(one.ownerUnitId) },
      ),
    }),
  };
};
