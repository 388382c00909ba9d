import { useEffect } from 'react';

const IDLE_MS = 500;

/** Loads what a page will need next, once it has nothing better to do; where that fails, it is loaded when it is needed. */
export const usePreloaded = (load: () => Promise<unknown>): void => {
  useEffect(() => {
    const timer = setTimeout(() => void load().catch(() => undefined), IDLE_MS);
    return () => clearTimeout(timer);
  }, [load]);
};
