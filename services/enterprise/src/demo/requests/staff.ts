import type { PlainDate } from '@lianxin/calendar';
import type { Acting, ActingPerson, Role } from '@lianxin/casework';
import { Defect, type Uuid } from '@lianxin/kernel';
import {
  existsOn,
  nameOf,
  worksOn,
  type Chance,
  type DistrictPlan,
  type PlannedCadre,
  type PlannedUnit,
} from '@lianxin/synthesis';
import type { UnitFacts } from '../../domain/request/unit';

/** How many of a unit deal with firms' requests. */
const DESK = 5;
/** How often the one behind a demo account is chosen among them. */
const ACCOUNT_SHARE = 0.5;

/** The district as firms' requests meet it: its units, and who acts for them on a day. */
export class Staff {
  private readonly units: ReadonlyMap<Uuid, PlannedUnit>;
  private readonly byName: ReadonlyMap<string, PlannedUnit>;
  private readonly byUnit = new Map<Uuid, PlannedCadre[]>();
  /** Those behind the demo accounts, who are to have work of their own. */
  private readonly known: ReadonlySet<Uuid>;

  constructor(plan: DistrictPlan) {
    this.known = new Set(plan.settled);
    this.units = new Map(plan.units.map((unit) => [unit.id, unit]));
    this.byName = new Map(plan.units.map((unit) => [nameOf(unit), unit]));
    for (const cadre of plan.cadres)
      if (!cadre.recruit) this.byUnit.set(cadre.unitId, [...(this.byUnit.get(cadre.unitId) ?? []), cadre]);
  }

  /** The unit of a name; a Defect where the plan has none. */
  named(name: string, day: PlainDate): UnitFacts {
    const unit = this.byName.get(name);
    if (!unit) throw new Defect(`there is no ${name}`);
    return this.factsOf(unit, day);
  }

  /** The petition office. */
  petitionOffice(day: PlainDate): UnitFacts {
    const office = [...this.units.values()].find(({ function: task }) => task === 'PETITION_OFFICE');
    if (!office) throw new Defect('there is no petition office');
    return this.factsOf(office, day);
  }

  /** Somebody who deals with requests in a unit; not one of those named. */
  clerk(chance: Chance, unitId: Uuid, day: PlainDate, but: readonly (ActingPerson | null)[] = []): Acting {
    const isFree = (cadre: PlannedCadre): boolean =>
      worksOn(cadre, day) && !but.some((person) => person?.cadreId === cadre.id);
    const free = (this.byUnit.get(unitId) ?? []).filter(isFree);
    const desk = free.filter(({ tier }) => tier === 'STAFF');
    const account = desk.filter(({ id }) => this.known.has(id)).at(-1);
    const cadre =
      account && chance.happens(ACCOUNT_SHARE)
        ? account
        : chance.pick(desk.length > 0 ? desk.slice(0, DESK) : free);
    return actingAs(cadre, ['LIAISON', 'UNIT_HANDLER']);
  }

  /** The cadre himself as he acts for the unit, where he works there on the day; else null. */
  ifPresent(cadreId: Uuid, unitId: Uuid, day: PlainDate): Acting | null {
    const cadre = (this.byUnit.get(unitId) ?? []).find(({ id }) => id === cadreId);
    return cadre && worksOn(cadre, day) ? actingAs(cadre, ['LIAISON', 'UNIT_HANDLER']) : null;
  }

  private factsOf(unit: PlannedUnit, day: PlainDate): UnitFacts {
    const lineage: Uuid[] = [];
    for (let at: PlannedUnit | undefined = unit; at; at = this.units.get(at.parentId ?? ''))
      lineage.push(at.id);
    const isPetitionOffice = unit.function === 'PETITION_OFFICE';
    return { id: unit.id, active: existsOn(unit, day), isPetitionOffice, belongsTo: lineage };
  }
}

const actingAs = ({ id, unitId }: PlannedCadre, roles: readonly Role[]): Acting => ({
  kind: 'ACCOUNT',
  id,
  cadreId: id,
  unitId,
  roles,
});
