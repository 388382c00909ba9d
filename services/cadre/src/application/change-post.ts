import type { Asker } from '@lianxin/access';
import type { CommandContext, Outcome, Uuid } from '@lianxin/kernel';
import type { Cadre } from '../domain/cadre';
import { changePost, type NewPost, type ChangePostRefusal } from '../domain/change-post';
import { occasionOf } from './occasion-of';
import { requireChangeOf } from './policies';
import type { CadreRepository, UnitTree } from './ports';

type Input = NewPost & { readonly cadreId: Uuid };

/** Gives a cadre another post, for an ORG_OFFICER over his unit. */
export class ChangePost {
  constructor(
    private readonly cadres: CadreRepository,
    private readonly tree: UnitTree,
  ) {}

  async execute(
    { cadreId, ...order }: Input,
    asker: Asker,
    context: CommandContext,
  ): Promise<Outcome<Cadre, ChangePostRefusal>> {
    await requireChangeOf(asker, cadreId, this.cadres, this.tree);
    const occasion = occasionOf(context);
    return this.cadres.change(cadreId, (cadre) => changePost(cadre, order, occasion), context);
  }
}
