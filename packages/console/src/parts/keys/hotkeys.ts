import { useEffect, useRef } from 'react';

const OFF = 'lianxin.keys';
const CHORD_MS = 1000;

/** Whether single keys do something on this device; somebody who dictates may switch them off (WCAG 2.1.4). */
export const keysAreOn = (): boolean => localStorage.getItem(OFF) !== 'off';

/** Switches single keys on or off on this device. */
export const switchKeys = (on: boolean): void =>
  on ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, 'off');

const isTyping = (event: KeyboardEvent): boolean => {
  const target = event.target as HTMLElement | null;
  return (
    event.isComposing ||
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    (target?.isContentEditable ?? false) ||
    /^(INPUT|TEXTAREA|SELECT)$/.test(target?.tagName ?? '') ||
    document.querySelector('dialog[open]') !== null
  );
};

/**
 * Gives single keys, and chords such as `g w`, a meaning while a page is shown: never while somebody types or composes, and
 * never where a dialog is open.
 */
export const useHotkeys = (keys: Readonly<Record<string, () => void>>): void => {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    let begun: { key: string; at: number } | null = null;
    const press = (event: KeyboardEvent) => {
      if (!keysAreOn() || isTyping(event)) return;
      const chord =
        begun !== null && event.timeStamp - begun.at < CHORD_MS ? `${begun.key} ${event.key}` : null;
      const act = (chord === null ? undefined : current.current[chord]) ?? current.current[event.key];
      begun = { key: event.key, at: event.timeStamp };
      if (!act) return;
      begun = null;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
};
