import { InvalidInput } from '@lianxin/kernel';
import { printable } from './printable';
import { REASON_TEXTS } from './reason-texts';

export type ReasonCode = keyof typeof REASON_TEXTS;

export type Language = 'zh-CN' | 'en';

/** Why a file, a column or a row is not taken; `details` fill the placeholders of the text in either language. */
export interface Reason {
  readonly code: ReasonCode;
  readonly details: Readonly<Record<string, string | number>>;
}

/** Names a reason; long or unsafe details are made printable when it is described. */
export const because = (code: ReasonCode, details: Reason['details'] = {}): Reason => ({ code, details });

/** The reason in one sentence, safe for a terminal; it quotes at most 40 characters of a cell. */
export const describeReason = (reason: Reason, language: Language = 'zh-CN'): string =>
  REASON_TEXTS[reason.code][language].replace(/\{(\w+)\}/g, (_, name: string) => {
    const detail = reason.details[name];
    return typeof detail === 'string' ? printable(detail, QUOTED[name] ?? 40) : String(detail ?? '');
  });

/** Lists that we compose ourselves may be longer than a quoted cell. */
const QUOTED: Readonly<Record<string, number>> = {
  columns: 400,
  present: 400,
  sheets: 400,
  known: 400,
  cause: 200,
};

/** A file or mapping that cannot be read at all; `path` is the file, the column or the place in the mapping. */
export class TableRefused extends InvalidInput {
  constructor(
    path: string,
    readonly because: Reason,
  ) {
    super(printable(path, 400), describeReason(because, 'en'));
  }
}

/** The refusal in the asked language, as "path: reason". */
export const describeRefusal = (refusal: TableRefused, language: Language = 'zh-CN'): string =>
  `${refusal.path}: ${describeReason(refusal.because, language)}`;
