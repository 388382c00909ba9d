import type { Accepted, CommandContext, Uuid } from '@lianxin/kernel';
import { Defect } from '@lianxin/kernel';
import type { DistrictPlan } from '@lianxin/synthesis';
import type { CadreEvent } from '../domain/cadre-event';
import type { PairingEvent } from '../domain/pairing/events';
import type { Unit } from '../domain/unit';
import { cadreHistory, type CadreStory } from './cadre-history';
import { fatesOf } from './fates';
import { pairingsOf, type PlannedPairing } from './pairings/stories';
import type { DemoRecords } from './records';

/** Cadres that one transaction takes. */
const BATCH = 400;

const unitsOf = async ({ units }: DemoRecords, plan: DistrictPlan): Promise<CadreStory['unitOf']> => {
  const known = new Map<Uuid, Unit>(
    (await units.findAll(plan.units.map(({ id }) => id))).map((unit) => [unit.id, unit]),
  );
  return (id) => {
    const unit = known.get(id);
    if (!unit) throw new Defect(`there is no unit ${id}`);
    return unit;
  };
};

/** All pairings with their whole histories, in one transaction, so that a run that was cut short left all or none of them. */
const loadPairings = async (
  { pairings }: DemoRecords,
  planned: readonly PlannedPairing[],
  context: CommandContext,
): Promise<number> => {
  const present = await pairings.presentAmong(planned.map(({ id }) => id));
  if (present.size > 0 || planned.length === 0) return 0;
  const creations = planned.map(({ id, events }) => ({
    id,
    decide: (): Accepted<PairingEvent> => ({ kind: 'accepted', events }),
    context,
  }));
  await pairings.createAll(creations);
  return creations.length;
};

/** How many were new; the others were there already. */
export interface LoadedCadres {
  readonly cadres: number;
  readonly pairings: number;
}

/** Cadres and recruits' pairings that aren't there yet, with their histories, some hundreds at a time. */
export const loadCadres = async (
  records: DemoRecords,
  plan: DistrictPlan,
  context: CommandContext,
): Promise<LoadedCadres> => {
  const present = await records.cadres.presentAmong(plan.cadres.map(({ id }) => id));
  const missing = plan.cadres.filter(({ id }) => !present.has(id));
  const unitOf = await unitsOf(records, plan);
  const [fates, byId] = [fatesOf(plan), new Map(plan.cadres.map((cadre) => [cadre.id, cadre]))];
  const pairings = pairingsOf(plan, fates);
  const creationOf = (planned: (typeof missing)[number]) => {
    const fate = fates.get(planned.id);
    if (!fate) throw new Defect(`nothing is planned for ${planned.id}`);
    const events = cadreHistory({
      ...{ planned, fate, unitOf, context },
      pairings: pairings.filter(({ recruitId }) => recruitId === planned.id),
      cadreOf: (id) => byId.get(id) ?? null,
    });
    return { id: planned.id, decide: (): Accepted<CadreEvent> => ({ kind: 'accepted', events }), context };
  };
  for (let start = 0; start < missing.length; start += BATCH)
    await records.cadres.createAll(missing.slice(start, start + BATCH).map(creationOf));
  return { cadres: missing.length, pairings: await loadPairings(records, pairings, context) };
};
