import type { Asker } from '@lianxin/access';
import { Forbidden, InvalidInput, type CommandContext, type Outcome, type Uuid } from '@lianxin/kernel';
import { declareInterest, type DeclareInterest as Declaration } from '../domain/declare-interest';
import { unitOn } from '../domain/directory';
import type { Enterprise } from '../domain/enterprise';
import type { EnterpriseDesk } from './enterprise-desk';
import { lineagesOf } from './facts';
import { occasionOf } from './occasion-of';

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
    const { abilities } = await this.desk.asked(asker, context);
    const occasion = occasionOf(context);
    const cadre = await directory.findCadre(declaration.cadreId);
    if (!cadre) throw new InvalidInput('input.cadreId', 'is no cadre of the directory');
    const unit = unitOn(cadre, occasion.today);
    const facts = { values: { cadre: cadre.id, unit }, lineageOf: await lineagesOf(directory, [unit]) };
    if (!abilities.allows('declareFor', 'Cadre', facts))
      throw new Forbidden('only for himself and those over him');
    await this.desk.fileOf(enterpriseId);
    return enterprises.change(enterpriseId, (firm) => declareInterest(firm, declaration, occasion), context);
  }
}
