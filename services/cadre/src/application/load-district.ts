import { InvalidInput, type CommandContext, type Outcome, type Uuid } from '@lianxin/kernel';
import { abolishUnit } from '../domain/abolish-unit';
import { addCadre } from '../domain/add-cadre';
import { createUnit } from '../domain/create-unit';
import type { RefusalCode } from '../domain/refusals';
import type { District, DistrictCadre, DistrictUnit } from './district';
import { existing } from './existing';
import { occasionOf } from './occasion-of';
import type { CadreRepository, UnitRepository, UnitTree } from './ports';

/** How many were new; the others were there already. */
export interface Loaded {
  readonly units: number;
  readonly cadres: number;
}

const WITHOUT_IDENTITY = { idNumber: null, phone: null };
/** Cadres recorded beside each other. */
const BESIDE = 8;

/** A district's file is whole or wrong: a refusal names the line and ends the load. */
const mustBeRecorded = (outcome: Outcome<unknown, RefusalCode>, what: string): void => {
  if (outcome.kind === 'rejected') throw new InvalidInput(what, `refused with ${outcome.code}`);
};

/** Units after those above them; throws InvalidInput where a parent isn't in the file. */
const fromTheTop = (units: readonly DistrictUnit[]): readonly DistrictUnit[] => {
  const placed = new Set<Uuid>();
  const ordered: DistrictUnit[] = [];
  let left = [...units];
  while (left.length > 0) {
    const next = left.filter(({ parentId }) => parentId === null || placed.has(parentId));
    const [orphan] = left;
    if (next.length === 0) throw new InvalidInput(`unit ${orphan?.name}`, 'has no parent in the file');
    for (const { id } of next) placed.add(id);
    ordered.push(...next);
    left = left.filter(({ id }) => !placed.has(id));
  }
  return ordered;
};

/** Begins with a district from a file, through the same decisions as live commands; what is there already is left alone. */
export class LoadDistrict {
  constructor(
    private readonly units: UnitRepository,
    private readonly cadres: CadreRepository,
    private readonly tree: UnitTree,
  ) {}

  async execute(
    { units, cadres }: Pick<District, 'units' | 'cadres'>,
    context: CommandContext,
  ): Promise<Loaded> {
    const ordered = fromTheTop(units);
    let foundedUnits = 0;
    for (const unit of ordered) foundedUnits += (await this.found(unit, context)) ? 1 : 0;
    let addedCadres = 0;
    for (let start = 0; start < cadres.length; start += BESIDE) {
      const some = cadres.slice(start, start + BESIDE);
      const added = await Promise.all(some.map((cadre) => this.add(cadre, context)));
      addedCadres += added.filter(Boolean).length;
    }
    for (const unit of ordered.toReversed()) await this.end(unit, context);
    return { units: foundedUnits, cadres: addedCadres };
  }

  private async found(
    { id, abolishedOn: _, ...unit }: DistrictUnit,
    context: CommandContext,
  ): Promise<boolean> {
    if (await this.units.find(id)) return false;
    const parent = unit.parentId === null ? null : await existing(this.units, 'unit', unit.parentId);
    const facts = { occasion: occasionOf(context), parent };
    const outcome = await this.units.create(id, () => createUnit({ ...unit, unitId: id }, facts), context);
    mustBeRecorded(outcome, `unit ${unit.name}`);
    return true;
  }

  private async add({ id, ...cadre }: DistrictCadre, context: CommandContext): Promise<boolean> {
    if (await this.cadres.find(id)) return false;
    const unit = await existing(this.units, 'unit', cadre.unitId);
    const facts = { occasion: occasionOf(context), unit, idNumberKnown: false };
    const file = { ...cadre, cadreId: id, personal: WITHOUT_IDENTITY };
    mustBeRecorded(await this.cadres.create(id, () => addCadre(file, facts), context), `cadre ${cadre.name}`);
    return true;
  }

  private async end({ id, name, abolishedOn }: DistrictUnit, context: CommandContext): Promise<void> {
    if (abolishedOn === null || (await existing(this.units, 'unit', id)).status === 'ABOLISHED') return;
    const facts = { occasion: occasionOf(context), ...(await this.tree.occupancyOf(id)) };
    const outcome = await this.units.change(
      id,
      (unit) => abolishUnit(unit, { from: abolishedOn }, facts),
      context,
    );
    mustBeRecorded(outcome, `unit ${name}`);
  }
}
