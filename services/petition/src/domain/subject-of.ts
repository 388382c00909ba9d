import { isBlank } from './guards';

const LONGEST = 40;

/** How letters begin before they say anything: 尊敬的领导：, 您好！ */
const SALUTATION = /^\s*(?:[^。！？!?；;\n]{0,20}[:：]\s*\n|[您你]们?好[!！。，,\s]*)/u;

const SENTENCE = /^[^。！？!?；;\n]+/u;

const withoutSalutation = (text: string): string => {
  const rest = text.replace(SALUTATION, '');
  if (rest === text || isBlank(rest)) return text.trim();
  return withoutSalutation(rest);
};

/** What a petition is about in a line: as it was written, or else the first sentence of the text, cut at 40 characters. */
export const subjectOf = ({
  subject,
  text,
}: {
  readonly subject: string | null;
  readonly text: string;
}): string => {
  if (subject !== null && !isBlank(subject)) return subject;
  const said = withoutSalutation(text);
  const sentence = SENTENCE.exec(said)?.[0] ?? said;
  return [...sentence.trim()].slice(0, LONGEST).join('');
};
