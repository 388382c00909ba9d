import type { Asker } from '@lianxin/access';
import type { CommandContext, Outcome, Uuid } from '@lianxin/kernel';
import type { Cadre } from '../domain/cadre';
import {
  announceDeparture,
  type Departure,
  type AnnounceDepartureRefusal,
} from '../domain/announce-departure';
import { occasionOf } from './occasion-of';
import { requireChangeOf } from './policies';
import type { CadreRepository, UnitTree } from './ports';

type Input = Departure & { readonly cadreId: Uuid };

/** Records that a cadre will leave, or takes it back, for an ORG_OFFICER over his unit. */
export class AnnounceDeparture {
  constructor(
    private readonly cadres: CadreRepository,
    private readonly tree: UnitTree,
  ) {}

  async execute(
    { cadreId, ...order }: Input,
    asker: Asker,
    context: CommandContext,
  ): Promise<Outcome<Cadre, AnnounceDepartureRefusal>> {
    await requireChangeOf(asker, cadreId, this.cadres, this.tree);
    const occasion = occasionOf(context);
    return this.cadres.change(cadreId, (cadre) => announceDeparture(cadre, order, occasion), context);
  }
}
