import type { Asker } from '@lianxin/access';
import type { CommandContext, Outcome, Uuid } from '@lianxin/kernel';
import type { Cadre } from '../domain/cadre';
import { suspendCadre, type SuspensionFrom, type SuspendCadreRefusal } from '../domain/suspend-cadre';
import { occasionOf } from './occasion-of';
import { requireChangeOf } from './policies';
import type { CadreRepository, UnitTree } from './ports';

type Input = SuspensionFrom & { readonly cadreId: Uuid };

/** Suspends a cadre from service, for an ORG_OFFICER over his unit. */
export class SuspendCadre {
  constructor(
    private readonly cadres: CadreRepository,
    private readonly tree: UnitTree,
  ) {}

  async execute(
    { cadreId, ...order }: Input,
    asker: Asker,
    context: CommandContext,
  ): Promise<Outcome<Cadre, SuspendCadreRefusal>> {
    await requireChangeOf(asker, cadreId, this.cadres, this.tree);
    const occasion = occasionOf(context);
    return this.cadres.change(cadreId, (cadre) => suspendCadre(cadre, order, occasion), context);
  }
}
