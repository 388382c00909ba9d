import { publicDate } from '../../words/dates';
import { useLocale, useWords } from '../../words/locale';
import { Part, Said } from '../desk/case-parts';
import styles from '../desk/desk.module.css';
import type { RequestStoryFragment } from './request-story.fragment.generated';
import { REQUEST_WORDS } from './words';

/** What the firm was told in writing on the way, and the result with the reason of its being late. */
export const Result = ({ story }: { readonly story: RequestStoryFragment }) => {
  const words = useWords(REQUEST_WORDS);
  const { locale } = useLocale();
  const { answers, result, refused, deliveredOn, lateReason } = story;
  return (
    <>
      {answers.length > 0 ? (
        <Part title={words.answers}>
          {answers.map((answer, index) => (
            <p key={index} className={styles.pre}>
              {answer}
            </p>
          ))}
        </Part>
      ) : null}
      {result === null ? null : (
        <Part title={words.result}>
          <dl className={styles.written}>
            <Said term={refused ? words.refused : words.delivered}>{result}</Said>
            <Said term={words.lateReason}>{lateReason}</Said>
            <Said term={words.deliveredOn}>{deliveredOn && publicDate(deliveredOn, locale)}</Said>
          </dl>
        </Part>
      )}
    </>
  );
};
