import type { Asker } from '@lianxin/access';
import { InvalidInput, NotFound, type CommandContext } from '@lianxin/kernel';
import { registerPetition, type RegisterPetition as Registration } from '../domain/register-petition';
import { actingFor } from './acting-for';
import type { CaseDesk } from './case-desk';
import type { NewId, PetitionNumbers, PetitionOutcome, PetitionRepository } from './ports';

/** What the registering person fills in. */
export type RegistrationForm = Omit<Registration, 'id' | 'number' | 'unit'>;

/** Registers what came in with the unit for which the asker acts; never refused for what it says or who says it. */
export class RegisterPetition {
  constructor(
    private readonly petitions: PetitionRepository,
    private readonly desk: CaseDesk,
    private readonly numbers: PetitionNumbers,
    private readonly newId: NewId,
  ) {}

  /** Throws Forbidden for askers who don't work on petitions and InvalidInput for a day of receipt in the future. */
  async execute(form: RegistrationForm, asker: Asker, context: CommandContext): Promise<PetitionOutcome> {
    const acting = await actingFor(asker, this.desk.units);
    const unit = await this.desk.units.find(acting.unitId);
    if (!unit) throw new NotFound('the unit is not in the directory yet');
    const facts = this.desk.factsAt(context.now);
    if (form.receivedOn > facts.today) throw new InvalidInput('input.receivedAt', 'lies in the future');
    const year = Number(form.receivedOn.slice(0, 4));
    const [number = ''] = await this.numbers.propose(year, 1);
    const id = this.newId();
    const registration = { ...form, id, number, unit };
    return this.petitions.create(id, () => registerPetition(registration, acting, facts), context);
  }
}
