import { useEffect, useState } from 'react';

/** How often a desk asks whether its counts have changed. */
export const POLL_MS = 60_000;

/** True once an answer has been shown for as long as a desk waits between two looks: what has just come needs no second one. */
export const useIsOld = (answer: unknown): boolean => {
  const [old, setOld] = useState<unknown>(null);
  useEffect(() => {
    if (answer === null) return;
    const timer = setTimeout(() => setOld(answer), POLL_MS);
    return () => clearTimeout(timer);
  }, [answer]);
  return answer !== null && old === answer;
};
