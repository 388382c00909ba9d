import type { PlainDate } from '@lianxin/calendar';
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
import type { Acting, ActingPerson, Role } from '../domain/acting';
import type { UnitFacts } from '../domain/unit';

/** How many of a unit deal with petitions. */
const DESK = 5;
/** How often the one behind a demo account is chosen among them. */
const ACCOUNT_SHARE = 0.5;

/** The district as petitions meet it: its units, and who acts for them on a day. */
export class Staff {
  private readonly units: ReadonlyMap<Uuid, PlannedUnit>;
  private readonly byUnit = new Map<Uuid, PlannedCadre[]>();

  /** Those behind the demo accounts, who are to have work of their own. */
  private readonly known: ReadonlySet<Uuid>;

  constructor(plan: DistrictPlan) {
    this.known = new Set(plan.settled);
    this.units = new Map(plan.units.map((unit) => [unit.id, unit]));
    for (const cadre of plan.cadres) {
      if (!cadre.recruit) this.byUnit.set(cadre.unitId, [...(this.byUnit.get(cadre.unitId) ?? []), cadre]);
    }
  }

  /** The only active unit with a function. */
  withFunction(unitFunction: UnitFacts['function'], day: PlainDate): UnitFacts {
    const found = [...this.units.values()].find((unit) => unit.function === unitFunction);
    if (!found) throw new Defect(`there is no ${unitFunction}`);
    return this.factsOf(found, day);
  }

  /** The first of several names that a unit bears which exists on the day and has somebody to act for it. */
  named(names: readonly string[], day: PlainDate): UnitFacts | null {
    for (const name of names) {
      const unit = [...this.units.values()].find((candidate) => nameOf(candidate) === name);
      if (unit && unit.kind !== 'EXTERNAL' && existsOn(unit, day)) return this.factsOf(unit, day);
    }
    return null;
  }

  /** Somebody who deals with petitions in a unit; not one of those named. */
  clerk(chance: Chance, unitId: Uuid, day: PlainDate, but: readonly (ActingPerson | null)[] = []): Acting {
    const role = this.units.get(unitId)?.function === 'PETITION_OFFICE' ? 'PETITION_CLERK' : 'UNIT_HANDLER';
    const isFree = ({ id }: PlannedCadre): boolean => !but.some((person) => person?.cadreId === id);
    const free = this.presentIn(unitId, day).filter(isFree);
    const desk = free.filter(({ tier }) => tier === 'STAFF');
    const account = desk.find(({ id }) => this.known.has(id));
    const cadre =
      account && chance.happens(ACCOUNT_SHARE)
        ? account
        : chance.pick(desk.length > 0 ? desk.slice(0, DESK) : free);
    return actingAs(cadre, [role]);
  }

  /** The units above one, the nearest first. */
  above(unitId: Uuid, day: PlainDate): readonly UnitFacts[] {
    return this.idsAbove(unitId).flatMap((id) => {
      const found = this.units.get(id);
      return found ? [this.factsOf(found, day)] : [];
    });
  }

  /** Whether somebody of a unit is there to deal with petitions. */
  isStaffed(unitId: Uuid, day: PlainDate): boolean {
    return this.presentIn(unitId, day).length > 0;
  }

  /** The head of a unit. */
  head(unitId: Uuid, day: PlainDate): Acting {
    const present = this.presentIn(unitId, day);
    const head = present.find(({ tier }) => tier === 'LEADER') ?? present[0];
    if (!head) throw new Defect(`nobody heads ${unitId} on ${day}`);
    return actingAs(head, ['UNIT_HEAD']);
  }

  /** The units above one, from the parent up. */
  idsAbove(unitId: Uuid): readonly Uuid[] {
    const ancestors: Uuid[] = [];
    let id = this.units.get(unitId)?.parentId ?? null;
    for (; id !== null; id = this.units.get(id)?.parentId ?? null) ancestors.push(id);
    return ancestors;
  }

  private presentIn(unitId: Uuid, day: PlainDate): readonly PlannedCadre[] {
    return (this.byUnit.get(unitId) ?? []).filter((cadre) => worksOn(cadre, day));
  }

  private factsOf(unit: PlannedUnit, day: PlainDate): UnitFacts {
    const { id, kind, function: unitFunction } = unit;
    return { id, kind, function: unitFunction, active: existsOn(unit, day), ancestors: this.idsAbove(id) };
  }
}

const actingAs = ({ id, unitId }: PlannedCadre, roles: readonly Role[]): Acting => ({
  kind: 'ACCOUNT',
  id,
  cadreId: id,
  unitId,
  roles,
});
