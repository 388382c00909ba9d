import { unattended, type AccessJournal, type Progress, type Uuid } from '@lianxin/kernel';
import type { Now } from '../ports';
import type { FileRecords, Scanner, Verdict } from './attached-files';

/** Files that wait for their check. */
export interface QuarantinedFiles extends Pick<FileRecords, 'content'> {
  /** The petition of a file that waits; null where it waits no more, or was erased. */
  waiting(id: Uuid): Promise<{ readonly petitionId: Uuid } | null>;
  /** Notes what the scanner said, unless somebody did before; answers whether it noted it. */
  settle(id: Uuid, verdict: Verdict, at: Date): Promise<boolean>;
}

/** Asks the scanner about a file that waits; as long as the scanner can't be asked the file waits on, and is asked about again. */
export class CheckFile {
  constructor(
    private readonly files: QuarantinedFiles,
    private readonly scanner: Scanner,
    private readonly journal: AccessJournal,
    private readonly now: Now,
  ) {}

  /** The step of the job. */
  readonly step = async ({ fileId }: Readonly<Record<string, string | null>>): Promise<Progress> => {
    const id = fileId ?? '';
    const waiting = await this.files.waiting(id);
    if (!waiting) return { done: true };
    const verdict = await this.scanner.verdict(await this.files.content(id));
    const noted = await this.files.settle(id, verdict, this.now());
    if (noted && verdict === 'INFECTED') await this.record(id, waiting.petitionId);
    return { done: true };
  };

  private record(id: Uuid, petitionId: Uuid): Promise<void> {
    const subject = { subjectType: 'petition', subjectId: petitionId };
    return this.journal.record(
      { kind: 'REFUSED', ...subject, what: `files.${id}`, purpose: null, result: 'INFECTED' },
      unattended('checkFile', 'scanner', this.now()),
    );
  }
}
