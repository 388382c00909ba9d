import type { Asker } from '@lianxin/access';
import type { CommandContext, Decision, Outcome, Uuid } from '@lianxin/kernel';
import type { Cadre } from '../domain/cadre';
import type { CadreEvent } from '../domain/cadre-event';
import type { Occasion } from '../domain/occasion';
import { occasionOf } from './occasion-of';
import { requireChangeOf } from './permissions';
import type { CadreRepository, UnitTree } from './ports';

/** Where commands that need nothing but one cadre's file come together: who may change it, and the occasion. */
export class CadreDesk {
  constructor(
    private readonly cadres: CadreRepository,
    private readonly tree: UnitTree,
  ) {}

  /** Decides on a cadre's file for an ORG_OFFICER over his unit; throws NotFound without a file, Forbidden for others. */
  async decide<Code extends string>(
    asker: Asker,
    cadreId: Uuid,
    context: CommandContext,
    decide: (cadre: Cadre, occasion: Occasion) => Decision<CadreEvent, Code>,
  ): Promise<Outcome<Cadre, Code>> {
    await requireChangeOf(asker, cadreId, this.cadres, this.tree);
    const occasion = occasionOf(context);
    return this.cadres.change(cadreId, (cadre) => decide(cadre, occasion), context);
  }
}
