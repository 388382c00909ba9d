import type { Petition } from '../petition';

/**
 * What units do together on a petition once another one stands in for one that is gone (PR 24): it helps, is in dispute,
 * decides, wants reports back, supervises and is supervised, and owns instructions in its place. What was done stays whose it was.
 */
export const coordinatedBySuccessor = (petition: Petition, from: string, to: string): Petition => {
  const heir = (unitId: string): string => (unitId === from ? to : unitId);
  const { assistingUnits, disputes, urgentReports, assignments, supervision, instructions } = petition;
  return {
    ...petition,
    ...(assistingUnits && {
      assistingUnits: assistingUnits.map((one) =>
        one.until === null ? { ...one, unitId: heir(one.unitId) } : one,
      ),
    }),
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
