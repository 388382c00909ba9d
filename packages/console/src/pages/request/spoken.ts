/** A word with the firm: a call, the call after a bad rating, or a question for what is missing. */
export interface Spoken {
  readonly kind: 'CONTACT' | 'AFTER_BAD_RATING' | 'QUESTION';
  readonly at: string;
  readonly said: string;
  /** What the firm was told in writing; of a question, what it answered. */
  readonly reply: string | null;
  readonly repliedAt: string | null;
}

interface Conversation {
  readonly at: string;
  readonly note: string;
  readonly answer: string | null;
  readonly afterBadRating: boolean;
}

interface Question {
  readonly question: string;
  readonly askedAt: string;
  readonly answer: string | null;
  readonly answeredAt: string | null;
}

/** Calls and questions in one order of time. */
export const spokenOf = (
  conversations: readonly Conversation[],
  questions: readonly Question[],
): readonly Spoken[] => {
  const spoken: readonly Spoken[] = [
    ...conversations.map(({ at, note, answer, afterBadRating }) => ({
      kind: afterBadRating ? ('AFTER_BAD_RATING' as const) : ('CONTACT' as const),
      at,
      said: note,
      reply: answer,
      repliedAt: null,
    })),
    ...questions.map(({ question, askedAt, answer, answeredAt }) => ({
      kind: 'QUESTION' as const,
      at: askedAt,
      said: question,
      reply: answer,
      repliedAt: answeredAt,
    })),
  ];
  return spoken.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
};
