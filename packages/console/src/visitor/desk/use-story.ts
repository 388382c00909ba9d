import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../api/failure';
import { useLocale } from '../../words/locale';
import { ask, type Answer } from './ask';
import { useInCase } from './in-case';
import type { Operation } from './operation';
import { waitUntil } from './wait-until';

/** What a page has of its case: nothing yet, the case, or why it has none. */
export interface Told<Story> {
  readonly story: Story | null;
  readonly failure: Failure | null;
  readonly reload: () => void;
  /** The case as a command just answered it. */
  readonly put: (story: Story) => void;
}

/** Asks again at the session’s end and whenever somebody comes back to the page; whether it has ended the server says. */
const useAskAgain = (expiresAt: string, load: () => void): void => {
  useEffect(() => {
    let timer = 0;
    const wait = () => {
      timer = window.setTimeout(
        () => {
          load();
          wait();
        },
        waitUntil(expiresAt, Date.now()),
      );
    };
    const look = () => {
      if (document.visibilityState === 'visible') load();
    };
    wait();
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [expiresAt, load]);
};

/** The case of the session, in the language of the screen. What was read before stays while it is asked for again. */
export const useStory = <Data, Story>(
  operation: Operation<Data, Record<string, never>>,
  storyIn: (data: Data) => Story,
): Told<Story> => {
  const { token, expiresAt, leave } = useInCase();
  const { locale } = useLocale();
  const [told, setTold] = useState<Pick<Told<Story>, 'story' | 'failure'>>({ story: null, failure: null });
  // An answer that was overtaken by a later one isn't shown any more.
  const turn = useRef(0);
  const load = useCallback(() => {
    const own = ++turn.current;
    const take = (answer: Answer<Data>) => {
      if (own !== turn.current) return;
      if (answer.kind === 'answered') setTold({ story: storyIn(answer.data), failure: null });
      else if (answer.failure.kind === 'signedOut') leave('expired');
      else setTold(({ story }) => ({ story, failure: answer.failure }));
    };
    void ask(operation, {}, { token, locale }).then(take);
  }, [operation, storyIn, token, locale, leave]);
  const put = useCallback((story: Story) => {
    turn.current += 1;
    setTold({ story, failure: null });
  }, []);
  useEffect(load, [load]);
  useAskAgain(expiresAt, load);
  return { ...told, reload: load, put };
};
