import type { Asker } from '@lianxin/access';
import type { CommandContext, Outcome, Uuid } from '@lianxin/kernel';
import type { Cadre } from '../domain/cadre';
import { correctRecord, type CorrectionOrder, type CorrectRecordRefusal } from '../domain/correct-record';
import { existing } from './existing';
import { occasionOf } from './occasion-of';
import { requireChangeOf } from './permissions';
import type { CadreRepository, UnitRepository, UnitTree } from './ports';

type Input = CorrectionOrder & { readonly cadreId: Uuid };

/** Corrects an entry of a cadre's file, for an ORG_OFFICER over his unit and, where the entry names another, over that one. */
export class CorrectRecord {
  constructor(
    private readonly cadres: CadreRepository,
    private readonly units: UnitRepository,
    private readonly tree: UnitTree,
  ) {}

  async execute(
    { cadreId, correction, reason }: Input,
    asker: Asker,
    context: CommandContext,
  ): Promise<Outcome<Cadre, CorrectRecordRefusal>> {
    const more = correction.fact === 'TENURE' ? [correction.unitId] : [];
    const unit = correction.fact === 'TENURE' ? await existing(this.units, 'unit', correction.unitId) : null;
    await requireChangeOf(asker, cadreId, this.cadres, this.tree, more);
    const facts = { occasion: occasionOf(context), unit };
    return this.cadres.change(
      cadreId,
      (cadre) => correctRecord(cadre, { correction, reason }, facts),
      context,
    );
  }
}
