import { labelOf } from '../../../parts/form/label-of';
import { useWords } from '../../../words/locale';
import type { PetitionCaseFragment } from '../petition-case.fragment.generated';
import type { StepCommand } from './step-commands';
import { STEP_FORM_WORDS, type StepFormWords } from './words';

/** What the form of a step is given by the page. */
export interface StepProps {
  readonly petition: PetitionCaseFragment;
  /** What people call the step. */
  readonly act: string;
  /** It was carried out; what to say of it, and whether its form stays open for the next part. */
  readonly onDone: (said?: string, stays?: boolean) => void;
  /** It was carried out, and the case is closed to who did it from now on. */
  readonly onClosed: () => void;
  readonly onCancel: () => void;
  /** Shows the case as it is now. */
  readonly onLook: () => void;
}

/** What every form of a step has in common: its words, and the props of its `CommandForm`. */
export const useStep = (
  { petition, act, onDone, onClosed, onCancel, onLook }: StepProps,
  command: StepCommand,
): {
  readonly words: StepFormWords;
  readonly form: {
    readonly draft: string;
    readonly act: string;
    readonly onDone: (answer: unknown) => void;
    readonly onCancel: () => void;
    readonly onLook: () => void;
    readonly labelOf: (path: string) => string;
  };
} => {
  const words = useWords(STEP_FORM_WORDS);
  return {
    words,
    form: {
      draft: `petition/${petition.id}/${command}`,
      act,
      onDone: (answer) => (answer === null ? onClosed() : onDone()),
      onCancel,
      onLook,
      labelOf: labelOf(words.fields),
    },
  };
};
