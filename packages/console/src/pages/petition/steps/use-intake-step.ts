import { labelOf } from '../../../parts/form/label-of';
import { useWords } from '../../../words/locale';
import { INTAKE_STEP_WORDS } from './intake-words';
import { useStep, type StepProps } from './step';
import type { StepCommand } from './step-commands';

/** `useStep` with the words of these steps, by which a refusal calls their fields, too. */
export const useIntakeStep = (props: StepProps, command: StepCommand) => {
  const { words: all, form } = useStep(props, command);
  const words = useWords(INTAKE_STEP_WORDS);
  return { all, words, form: { ...form, labelOf: labelOf({ ...all.fields, ...words.labels }) } };
};
