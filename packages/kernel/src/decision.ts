/** The article a refusal or a date rests on: source ("信访工作条例"), article ("第二十三条") and its words. */
export interface RuleReference {
  readonly source: string;
  readonly article: string | null;
  readonly text: string;
}

/** Facts that the domain wants recorded, in order; an empty list means that nothing had to change. */
export interface Accepted<Event> {
  readonly kind: 'accepted';
  readonly events: readonly Event[];
}

/** A domain rule said no: a value, never thrown. `details` fill the placeholders of the localised message. */
export interface Rejection<Code extends string = string> {
  readonly kind: 'rejected';
  readonly code: Code;
  readonly rule: RuleReference | null;
  readonly details: Readonly<Record<string, string | number>>;
}

/** What the domain answers: facts to record, or the rule that forbids it. */
export type Decision<Event, Code extends string> = Accepted<Event> | Rejection<Code>;

/** Answers with the facts to record. */
export const accept = <Event>(...events: readonly Event[]): Accepted<Event> => ({ kind: 'accepted', events });

/** Answers with the rule that forbids the command; nothing will be written. */
export const reject = <Code extends string>(
  code: Code,
  rule: RuleReference | null = null,
  details: Readonly<Record<string, string | number>> = {},
): Rejection<Code> => ({ kind: 'rejected', code, rule, details });

/** A guard is a rule that is a sentence: it answers a rejection, or null where it has nothing against it. */
export type Guard<Facts extends readonly unknown[], Code extends string> = (
  ...facts: Facts
) => Rejection<Code> | null;

/** The first guard's refusal, in the order given, or null where none objects. */
export const firstRefusal = <Facts extends readonly unknown[], Code extends string>(
  guards: readonly Guard<Facts, Code>[],
  ...facts: Facts
): Rejection<Code> | null => {
  for (const guard of guards) {
    const refusal = guard(...facts);
    if (refusal) return refusal;
  }
  return null;
};
