import { labelOf } from '../../../parts/form/label-of';
import { useWords } from '../../../words/locale';
import type { RequestCaseFragment } from '../request-case.fragment.generated';
import type { StepCommand } from './step-commands';
import { STEP_FORM_WORDS, type StepFormWords } from './words';

/** What the form of a step is given by the page. */
export interface StepProps {
  readonly request: RequestCaseFragment;
  /** What people call the step. */
  readonly act: string;
  readonly onDone: () => void;
  readonly onCancel: () => void;
  /** Shows the request as it is now. */
  readonly onLook: () => void;
  /** Reads the request again, where the answer to the step doesn’t tell how it is. */
  readonly onReload: () => void;
}

/** What every form of a step has in common: its words, and the props of its `CommandForm`. */
export const useStep = (
  { request, act, onDone, onCancel, onLook }: StepProps,
  command: StepCommand,
): {
  readonly words: StepFormWords;
  readonly form: {
    readonly draft: string;
    readonly act: string;
    readonly onDone: () => void;
    readonly onCancel: () => void;
    readonly onLook: () => void;
    readonly labelOf: (path: string) => string;
  };
} => {
  const words = useWords(STEP_FORM_WORDS);
  return {
    words,
    form: {
      draft: `request/${request.id}/${command}`,
      act,
      onDone,
      onCancel,
      onLook,
      labelOf: labelOf(words.fields),
    },
  };
};
