import type { Asker } from '@lianxin/access';
import { InvalidInput, NotFound, type CommandContext, type Outcome } from '@lianxin/kernel';
import type { Petition } from '../domain/petition';
import { registrationFaults, type InputFault } from '../domain/registration-faults';
import { registerPetition, type RegisterPetition as Registration } from '../domain/register-petition';
import { actingFor } from './acting-for';
import type { CaseDesk } from './case-desk';
import type { NewId, PetitionNumbers, PetitionRepository } from './ports';

/** What the registering person fills in. */
export interface RegistrationForm extends Omit<Registration, 'id' | 'number' | 'unit' | 'demands'> {
  /** What is asked for, each in its own words. */
  readonly demands: readonly string[];
}

/** What is wrong with the form of a registration, as the client reads it. */
export const PROBLEMS: Readonly<Record<InputFault['problem'], string>> = {
  EMPTY: 'says nothing',
  NOT_A_DATE: 'is no date',
  DATE_IN_FUTURE: 'lies in the future',
  DATE_BEFORE_1949: 'lies before 1949',
  DATE_BEFORE_RECEIPT: 'lies before the day of receipt',
  TOO_MANY_REPRESENTATIVES: 'names more representatives than Art. 20 allows; count the others in attendance',
  NOT_A_HEAD_COUNT: 'is no number of people',
  NOT_FROM_A_SUPERIOR: 'belongs to the transfer of a superior only',
};

/** What the schema calls a field that the domain calls otherwise. */
const FIELDS: Readonly<Record<string, string>> = { receivedOn: 'receivedAt' };

/** Registers what came in with the unit for which the asker acts; never refused for what it says or who says it. */
export class RegisterPetition {
  constructor(
    private readonly petitions: PetitionRepository,
    private readonly desk: CaseDesk,
    private readonly numbers: PetitionNumbers,
    private readonly newId: NewId,
  ) {}

  /** Throws Forbidden for askers who don't work on petitions and InvalidInput for a form that can't be (registration-faults.ts). */
  async execute(
    form: RegistrationForm,
    asker: Asker,
    context: CommandContext,
  ): Promise<Outcome<Petition, never>> {
    const acting = actingFor(await this.desk.walls.of(asker));
    const unit = await this.desk.units.find(acting.unitId);
    if (!unit) throw new NotFound('the unit is not in the directory yet');
    const facts = this.desk.factsAt(context.now);
    const year = Number(form.receivedOn.slice(0, 4));
    const [number = ''] = await this.numbers.propose(year, 1);
    const id = this.newId();
    const demands = form.demands.map((text) => ({ demandId: this.newId(), text }));
    const registration = { ...form, id, number, unit, demands };
    const [fault] = registrationFaults(registration, facts.today, facts.rules);
    if (fault) throw new InvalidInput(`input.${FIELDS[fault.path] ?? fault.path}`, PROBLEMS[fault.problem]);
    return this.petitions.create(id, () => registerPetition(registration, acting, facts), context);
  }
}
