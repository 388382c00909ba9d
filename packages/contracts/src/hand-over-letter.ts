import { z } from 'zod';
import { plainDate } from './vocabulary';

/** The longest texts in a letter, in characters; longer ones are cut by `cutText`. */
export const LETTER_TEXT = 20_000;
export const LETTER_REASON = 5_000;

const instant = z.iso.datetime();
const line = z.string().min(1).max(500);

const unitOfChain = z
  .object({
    unitId: z.uuid(),
    officerId: z.uuid().nullable(),
    since: instant,
    until: instant.nullable(),
  })
  .describe('Who answered for the case, from when until when.');

const step = z
  .object({
    type: z.string().min(1).max(80),
    at: instant,
    label: z.object({ 'zh-CN': line, en: line }),
  })
  .describe('One step of the history without its content, in words for people.');

const question = z
  .object({
    askedAt: instant,
    question: z.string().min(1).max(LETTER_REASON),
    answeredAt: instant.nullable(),
    answer: z.string().max(LETTER_REASON).nullable(),
  })
  .describe('What the firm was asked and what it answered.');

const history = {
  chain: z.array(unitOfChain).min(1).max(500),
  steps: z.array(step),
  omittedSteps: z.number().int().min(0).describe('How many of the oldest steps were left out for length.'),
};

/** What the enterprise service seals to the petition service when a request is handed over. */
export const requestLetterV1 = z
  .object({
    type: z.literal('request-letter.v1'),
    handOverId: z.uuid().describe('Must be that of the event in which the letter came.'),
    requestId: z.uuid(),
    requestNumber: z.string().min(1).max(40),
    firm: z.object({
      name: line,
      creditCode: z.string().max(30).nullable(),
      address: z
        .string()
        .max(500)
        .nullable()
        .describe('Where papers reach the firm; without it nobody has to be notified in writing.'),
    }),
    contact: z.object({ name: line, phone: z.string().max(100).nullable() }).nullable(),
    subject: line,
    text: z.string().min(1).max(LETTER_TEXT),
    category: z.string().min(1).max(60),
    receivedOn: plainDate.describe('When the firm asked.'),
    reason: z.string().min(1).max(LETTER_REASON).describe('Why it is handed over.'),
    ...history,
    questions: z.array(question),
    omittedQuestions: z
      .number()
      .int()
      .min(0)
      .describe('How many of the oldest questions were left out for length.'),
  })
  .describe('A firm’s request with its history, for the petition office that takes it over.');

/** What the petition service seals to the enterprise service when a request comes back. */
export const petitionLetterV1 = z
  .object({
    type: z.literal('petition-letter.v1'),
    handOverId: z.uuid().describe('Must be that of the event in which the letter came.'),
    requestId: z.uuid(),
    petitionId: z.uuid(),
    petitionNumber: z.string().min(1).max(40),
    reason: z.string().min(1).max(LETTER_REASON).describe('Why it comes back.'),
    ...history,
  })
  .describe('Why a firm’s request comes back from the petition service, and what was done meanwhile.');

export type RequestLetter = z.infer<typeof requestLetterV1>;
export type PetitionLetter = z.infer<typeof petitionLetterV1>;

/** A text of at most `longest` characters; a longer one is cut and ends in “…”. */
export const cutText = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;

const sizeOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value)) + 1;

/** The newest entries that together take at most `bytes`. */
const newestWithin = <Entry>(entries: readonly Entry[], bytes: number): Entry[] => {
  let left = bytes;
  let first = entries.length;
  while (first > 0 && (left -= sizeOf(entries[first - 1])) >= 0) first -= 1;
  return entries.slice(first);
};

/**
 * The letter in at most `bytes` of JSON: the oldest steps are left out first, then the oldest questions, and it says how
 * many. What remains (texts of bounded length, the chain) fits in 400,000 bytes.
 */
export const fitLetter = <Letter extends RequestLetter | PetitionLetter>(
  letter: Letter,
  bytes: number,
): Letter => {
  const { steps } = letter;
  const questions = 'questions' in letter ? letter.questions : [];
  // Counted with numbers of ten digits, so that what is written in the end is no longer.
  const frame = sizeOf({ ...letter, steps: [], questions: [], omittedSteps: 1e9, omittedQuestions: 1e9 });
  const asked = newestWithin(questions, bytes - frame);
  const kept = newestWithin(steps, bytes - frame - asked.reduce((sum, one) => sum + sizeOf(one), 0));
  return {
    ...letter,
    steps: kept,
    omittedSteps: letter.omittedSteps + steps.length - kept.length,
    ...('questions' in letter && {
      questions: asked,
      omittedQuestions: letter.omittedQuestions + questions.length - asked.length,
    }),
  };
};
