import { useEffect, useRef } from 'react';
import type { Failure } from '../../api/failure';
import type { RejectionPartsFragment } from '../../api/rejection.fragment.generated';
import type { Outcome } from '../../api/use-command';
import { noteRefusal } from '../../api/counts';
import { useWords } from '../../words/locale';
import styles from './refusal.module.css';
import { REASON_WORDS, reasonIn } from './reasons';
import { REFUSAL_WORDS } from './words';

/** The article of a rule, with its text to unfold. */
export const Article = ({ rule }: { readonly rule: NonNullable<RejectionPartsFragment['rule']> }) => {
  const words = useWords(REFUSAL_WORDS);
  const name = words.article(rule.source, rule.article);
  if (!rule.text) return <span className={styles.article}>{name}</span>;
  return (
    <details className={styles.article}>
      <summary>{name}</summary>
      <blockquote cite={rule.source}>{rule.text}</blockquote>
    </details>
  );
};

/** Why a rule stands against something: the message first, then the article. */
export const RejectionNote = ({ rejection }: { readonly rejection: RejectionPartsFragment }) => (
  <div className={styles.rejection}>
    <span>{rejection.message}</span>
    {rejection.rule ? <Article rule={rejection.rule} /> : null}
  </div>
);

/** What the server names when a command was carried out under this key, but with other contents. */
export const USED_KEY = 'input.idempotencyKey';

const FailureText = ({
  failure,
  labelOf,
}: {
  readonly failure: Failure;
  readonly labelOf: (field: string) => string;
}) => {
  const words = useWords(REFUSAL_WORDS);
  const why = reasonIn(useWords(REASON_WORDS), failure.reason);
  const { field, kind } = failure;
  const wrong = (at: string) => (at === USED_KEY ? words.doneBefore : words.invalid(labelOf(at), why));
  const text = field === null ? words.failed[kind] : wrong(field);
  return (
    <>
      <span>{text}</span>
      {failure.traceId ? <span className={styles.article}>{words.trace(failure.traceId)}</span> : null}
    </>
  );
};

/** Refusals that speak of what a case is, not of what was typed: somebody may have changed it meanwhile. */
const OF_THE_CASE: ReadonlySet<string> = new Set([
  'ILLEGAL_STEP',
  'NOT_RESPONSIBLE',
  'OFFER_PENDING',
  'OBJECTION_PENDING',
  'NO_OBJECTION_PENDING',
  'EXTENSION_USED',
  'NO_EXTENSION_REQUESTED',
  'ALREADY_EXECUTED',
  'HAND_OVER_CONFIRMED',
  'ALREADY_ANONYMISED',
]);

const mayHaveChanged = (refusal: Exclude<Outcome<never>, { kind: 'done' }>): boolean =>
  refusal.kind === 'refused'
    ? OF_THE_CASE.has(refusal.rejection.code)
    : ['conflict', 'notFound'].includes(refusal.failure.kind) || refusal.failure.field === USED_KEY;

/**
 * What stands above a form, or under a button, whose command wasn’t carried out. It takes the focus, so that it is read out;
 * what was typed stays where it is.
 */
export const RefusalNote = ({
  refusal,
  labelOf = (field) => field,
  look,
}: {
  readonly refusal: Exclude<Outcome<never>, { kind: 'done' }> | null;
  /** The label of a field by its path in the input, for bad input. */
  readonly labelOf?: (field: string) => string;
  /** Shows what it is about as it is now; offered where somebody may have changed it. */
  readonly look?: () => void;
}) => {
  const words = useWords(REFUSAL_WORDS);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!refusal) return;
    box.current?.focus();
    noteRefusal(refusal.kind === 'refused' ? refusal.rejection.code : null);
  }, [refusal]);
  if (!refusal) return null;
  return (
    <div ref={box} className={styles.note} role="alert" tabIndex={-1}>
      <span aria-hidden="true">■</span>
      {refusal.kind === 'refused' ? (
        <RejectionNote rejection={refusal.rejection} />
      ) : (
        <div className={styles.rejection}>
          <FailureText failure={refusal.failure} labelOf={labelOf} />
        </div>
      )}
      {look && mayHaveChanged(refusal) ? (
        <button type="button" className={styles.look} onClick={look}>
          {words.look}
        </button>
      ) : null}
    </div>
  );
};
