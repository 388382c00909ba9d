import type { Asker } from '@lianxin/access';
import type { PlainDate } from '@lianxin/calendar';
import type { CommandContext, Outcome, Recorded, Uuid } from '@lianxin/kernel';
import { mergeUnit, type MergeUnitRefusal } from '../domain/merge-unit';
import type { MoveUnitRefusal } from '../domain/move-unit';
import type { TransferCadreRefusal } from '../domain/transfer-cadre';
import type { Unit } from '../domain/unit';
import type { SuccessionFacts } from '../domain/unit-end';
import { existing } from './existing';
import { onlyOne } from './only-one';
import { requireChanger, requireChangeWithin } from './permissions';
import type { Reorganizing } from './ports';
import { letFollow, moveBelow, successionFacts, type Held } from './succession';

/** Why the command may be refused; a cadre's or a sub-unit's refusal stops the whole merger. */
export type MergeUnitsRefusal = MergeUnitRefusal | MoveUnitRefusal | TransferCadreRefusal;

interface Input {
  /** At least one, each once. */
  readonly unitIds: readonly Uuid[];
  readonly intoUnitId: Uuid;
  readonly from: PlainDate;
}

/**
 * Merges units into another one, with their cadres and the units below them, for an ORG_OFFICER over all of them. It is one
 * transaction: a district's unit has some hundred cadres, and nobody is ever seen in a unit that is gone.
 */
export class MergeUnits {
  constructor(private readonly on: Reorganizing) {}

  /** Answers the unit into which the others were merged. */
  async execute(
    input: Input,
    asker: Asker,
    context: CommandContext,
  ): Promise<Outcome<Unit, MergeUnitsRefusal>> {
    const actor = requireChanger(asker);
    for (const id of [...input.unitIds, input.intoUnitId]) {
      await existing(this.on.units, 'unit', id);
      await requireChangeWithin(actor, id, this.on.tree);
    }
    return this.on.jointly<Recorded<Unit>, MergeUnitsRefusal>(context, (transaction) =>
      this.merge(input, { transaction, context }),
    );
  }

  private async merge(input: Input, held: Held): Promise<Recorded<Unit>> {
    const { transaction, context } = held;
    const { unitIds, intoUnitId, from } = input;
    await this.on.shape.hold(transaction);
    const earlier = await this.on.units.earlier(transaction, context);
    const below = await this.on.shape.activeBelow(unitIds, transaction);
    const locked = await this.on.units.lock(transaction, [...unitIds, intoUnitId, ...below]);
    const into = onlyOne(locked, intoUnitId);
    if (earlier) return { kind: 'recorded', state: into, repeated: true };
    const cadreIds = await this.on.shape.cadresIn(unitIds, transaction);
    await this.on.cadres.lock(transaction, cadreIds);
    const decide = await this.decisionOn(input, into, held);
    // Cadres first, so that each unit is empty when it ends; what is refused moves nobody.
    if (locked.filter(({ id }) => unitIds.includes(id)).every((unit) => decide(unit).kind === 'accepted'))
      await letFollow(this.on.cadres, cadreIds, () => into, from, held);
    const changing = [...unitIds, ...below.filter((id) => !unitIds.includes(id))];
    await this.on.units.changeWithin(transaction, changing, decide, context);
    return { kind: 'recorded', state: into, repeated: false };
  }

  private async decisionOn({ unitIds, intoUnitId, from }: Input, into: Unit, held: Held) {
    const common = await successionFacts(intoUnitId, [into], this.on.shape, held);
    const facts = new Map<Uuid, SuccessionFacts>();
    for (const id of unitIds) facts.set(id, await successionFacts(id, [into], this.on.shape, held));
    return (unit: Unit) => {
      const own = facts.get(unit.id);
      return own ? mergeUnit(unit, { intoUnitId, from }, own) : moveBelow(unit, into, from, common);
    };
  }
}
