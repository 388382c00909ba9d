import { CommandForm } from '../../../parts/form/command-form';
import { ClosePetitionDocument } from './close-petition.generated';
import { useStep, type StepProps } from './step';

/** Closes a petition, as the second person. */
export const ClosePetition = (props: StepProps) => {
  const { words, form } = useStep(props, 'closePetition');
  const { petition } = props;
  return (
    <CommandForm {...form} document={ClosePetitionDocument} toInput={() => ({ petitionId: petition.id })}>
      <p>{words.close}</p>
    </CommandForm>
  );
};
