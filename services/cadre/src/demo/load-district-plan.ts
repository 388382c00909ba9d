import type { CommandContext } from '@lianxin/kernel';
import type { DistrictPlan } from '@lianxin/synthesis';
import { loadCadres } from './load-cadres';
import { endUnits, loadUnits } from './load-units';
import type { DemoRecords } from './records';

/** How many were new; the others were there already. */
export interface LoadedPlan {
  readonly units: number;
  readonly cadres: number;
  readonly pairings: number;
}

/** Writes a district's units and cadres with their histories; a run that was cut short is completed by the next one. */
export const loadDistrictPlan = async (
  records: DemoRecords,
  plan: DistrictPlan,
  context: CommandContext,
): Promise<LoadedPlan> => {
  const units = await loadUnits(records, plan.units, context);
  const loaded = await loadCadres(records, plan, context);
  await endUnits(records, plan.units, context);
  return { units, ...loaded };
};
