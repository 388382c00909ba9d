import type { Asker } from '@lianxin/access';
import {
  Forbidden,
  InvalidInput,
  type CommandContext,
  type Outcome,
  type Repository,
  type Uuid,
} from '@lianxin/kernel';
import type { Acting } from '../domain/acting';
import type { Competence, CompetenceEvent, UnitCompetences } from '../domain/competence/competence';
import { setCompetence } from '../domain/competence/set-competence';
import type { PetitionRejectionCode } from '../domain/rejection-codes';
import { petitionAbilities } from './abilities';
import { actingAccount } from './acting-for';
import type { CaseDesk } from './case-desk';

/** Finds the petition offices that serve a unit. */
export interface ServingOffices {
  /** The active petition offices directly below the unit or one above it. */
  officesOver(unitId: Uuid): Promise<readonly Uuid[]>;
}

/** Writes the table of competences. */
export class SetCompetence {
  constructor(
    private readonly desk: CaseDesk,
    private readonly competences: Repository<UnitCompetences, CompetenceEvent>,
    private readonly offices: ServingOffices,
  ) {}

  /**
   * Throws Unauthenticated without an account, InvalidInput for a unit that the directory doesn't know, and Forbidden for
   * whoever is neither PETITION_CLERK in a petition office over the unit nor ADMIN over it (docs/access.md, "Petitions" 14).
   */
  async execute(
    unitId: Uuid,
    competence: Competence,
    asker: Asker,
    context: CommandContext,
  ): Promise<Outcome<UnitCompetences, PetitionRejectionCode>> {
    const { walls, units } = this.desk;
    const standing = await walls.of(asker);
    const acting: Acting = actingAccount(standing);
    const unit = await units.find(unitId);
    const [lineage, offices] = [await units.lineageOf(unitId), await this.offices.officesOver(unitId)];
    const facts = { values: { unit: unitId, offices }, lineageOf: () => lineage };
    if (!petitionAbilities(standing).allows('set', 'Competence', facts))
      throw new Forbidden('only for a clerk of the petition office over the unit, or ADMIN');
    if (!unit) throw new InvalidInput('input.unitId', 'is no unit of the directory');
    const now = this.desk.factsAt(context.now);
    const decide = (known: UnitCompetences | null) => setCompetence(known, unit, competence, acting, now);
    return (await this.competences.find(unitId))
      ? this.competences.change(unitId, decide, context)
      : this.competences.create(unitId, () => decide(null), context);
  }
}
