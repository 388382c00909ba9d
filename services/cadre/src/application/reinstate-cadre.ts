import type { Asker } from '@lianxin/access';
import type { CommandContext, Outcome, Uuid } from '@lianxin/kernel';
import type { Cadre } from '../domain/cadre';
import { reinstateCadre, type Reinstatement, type ReinstateCadreRefusal } from '../domain/reinstate-cadre';
import { occasionOf } from './occasion-of';
import { requireChangeOf } from './policies';
import type { CadreRepository, UnitTree } from './ports';

type Input = Reinstatement & { readonly cadreId: Uuid };

/** Lets a suspended cadre serve again, for an ORG_OFFICER over his unit. */
export class ReinstateCadre {
  constructor(
    private readonly cadres: CadreRepository,
    private readonly tree: UnitTree,
  ) {}

  async execute(
    { cadreId, ...order }: Input,
    asker: Asker,
    context: CommandContext,
  ): Promise<Outcome<Cadre, ReinstateCadreRefusal>> {
    await requireChangeOf(asker, cadreId, this.cadres, this.tree);
    const occasion = occasionOf(context);
    return this.cadres.change(cadreId, (cadre) => reinstateCadre(cadre, order, occasion), context);
  }
}
