import { requireRole, type Actor, type Asker } from '@lianxin/access';
import {
  Conflict,
  InvalidInput,
  NotFound,
  type CommandContext,
  type Outcome,
  type Uuid,
} from '@lianxin/kernel';
import type { KnownUnit } from '../domain/directory';
import type { Enterprise } from '../domain/enterprise';
import { canonicalCode } from '../domain/enterprise-code';
import {
  registerEnterprise,
  type NewEnterprise,
  type RegisterEnterpriseRefusal,
} from '../domain/register-enterprise';
import { occasionOf } from './occasion-of';
import { mustMayRegisterWithin, mustStillServe } from './policies';
import type { CodeRegister, Directory, EnterpriseRepository, NewId } from './ports';

/** As a client wrote it; without a unit, the account's own. */
type Input = Omit<NewEnterprise, 'enterpriseId'> & { readonly unitId: Uuid | null };

/** Opens an enterprise's file on behalf of an active unit, for a LIAISON or UNIT_HANDLER of it. */
export class RegisterEnterprise {
  constructor(
    private readonly enterprises: EnterpriseRepository,
    private readonly codes: CodeRegister,
    private readonly directory: Directory,
    private readonly newId: NewId,
  ) {}

  async execute(
    { unitId, ...input }: Input,
    asker: Asker,
    context: CommandContext,
  ): Promise<Outcome<Enterprise, RegisterEnterpriseRefusal>> {
    const actor = requireRole(asker, 'LIAISON', 'UNIT_HANDLER');
    const occasion = occasionOf(context);
    await mustStillServe(actor, occasion.today, this.directory);
    const unit = await this.unitOf(actor, unitId);
    const code = canonicalCode(input.code);
    const phone = input.personal.phone?.replace(/[\s-]/g, '') ?? null;
    const command = {
      ...input,
      enterpriseId: this.newId(),
      code,
      industryCode: input.industryCode?.trim().toUpperCase() ?? null,
      personal: { ...input.personal, phone },
    };
    const attempt = async () => {
      const facts = { occasion, unit, codeKnown: await this.codes.isCodeKnown(code) };
      return this.enterprises.create(command.enterpriseId, () => registerEnterprise(command, facts), context);
    };
    // Somebody may open the same firm's file between look and write: the second look answers DUPLICATE_ENTERPRISE.
    return attempt().catch((error: unknown) => {
      if (error instanceof Conflict) return attempt();
      throw error;
    });
  }

  private async unitOf(actor: Actor, given: Uuid | null): Promise<KnownUnit> {
    const unitId = given ?? actor.unitId;
    if (unitId === null)
      throw new InvalidInput('input.unitId', 'is needed: the account has no unit of its own');
    const unit = await this.directory.findUnit(unitId);
    if (!unit) throw new NotFound(`there is no unit ${unitId}`);
    await mustMayRegisterWithin(actor, unitId, this.directory);
    return unit;
  }
}
