import { CommandForm } from '../../../parts/form/command-form';
import { AcceptPetitionDocument } from './accept-petition.generated';
import { useStep, type StepProps } from './step';

/** Accepts a petition. */
export const AcceptPetition = (props: StepProps) => {
  const { words, form } = useStep(props, 'acceptPetition');
  const { petition } = props;
  return (
    <CommandForm {...form} document={AcceptPetitionDocument} toInput={() => ({ petitionId: petition.id })}>
      <p>{words.accept}</p>
    </CommandForm>
  );
};
