import type { Asker } from '@lianxin/access';
import type { CommandContext, Uuid } from '@lianxin/kernel';
import { closeSupervision, type WordOnSupervision } from '../../domain/coordination/answer-supervision';
import { openSupervision, type OpenSupervision } from '../../domain/coordination/open-supervision';
import type { UnitFacts } from '../../domain/unit';
import type { CaseDesk } from '../case-desk';
import type { PetitionOutcome } from '../ports';
import { namedUnits, ownUnit } from './named-units';

/** Supervision of units on petitions (PR 39–40): who may, depends on where the units stand in the tree. */
export class Supervise {
  constructor(private readonly desk: CaseDesk) {}

  /** Opens an entry; throws InvalidInput for a unit that the directory doesn't know, and as the desk does. */
  async open(
    petitionId: Uuid,
    { unitId, ...entry }: Omit<OpenSupervision, 'unit'> & { readonly unitId: Uuid },
    asker: Asker,
    context: CommandContext,
  ): Promise<PetitionOutcome> {
    const [unit] = await namedUnits(this.desk.units, [unitId], 'input.unitId');
    const own = await ownUnit(this.desk.units, asker);
    return this.desk.decide(asker, petitionId, context, (petition, acting, facts) =>
      openSupervision(petition, { ...entry, unit: unit as UnitFacts }, acting, facts, own),
    );
  }

  /** Closes an entry; throws as the desk does. */
  async close(
    petitionId: Uuid,
    word: WordOnSupervision,
    asker: Asker,
    context: CommandContext,
  ): Promise<PetitionOutcome> {
    const { units } = this.desk;
    const own = await ownUnit(units, asker);
    let [opener, supervised]: (UnitFacts | null)[] = [null, null];
    return this.desk.decide(
      asker,
      petitionId,
      context,
      (petition, acting, facts) =>
        closeSupervision(petition, word, acting, facts, {
          ...{ own, opener: opener ?? null, supervised: supervised ?? null },
        }),
      async ({ supervision = [] }) => {
        const entry = supervision.find(({ id }) => id === word.entryId);
        opener = entry?.by ? await units.find(entry.by) : null;
        supervised = entry ? await units.find(entry.unitId) : null;
        return {};
      },
    );
  }
}
