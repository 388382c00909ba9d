import type { Subject } from './subject';
import { LIVING } from './subjects-of-living';
import { PUBLIC_ORDER } from './subjects-of-order';

/** The built-in vocabulary of subjects; what a district calls competent units by. */
export const SUBJECTS: readonly Subject[] = [...LIVING, ...PUBLIC_ORDER];

/** What goes to courts, procuratorates and the other organs of justice (PR 22: 涉法涉诉). */
export const LITIGATION = 'LITIGATION';

/** The name of a subject of either level; null for a code that isn't in the vocabulary. */
export const subjectNamed = (code: string): { readonly zh: string; readonly en: string } | null => {
  for (const subject of SUBJECTS)
    for (const one of [subject, ...subject.parts]) if (one.code === code) return { zh: one.zh, en: one.en };
  return null;
};

/** The first-level subject of a code of either level: the code before the underscore. */
export const firstLevelOf = (code: string): string => code.split('_')[0] ?? code;
