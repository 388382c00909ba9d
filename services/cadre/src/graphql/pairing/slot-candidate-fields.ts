import { shanghaiDateOf } from '@lianxin/calendar';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { CANDIDATE_REASON_LABELS } from '../../application/pairing/labels';
import type { Now } from '../../application/ports';
import {
  candidateReasons,
  type CandidateReason,
  type ComparedFiles,
} from '../../domain/pairing/candidate-reasons';
import { CadreType, toCadreType } from '../cadre-type';
import type { Context } from '../context';
import { rejected } from '../refusals';
import { SlotCandidateType } from './slot-candidates-query';

const worded = (reason: CandidateReason, locale: Context['locale']): string => {
  if (reason.kind === 'REFUSED') return rejected(reason.rejection, locale).message;
  const words = Object.entries(reason);
  return words.reduce(
    (text, [name, value]) => text.replace(`{${name}}`, () => String(value)),
    CANDIDATE_REASON_LABELS[reason.kind][locale],
  );
};

/** Both files as far as the asker may read them: what isn't on the door isn't a reason for somebody who can't know it. */
const filesOf = async (
  { cadreId, recruitId }: SlotCandidateType,
  { loaders }: Context,
): Promise<ComparedFiles | null> => {
  const ids = [cadreId, recruitId];
  const readable = await Promise.all(ids.map((id) => loaders.readableFiles.load(id)));
  if (readable.includes(null)) return null;
  const [mentor, recruit] = await Promise.all(ids.map((id) => loaders.cadres.load(id)));
  return mentor && recruit ? { mentor, recruit } : null;
};

/** Who a candidate is, and why he stands where he does. */
@Resolver(() => SlotCandidateType)
export class SlotCandidateFields {
  constructor(private readonly now: Now) {}

  @FieldResolver(() => CadreType, { nullable: true, description: 'The cadre.' })
  async cadre(
    @Root() { cadreId }: SlotCandidateType,
    @Ctx() { loaders }: Context,
  ): Promise<CadreType | null> {
    const cadre = await loaders.cadres.load(cadreId);
    return cadre && toCadreType(cadre);
  }

  @FieldResolver(() => [String], {
    description:
      'What speaks for him, as computed, in the reader’s language: the same specialty and years of service where the ' +
      'asker reads both files, and his load; for one who is refused, why, kinship without whose register says so.',
  })
  async reasons(@Root() root: SlotCandidateType, @Ctx() context: Context): Promise<string[]> {
    const files = root.rejection ? null : await filesOf(root, context);
    const reasons = candidateReasons(root.candidate, files, shanghaiDateOf(this.now()));
    return reasons.map((reason) => worded(reason, context.locale));
  }
}
