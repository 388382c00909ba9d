import { flushSync } from 'react-dom';
import { fieldId } from './field';

/** Goes to a field of the form that is shown. */
export const focusField = (name: string): void => document.getElementById(fieldId(name))?.focus();

/** Changes a form and goes to a field that may stand there only then: before the next key, however fast somebody types. */
export const focusAfter = (name: string, change: () => void): void => {
  flushSync(change);
  focusField(name);
};
