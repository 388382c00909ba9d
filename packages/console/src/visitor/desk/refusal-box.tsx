import { useEffect } from 'react';
import { noteRefusal } from '../../api/counts';
import type { Outcome } from '../../api/use-command';
import { useWords } from '../../words/locale';
import styles from './desk.module.css';
import { DESK_WORDS } from './words';

/** Why something wasn’t carried out, beside its button: the message, then the article with its text to unfold. */
export const RefusalBox = ({
  refusal,
}: {
  readonly refusal: Exclude<Outcome<never>, { kind: 'done' }> | null;
}) => {
  const words = useWords(DESK_WORDS);
  useEffect(() => {
    if (refusal) noteRefusal(refusal.kind === 'refused' ? refusal.rejection.code : null);
  }, [refusal]);
  return (
    <div role="alert">
      {refusal ? (
        <div className={styles.refusal}>
          <span aria-hidden="true">■</span>
          {refusal.kind === 'refused' ? <Refused rejection={refusal.rejection} /> : null}
          {refusal.kind === 'failed' ? (
            <div>
              <p>{words.unsent[refusal.failure.kind]}</p>
              {refusal.failure.traceId ? (
                <p className={styles.quiet}>{words.trace(refusal.failure.traceId)}</p>
              ) : null}
            </div>
          ) : null}
        </div>
      ) : null}
    </div>
  );
};

const Refused = ({
  rejection: { message, rule },
}: {
  readonly rejection: Extract<Outcome<never>, { kind: 'refused' }>['rejection'];
}) => {
  const words = useWords(DESK_WORDS);
  const article = rule ? words.article(rule.source, rule.article) : null;
  return (
    <div>
      <p>{message}</p>
      {rule?.text ? (
        <details className={styles.quiet}>
          <summary>{article}</summary>
          <blockquote>{rule.text}</blockquote>
        </details>
      ) : (
        <p className={styles.quiet}>{article}</p>
      )}
    </div>
  );
};
