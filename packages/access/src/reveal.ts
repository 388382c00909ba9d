import {
  reject,
  type AccessJournal,
  type CommandContext,
  type Rejection,
  type RuleReference,
  type Uuid,
} from '@lianxin/kernel';

/** 个人信息保护法 (2021). */
const PIPL_6: RuleReference = {
  source: '个人信息保护法',
  article: '第六条第一款',
  text: '处理个人信息应当具有明确、合理的目的。',
};

/** Nobody said what a value is needed for. */
export const PURPOSE_REQUIRED = reject('PURPOSE_REQUIRED', PIPL_6);

/** One sensitive value that somebody who may see it asks for in clear. */
export interface Revealing {
  readonly subjectType: string;
  readonly subjectId: Uuid;
  /** Which value: "petitioners.0.phone". */
  readonly what: string;
  /** In the asker's own words. */
  readonly purpose: string;
}

/** A value in clear; null where nothing is on file. */
export interface Revealed {
  readonly kind: 'revealed';
  readonly value: string | null;
}

/**
 * Gives a sensitive value in clear once it is on record who asked for it and what for: where that can't be recorded nothing is
 * given, whatever the reason. Refuses a blank purpose with PURPOSE_REQUIRED, on record as well. Whether he may is the caller's
 * to ask before.
 */
export const reveal = async (
  journal: AccessJournal,
  { purpose, ...order }: Revealing,
  value: () => string | null,
  context: CommandContext,
): Promise<Revealed | Rejection<'PURPOSE_REQUIRED'>> => {
  const told = purpose.trim();
  const entry = { kind: 'REVEAL', ...order } as const;
  if (told === '') {
    await journal.record({ ...entry, purpose: null, result: 'PURPOSE_REQUIRED' }, context);
    return PURPOSE_REQUIRED;
  }
  await journal.record({ ...entry, purpose: told, result: 'GIVEN' }, context);
  return { kind: 'revealed', value: value() };
};
