import { Block } from '../../parts/case-page/block';
import { shanghai, shortDay } from '../../words/dates';
import { useMe } from '../../shell/me-context';
import { useWords } from '../../words/locale';
import type { RequestCaseFragment } from './request-case.fragment.generated';
import styles from './request-page.module.css';
import { spokenOf } from './spoken';
import { REQUEST_WORDS } from './words';

/** When the firm was spoken to or asked, in one order of time, with what it was told and what it answered. */
export const Conversations = ({ request }: { readonly request: RequestCaseFragment }) => {
  const words = useWords(REQUEST_WORDS);
  const { today } = useMe();
  const spoken = spokenOf(request.conversations, request.questions);
  const moment = (at: string) => {
    const { day, time } = shanghai(at);
    return `${shortDay(day, today)} ${time}`;
  };
  return (
    <Block title={words.conversations}>
      {spoken.length === 0 ? <p className={styles.quiet}>{words.noConversations}</p> : null}
      <ol className={styles.list}>
        {spoken.map(({ at, kind, said, reply, repliedAt }) => (
          <li key={`${at} ${kind}`} className={styles.spoken}>
            <time dateTime={at} className={`${styles.quiet} number`}>
              {moment(at)}
            </time>
            <div>
              <p className={styles.text}>
                <span className={styles.quiet}>{words.spoken[kind]}</span> {said}
              </p>
              {reply === null ? null : (
                <p className={styles.text}>
                  <span className={styles.quiet}>
                    {kind === 'QUESTION' ? words.firmsAnswer : words.toldInWriting}
                    {repliedAt ? ` ${moment(repliedAt)}` : ''}
                  </span>{' '}
                  {reply}
                </p>
              )}
              {kind === 'QUESTION' && reply === null ? (
                <p className={styles.quiet}>{words.notAnswered}</p>
              ) : null}
            </div>
          </li>
        ))}
      </ol>
    </Block>
  );
};
