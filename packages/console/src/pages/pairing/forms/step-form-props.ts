import type { Pairing } from '../people';

/** What the form of every step gets. */
export interface StepFormProps {
  readonly pairing: Pairing;
  /** The label of the step, as the server calls it: what the button says. */
  readonly act: string;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** By which the draft of a step’s form is found again. */
export const draftOf = ({ id }: Pairing, command: string): string => `pairing/${id}/${command}`;
