import { requireActor, type Asker } from '@lianxin/access';
import { InvalidInput, type CommandContext, type Outcome, type Uuid } from '@lianxin/kernel';
import { declareInterest, type DeclareInterest as Declaration } from '../domain/declare-interest';
import { unitOn } from '../domain/directory';
import type { Enterprise } from '../domain/enterprise';
import type { EnterpriseDesk } from './enterprise-desk';
import { INTEREST_ROLES } from './liaison-policies';
import { occasionOf } from './occasion-of';
import { mustActWithin } from './policies';

/** Keeps a cadre's shares or post in a firm: declared by himself, or by the head or organization officer over him. */
export class DeclareInterest {
  constructor(private readonly desk: EnterpriseDesk) {}

  async execute(
    enterpriseId: Uuid,
    declaration: Declaration,
    asker: Asker,
    context: CommandContext,
  ): Promise<Outcome<Enterprise, 'SECOND_PERSON_REQUIRED'>> {
    const { directory, enterprises } = this.desk;
    const actor = requireActor(asker);
    const occasion = occasionOf(context);
    const cadre = await directory.findCadre(declaration.cadreId);
    if (!cadre) throw new InvalidInput('input.cadreId', 'is no cadre of the directory');
    if (actor.cadreId !== cadre.id)
      await mustActWithin(actor, [unitOn(cadre, occasion.today)], directory, ...INTEREST_ROLES);
    await this.desk.fileOf(enterpriseId);
    return enterprises.change(enterpriseId, (firm) => declareInterest(firm, declaration, occasion), context);
  }
}
