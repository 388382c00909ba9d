import type { Asker } from '@lianxin/access';
import type { CommandContext, Outcome, Uuid } from '@lianxin/kernel';
import type { Cadre } from '../domain/cadre';
import { changeRank, type NewRank, type ChangeRankRefusal } from '../domain/change-rank';
import { occasionOf } from './occasion-of';
import { requireChangeOf } from './policies';
import type { CadreRepository, UnitTree } from './ports';

type Input = NewRank & { readonly cadreId: Uuid };

/** Gives a cadre another rank, for an ORG_OFFICER over his unit. */
export class ChangeRank {
  constructor(
    private readonly cadres: CadreRepository,
    private readonly tree: UnitTree,
  ) {}

  async execute(
    { cadreId, ...order }: Input,
    asker: Asker,
    context: CommandContext,
  ): Promise<Outcome<Cadre, ChangeRankRefusal>> {
    await requireChangeOf(asker, cadreId, this.cadres, this.tree);
    const occasion = occasionOf(context);
    return this.cadres.change(cadreId, (cadre) => changeRank(cadre, order, occasion), context);
  }
}
