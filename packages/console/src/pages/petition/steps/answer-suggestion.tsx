import type { Adoption } from '../../../api/schema.generated';
import { CommandForm } from '../../../parts/form/command-form';
import { ChoiceField, TextField } from './fields';
import { AnswerSuggestionDocument } from './answer-suggestion.generated';
import { useStep, type StepProps } from './step';

/** Answers a suggestion in writing. */
export const AnswerSuggestion = (props: StepProps) => {
  const { words, form } = useStep(props, 'answerSuggestion');
  const { petition } = props;
  return (
    <CommandForm
      {...form}
      document={AnswerSuggestionDocument}
      toInput={({ text = '', adopted }: { text?: string; adopted: Adoption }) => ({
        petitionId: petition.id,
        text,
        adopted,
      })}
    >
      <ChoiceField name="adopted" options={words.adoptions} />
      <TextField name="text" rows={6} longest={20_000} />
    </CommandForm>
  );
};
