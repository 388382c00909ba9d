import type { Asker } from '@lianxin/access';
import type { PlainDate } from '@lianxin/calendar';
import type { CommandContext, Outcome, Recorded, Uuid } from '@lianxin/kernel';
import { createUnit, type CreateUnitRefusal } from '../domain/create-unit';
import type { MoveUnitRefusal } from '../domain/move-unit';
import { splitUnit, type Split, type SplitUnitRefusal } from '../domain/split-unit';
import type { TransferCadreRefusal } from '../domain/transfer-cadre';
import type { Unit, UnitFunction, UnitKind } from '../domain/unit';
import { existing } from './existing';
import { occasionOf } from './occasion-of';
import { onlyOne } from './only-one';
import { requireChanger, requireChangeWithin } from './permissions';
import type { NewId, Reorganizing } from './ports';
import { letFollow, moveBelow, successionFacts, type Held } from './succession';

/** Why the command may be refused; a cadre's, a sub-unit's or a new unit's refusal stops the whole split. */
export type SplitCommandRefusal =
  SplitUnitRefusal | CreateUnitRefusal | MoveUnitRefusal | TransferCadreRefusal;

/** One of the units into which another is split. */
export interface SplitPart {
  /** One that is there, or one to be founded beside the split one on that day, of its kind where none is given. */
  readonly unit:
    | { readonly id: Uuid }
    | { readonly name: string; readonly kind: UnitKind | null; readonly function: UnitFunction | null };
  /** Whether it takes the open cases, the units below, and the cadres whom nobody assigned. */
  readonly takesCases: boolean;
  readonly cadreIds: readonly Uuid[];
}

interface Input {
  readonly unitId: Uuid;
  readonly parts: readonly SplitPart[];
  readonly from: PlainDate;
}

/** Everything that a split touches, locked. */
interface Locked {
  readonly unit: Unit;
  readonly others: readonly Unit[];
  readonly below: readonly Uuid[];
  readonly cadreIds: readonly Uuid[];
}

const givenIds = (parts: readonly SplitPart[]): readonly Uuid[] =>
  parts.flatMap(({ unit }) => ('id' in unit ? [unit.id] : []));

/** Splits a unit into several, with its cadres and the units below it, for an ORG_OFFICER over all of them. */
export class SplitUnit {
  constructor(
    private readonly on: Reorganizing,
    private readonly newId: NewId,
  ) {}

  /** Answers the unit that was split, with its successors. */
  async execute(
    input: Input,
    asker: Asker,
    context: CommandContext,
  ): Promise<Outcome<Unit, SplitCommandRefusal>> {
    const actor = requireChanger(asker);
    const unit = await existing(this.on.units, 'unit', input.unitId);
    const touched = [unit.id, ...givenIds(input.parts), ...(unit.parentId === null ? [] : [unit.parentId])];
    for (const id of touched) {
      await existing(this.on.units, 'unit', id);
      await requireChangeWithin(actor, id, this.on.tree);
    }
    return this.on.jointly<Recorded<Unit>, SplitCommandRefusal>(context, async (transaction) => {
      const held = { transaction, context };
      await this.on.shape.hold(transaction);
      const earlier = await this.on.units.earlier(transaction, context);
      if (earlier) return { kind: 'recorded', state: earlier, repeated: true };
      return this.split(input, await this.lock(input, held), held);
    });
  }

  private async lock({ unitId, parts }: Input, { transaction }: Held): Promise<Locked> {
    const { units, cadres, shape } = this.on;
    // Its place can't change any more: the shape is held.
    const { parentId } = await existing(units, 'unit', unitId);
    const below = await shape.activeBelow([unitId], transaction);
    const above = parentId === null ? [] : [parentId];
    const others = await units.lock(transaction, [unitId, ...givenIds(parts), ...below, ...above]);
    const cadreIds = await shape.cadresIn([unitId], transaction);
    await cadres.lock(transaction, cadreIds);
    return { unit: onlyOne(others, unitId), others, below, cadreIds };
  }

  private async split(input: Input, locked: Locked, held: Held): Promise<Recorded<Unit>> {
    const { unit, below, cadreIds } = locked;
    const { parts, from } = input;
    const successors = await this.successorsOf(input, locked, held);
    const facts = { ...(await successionFacts(unit.id, successors, this.on.shape, held)), cadreIds };
    const heirs = successors.filter((_, index) => parts[index]?.takesCases);
    const [heir = unit] = heirs;
    const command: Split = {
      intoUnitIds: successors.map(({ id }) => id),
      // With none or several that take the cases it names the unit itself, which the domain refuses.
      casesToUnitId: heirs.length === 1 ? heir.id : unit.id,
      assigned: new Map(
        parts.flatMap(({ cadreIds: ids }, index) => ids.map((id) => [id, (successors[index] ?? heir).id])),
      ),
      from,
    };
    // Cadres first, so that the unit is empty when it ends; what is refused moves nobody.
    if (splitUnit(unit, command, facts).kind === 'accepted') {
      const unitOf = (id: Uuid) => successors.find((one) => one.id === command.assigned.get(id)) ?? heir;
      await letFollow(this.on.cadres, cadreIds, unitOf, from, held);
    }
    const changed = await this.on.units.changeWithin(
      held.transaction,
      [unit.id, ...below],
      (one) => (one.id === unit.id ? splitUnit(one, command, facts) : moveBelow(one, heir, from, facts)),
      held.context,
    );
    return { ...changed, state: onlyOne(changed.state, unit.id) };
  }

  /** The successors in the order of the parts; those that aren't there yet are founded. */
  private async successorsOf({ parts, from }: Input, locked: Locked, held: Held): Promise<readonly Unit[]> {
    const { unit, others } = locked;
    const parent = others.find(({ id }) => id === unit.parentId) ?? null;
    const successors: Unit[] = [];
    for (const { unit: part } of parts) {
      if ('id' in part) {
        successors.push(onlyOne(others, part.id));
        continue;
      }
      const unitId = this.newId();
      const { name, function: task } = part;
      const form = { unitId, parentId: unit.parentId, name, kind: part.kind ?? unit.kind };
      const founded = await this.on.units.createWithin(
        held.transaction,
        unitId,
        () =>
          createUnit(
            { ...form, function: task, foundedOn: from },
            { occasion: occasionOf(held.context), parent },
          ),
        { ...held.context, idempotency: null },
      );
      successors.push(founded);
    }
    return successors;
  }
}
