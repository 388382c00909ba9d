import { useEffect, useRef } from 'react';

/** Ctrl+Enter, or Ctrl+Shift+Enter, wherever the focus is on the page; not while somebody composes, nor behind a dialog. */
export const useSubmitKeys = (submit: (withShift: boolean) => void): void => {
  const current = useRef(submit);
  useEffect(() => {
    current.current = submit;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
      if (document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      current.current(event.shiftKey);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
};
