import type { Asker } from '@lianxin/access';
import type { CommandContext, Outcome } from '@lianxin/kernel';
import { addCadre, type AddCadreRefusal, type NewCadre } from '../domain/add-cadre';
import type { Cadre } from '../domain/cadre';
import { canonicalIdentity } from '../domain/identity';
import { existing } from './existing';
import { occasionOf } from './occasion-of';
import { requireChanger, requireChangeWithin } from './permissions';
import type { CadreRepository, IdentityRegister, NewId, UnitRepository, UnitTree } from './ports';

type Input = Omit<NewCadre, 'cadreId'>;

/** Opens a cadre's file in a unit, for an ORG_OFFICER over it. */
export class AddCadre {
  constructor(
    private readonly cadres: CadreRepository,
    private readonly units: UnitRepository,
    private readonly tree: UnitTree,
    private readonly identities: IdentityRegister,
    private readonly newId: NewId,
  ) {}

  async execute(
    input: Input,
    asker: Asker,
    context: CommandContext,
  ): Promise<Outcome<Cadre, AddCadreRefusal>> {
    const actor = requireChanger(asker);
    const unit = await existing(this.units, 'unit', input.unitId);
    await requireChangeWithin(actor, unit.id, this.tree);
    const personal = canonicalIdentity(input.personal);
    const idNumberKnown =
      personal.idNumber !== null && (await this.identities.isIdNumberKnown(personal.idNumber));
    const cadreId = this.newId();
    const facts = { occasion: occasionOf(context), unit, idNumberKnown };
    return this.cadres.create(cadreId, () => addCadre({ ...input, personal, cadreId }, facts), context);
  }
}
