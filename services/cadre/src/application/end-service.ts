import { requireRole, type Asker } from '@lianxin/access';
import type { CommandContext, Outcome, Uuid } from '@lianxin/kernel';
import { latestTenure, type Cadre } from '../domain/cadre';
import { endService, type EndOfService, type EndServiceRefusal } from '../domain/end-service';
import { existing } from './existing';
import { occasionOf } from './occasion-of';
import { requireChangeWithin } from './policies';
import type { CadreRepository, UnitTree } from './ports';

type Input = EndOfService & { readonly cadreId: Uuid };

/** Ends a cadre's service, for an ORG_OFFICER over his unit. */
export class EndService {
  constructor(
    private readonly cadres: CadreRepository,
    private readonly tree: UnitTree,
  ) {}

  async execute(
    { cadreId, on }: Input,
    asker: Asker,
    context: CommandContext,
  ): Promise<Outcome<Cadre, EndServiceRefusal>> {
    const actor = requireRole(asker, 'ORG_OFFICER');
    const { unitId } = latestTenure(await existing(this.cadres, 'cadre', cadreId));
    await requireChangeWithin(actor, unitId, this.tree);
    const occasion = occasionOf(context);
    return this.cadres.change(cadreId, (cadre) => endService(cadre, { on }, occasion), context);
  }
}
