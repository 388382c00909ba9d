import { NotFound, type Progress, type Uuid } from '@lianxin/kernel';
import { momentAt } from '../../domain/papers/moment';
import type { CaseAccess, RuleBook, UnitDirectory } from '../ports';
import type { PetitionHistory } from '../readers';
import type { DocumentRecords, IssuedDocument, IssuedFile, PaperPress } from './issued-documents';
import { dayOf, paperFacts, unitsNamed } from './paper-facts';
import { PAPER_LABELS } from './paper-words';

/** What papers are made of. */
export interface PaperSources {
  readonly histories: PetitionHistory;
  readonly units: Pick<UnitDirectory, 'nameOf'>;
  readonly codes: CaseAccess;
  readonly book: RuleBook;
}

/** How long a review, and a re-review, may be asked for under a rule table. */
const periodsOf = ({ rules }: ReturnType<RuleBook['rulesOn']>) => ({
  reviewDays: rules.reviewRequest.value,
  reReviewDays: rules.reReviewRequest.value,
});

/** Told where a paper had to do without a character; neither the character nor the case is named. */
export type ReportMissing = (document: IssuedDocument, missing: number) => void;

/**
 * Sets a paper from the history of its case, once: the job that follows its event does, or whoever asks for it before. Of two
 * at once one keeps his, and both answer that. What the paper states is what was known at its event, whatever came later.
 */
export class SetDocument {
  constructor(
    private readonly documents: DocumentRecords,
    private readonly sources: PaperSources,
    private readonly press: PaperPress,
    private readonly reportMissing: ReportMissing,
  ) {}

  /** The step of the job: sets the paper unless it is set, or was erased. */
  readonly step = async ({ documentId }: Readonly<Record<string, string | null>>): Promise<Progress> => {
    const document = await this.documents.find(documentId ?? '');
    if (document?.sha256 === null) await this.set(document);
    return { done: true };
  };

  /** The file of a paper, set now where it wasn't. Throws NotFound for one that was erased. */
  async file(document: IssuedDocument): Promise<IssuedFile> {
    if (document.sha256 === null) await this.set(document);
    const [set, pdf] = [await this.documents.find(document.id), await this.documents.file(document.id)];
    if (!set || !pdf) throw new NotFound('no document with this id');
    return { document: set, pdf };
  }

  private async set(document: IssuedDocument): Promise<void> {
    const { id, petitionId, kind, version, issuedAt } = document;
    const moment = momentAt(await this.sources.histories.history(petitionId), version);
    if (!moment) throw new NotFound('no document with this id');
    const names = new Map<Uuid, string>();
    for (const unit of unitsNamed(moment)) names.set(unit, (await this.sources.units.nameOf(unit)) ?? '');
    const facts = paperFacts(kind, moment, {
      nameOf: (unit) => names.get(unit) ?? '',
      queryCode: this.sources.codes.queryCodeOf(petitionId),
      ...periodsOf(this.sources.book.rulesOn(dayOf(moment.event))),
    });
    const title = `${PAPER_LABELS[kind].zh} ${moment.after.number}`;
    const set = await this.press.set(kind, facts, { title, issuedAt });
    if ((await this.documents.keep(id, set)) && set.missing > 0) this.reportMissing(document, set.missing);
  }
}
