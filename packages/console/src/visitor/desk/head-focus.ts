import { useEffect, useRef } from 'react';

/** Moves the focus to the head of a page that has just come, so that it is read out. */
export const useHeadFocus = <Element extends HTMLElement>(ready: boolean) => {
  const head = useRef<Element>(null);
  useEffect(() => {
    if (ready) head.current?.focus();
  }, [ready]);
  return head;
};
