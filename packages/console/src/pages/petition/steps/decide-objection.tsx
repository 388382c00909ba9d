import { CommandForm } from '../../../parts/form/command-form';
import { ChoiceField, TextField } from './fields';
import { DecideObjectionDocument } from './decide-objection.generated';
import { useStep, type StepProps } from './step';

/** Decides on an objection, having read it. */
export const DecideObjection = (props: StepProps) => {
  const { words, form } = useStep(props, 'decideObjection');
  const { petition } = props;
  return (
    <CommandForm
      {...form}
      document={DecideObjectionDocument}
      toInput={({ agreed, reason }: { agreed: 'YES' | 'NO'; reason?: string }) => ({
        petitionId: petition.id,
        agreed: agreed === 'YES',
        reason: reason?.trim() ? reason : null,
      })}
    >
      <p>{words.objectionOf(petition.offer?.unit?.name ?? words.fields.toUnitId)}</p>
      <blockquote>{petition.offer?.objection?.reasons}</blockquote>
      <ChoiceField name="agreed" options={{ YES: words.agree, NO: words.refuse }} />
      <TextField name="reason" note={words.refuseReason} optional />
    </CommandForm>
  );
};
