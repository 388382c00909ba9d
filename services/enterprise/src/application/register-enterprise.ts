import { requireActor, type Asker } from '@lianxin/access';
import {
  Conflict,
  Forbidden,
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
import type { EnterpriseAbilities } from './abilities';
import { factsOfFirm, lineagesOf, NO_INTERESTS } from './facts';
import { occasionOf } from './occasion-of';
import type { CodeRegister, Directory, EnterpriseRepository, NewId } from './ports';
import { abilitiesFor } from './abilities-for';

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
    const actor = requireActor(asker);
    const occasion = occasionOf(context);
    const abilities = await abilitiesFor(actor, context.now, this.directory);
    if (abilities.where('register', 'Enterprise').kind === 'never')
      throw new Forbidden('only for LIAISON, UNIT_HANDLER');
    const unit = await this.unitOf(abilities, unitId ?? actor.unitId);
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

  private async unitOf(abilities: EnterpriseAbilities, unitId: Uuid | null): Promise<KnownUnit> {
    if (unitId === null)
      throw new InvalidInput('input.unitId', 'is needed: the account has no unit of its own');
    const unit = await this.directory.findUnit(unitId);
    if (!unit) throw new NotFound(`there is no unit ${unitId}`);
    const lineages = await lineagesOf(this.directory, [unitId]);
    const facts = factsOfFirm(NO_INTERESTS, { concerned: [unitId], serving: [] }, lineages);
    if (!abilities.allows('register', 'Enterprise', facts)) throw new Forbidden('only for this unit’s own');
    return unit;
  }
}
