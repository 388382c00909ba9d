import { addDays, startOfShanghaiDay, type PlainDate } from '@lianxin/calendar';
import type { Accepted, CommandContext, Uuid } from '@lianxin/kernel';
import type { PlannedCadre } from '@lianxin/synthesis';
import { addCadre } from '../domain/add-cadre';
import type { Cadre } from '../domain/cadre';
import type { CadreEvent } from '../domain/cadre-event';
import { endService } from '../domain/end-service';
import { evolveCadre } from '../domain/evolve-cadre';
import type { Occasion } from '../domain/occasion';
import type { Unit } from '../domain/unit';
import { mustAccept } from './must-accept';
import type { DemoRecords } from './records';

/** Cadres that one transaction takes. */
const BATCH = 400;

/** Recorded at half past nine on the day. */
const occasionOn = (day: PlainDate, { performer }: CommandContext): Occasion => ({
  at: new Date(Date.parse(startOfShanghaiDay(day)) + 9.5 * 3_600_000).toISOString(),
  by: performer,
  today: day,
});

const historyOf = (planned: PlannedCadre, unit: Unit, context: CommandContext): readonly CadreEvent[] => {
  const { id: cadreId, unitId, name, category, tier, from, idNumber, phone, leftOn } = planned;
  const file = { cadreId, unitId, name, category, tier, from, personal: { idNumber, phone } };
  const facts = { occasion: occasionOn(addDays(from, 1), context), unit, idNumberKnown: false };
  const added = mustAccept(addCadre(file, facts), name);
  const cadre = added.reduce<Cadre | null>(evolveCadre, null);
  if (leftOn === null || !cadre) return added;
  return [...added, ...mustAccept(endService(cadre, { on: leftOn }, occasionOn(leftOn, context)), name)];
};

/** Cadres whose files aren't there yet, some hundreds at a time; answers how many. */
export const loadCadres = async (
  { cadres, units }: DemoRecords,
  planned: readonly PlannedCadre[],
  context: CommandContext,
): Promise<number> => {
  const present = await cadres.presentAmong(planned.map(({ id }) => id));
  const missing = planned.filter(({ id }) => !present.has(id));
  const unitIds = [...new Set(missing.map(({ unitId }) => unitId))];
  const known = new Map<Uuid, Unit>((await units.findAll(unitIds)).map((unit) => [unit.id, unit]));
  const creationOf = (cadre: PlannedCadre) => {
    const unit = known.get(cadre.unitId);
    const events = unit ? historyOf(cadre, unit, context) : [];
    return { id: cadre.id, decide: (): Accepted<CadreEvent> => ({ kind: 'accepted', events }), context };
  };
  for (let start = 0; start < missing.length; start += BATCH)
    await cadres.createAll(missing.slice(start, start + BATCH).map(creationOf));
  return missing.length;
};
