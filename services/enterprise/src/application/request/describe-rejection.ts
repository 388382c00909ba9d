import type { Locale } from '@lianxin/access';
import type { RequestRejection } from '../../domain/request/rejection-codes';
import { REQUEST_COMMAND_LABELS, REQUEST_STATUS_LABELS } from './labels';
import { REQUEST_MESSAGES, type Message } from './messages';

/** Details that are names of the schema and read as words: by placeholder, then by name. */
const WORDS: Readonly<Record<string, Readonly<Record<string, Message>>>> = {
  command: REQUEST_COMMAND_LABELS,
  status: REQUEST_STATUS_LABELS,
};

/** Puts a refusal into a sentence in the reader's language, its details filled in. */
export const describeRequestRejection = ({ code, details }: RequestRejection, locale: Locale): string => {
  const language = locale === 'en' ? 'en' : 'zh';
  return REQUEST_MESSAGES[code][language].replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = String(details[name] ?? '');
    return WORDS[name]?.[value]?.[language] ?? value;
  });
};
