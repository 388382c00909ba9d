import type { InputFault } from '../domain/registration-faults';
import type { Channel, Purpose } from '../domain/vocabulary';
import type { Message } from './message';

/** What a row of an older system's list says, in our fields; null where it doesn't say. */
export interface ImportedValues {
  /** A day, "2019-02-28"; so is `repliedOn`. */
  readonly receivedOn: string;
  readonly subject: string;
  readonly text: string;
  readonly channel: Channel;
  readonly purpose: Purpose | null;
  readonly superiorNumber: string | null;
  readonly place: string | null;
  readonly attendance: number | null;
  readonly anonymous: boolean | null;
  readonly petitionerName: string | null;
  readonly petitionerIdNumber: string | null;
  readonly petitionerPhone: string | null;
  readonly petitionerAddress: string | null;
  readonly replyText: string | null;
  readonly repliedOn: string | null;
}

export interface ImportRow {
  /** As a spreadsheet counts rows. */
  readonly number: number;
  /** The row's key in its source. */
  readonly key: string;
  /** A hash of what the row says, so that a changed row is told from a repeated one. */
  readonly fingerprint: string;
  readonly values: ImportedValues;
}

/** Why a row isn't imported. */
export type ImportProblem = InputFault['problem'] | 'REPLY_WITHOUT_DATE' | 'DATE_WITHOUT_REPLY';

/** What became of a row; a bad one names the field, or null for the whole row. */
export type Settled =
  | { readonly kind: 'imported' }
  | { readonly kind: 'repeated' }
  | {
      readonly kind: 'bad';
      readonly field: keyof ImportedValues | null;
      readonly problem: ImportProblem;
    };

/** What people read of each problem. */
export const IMPORT_PROBLEMS: Readonly<Record<ImportProblem, Message>> = {
  EMPTY: { zh: '不能为空', en: 'must not be empty' },
  NOT_A_DATE: { zh: '不是日期', en: 'is no date' },
  DATE_IN_FUTURE: { zh: '在将来', en: 'lies in the future' },
  DATE_BEFORE_1949: { zh: '早于 1949 年', en: 'lies before 1949' },
  DATE_BEFORE_RECEIPT: { zh: '早于收到之日', en: 'lies before the day of receipt' },
  TOO_MANY_REPRESENTATIVES: { zh: '代表人数过多', en: 'has more representatives than Art. 20 allows' },
  NOT_A_HEAD_COUNT: { zh: '不是人数', en: 'is no number of people' },
  NOT_FROM_A_SUPERIOR: { zh: '只适用于上级转送', en: 'belongs to the transfer of a superior only' },
  REPLY_WITHOUT_DATE: { zh: '有答复，但没有答复日期', en: 'is missing although there is a reply' },
  DATE_WITHOUT_REPLY: {
    zh: '有答复日期，但没有答复',
    en: 'is missing although there is a day of reply',
  },
};
