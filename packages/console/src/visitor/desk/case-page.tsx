import type { ReactNode } from 'react';
import { useWords } from '../../words/locale';
import styles from './desk.module.css';
import { useHeadFocus } from './head-focus';
import { useInCase } from './in-case';
import type { Told } from './use-story';
import { DESK_WORDS } from './words';

/** What a case page shows while it has nothing, and why it has nothing; the way out stands there in any case. */
const WithoutStory = ({ failure, reload }: Pick<Told<unknown>, 'failure' | 'reload'>) => {
  const words = useWords(DESK_WORDS);
  if (!failure)
    return (
      <p className={styles.waiting} role="status">
        {words.loading}
      </p>
    );
  return (
    <div role="alert" className={styles.card}>
      <p>{words.unread[failure.kind]}</p>
      {failure.traceId ? <p className={styles.quiet}>{words.trace(failure.traceId)}</p> : null}
      <button type="button" className={styles.secondary} onClick={reload}>
        {words.retry}
      </button>
    </div>
  );
};

/** The frame of a case page: what it is about, when it came, the parts, and the ways out. */
export const CasePage = <Story extends object>({
  told,
  titleOf,
  underTitle,
  children,
}: {
  readonly told: Told<Story>;
  readonly titleOf: (story: Story) => string;
  readonly underTitle: (story: Story) => ReactNode;
  readonly children: (story: Story) => ReactNode;
}) => {
  const words = useWords(DESK_WORDS);
  const { leave } = useInCase();
  const { story, failure } = told;
  const head = useHeadFocus<HTMLHeadingElement>(story !== null);
  return (
    <>
      {story ? (
        <>
          <div>
            <h1 ref={head} tabIndex={-1}>
              {titleOf(story)}
            </h1>
            <p className={styles.quiet}>{underTitle(story)}</p>
          </div>
          {failure ? (
            <p className={styles.told} role="status">
              {words.unread[failure.kind]}{' '}
              <button type="button" className={styles.plain} onClick={told.reload}>
                {words.retry}
              </button>
            </p>
          ) : null}
          {children(story)}
          <div className={styles.ways}>
            <button type="button" className={styles.secondary} onClick={() => window.print()}>
              {words.print}
            </button>
            <button type="button" className={styles.secondary} onClick={() => leave('ended')}>
              {words.leave}
            </button>
          </div>
        </>
      ) : (
        <WithoutStory failure={failure} reload={told.reload} />
      )}
    </>
  );
};
