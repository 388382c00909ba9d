import type { Locale } from '@lianxin/calendar';
import type { PetitionRejection } from '../domain/rejection-codes';
import { COMMAND_LABELS, FIELD_LABELS, PURPOSE_LABELS, STATUS_LABELS } from './labels';
import type { Message } from './message';
import { MESSAGES } from './messages';
import { FILES_COMMAND_LABELS } from './words/files';
import { DIRECTION_LABELS, RULE_LABELS } from './rule-labels';

/** Details that are names of the schema and read as words: by placeholder, then by name. */
const WORDS: Readonly<Record<string, Readonly<Record<string, Message>>>> = {
  command: { ...COMMAND_LABELS, ...FILES_COMMAND_LABELS },
  status: STATUS_LABELS,
  purpose: PURPOSE_LABELS,
  field: FIELD_LABELS,
  rule: RULE_LABELS,
  direction: DIRECTION_LABELS,
};

/** Puts a refusal into a sentence in the reader's language, its details filled in. */
export const describeRejection = ({ code, details }: PetitionRejection, locale: Locale): string => {
  const language = locale === 'en' ? 'en' : 'zh';
  return MESSAGES[code][language].replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = String(details[name] ?? '');
    return WORDS[name]?.[value]?.[language] ?? value;
  });
};
