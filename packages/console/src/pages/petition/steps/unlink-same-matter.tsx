import { CommandForm } from '../../../parts/form/command-form';
import { EntryField, onlyOf } from './entry-field';
import { TextField } from './fields';
import { useStep, type StepProps } from './step';
import { UnlinkSameMatterDocument } from './unlink-same-matter.generated';

interface Values {
  readonly earlierPetitionId: string;
  readonly reason?: string;
}

/** Takes a link to an earlier petition away. */
export const UnlinkSameMatter = (props: StepProps) => {
  const { words, form } = useStep(props, 'unlinkSameMatter');
  const { petition } = props;
  const { record } = words;
  const linked = petition.relatedPetitions
    .filter(({ earlier }) => earlier)
    .map(({ petition: { id, number, subject }, relation }) => ({
      id: String(id),
      label: `${number} ${subject}`,
      texts: [record.relations[relation]],
    }));
  return (
    <CommandForm
      {...form}
      document={UnlinkSameMatterDocument}
      initial={{ earlierPetitionId: onlyOf(linked) }}
      toInput={({ earlierPetitionId, reason = '' }: Values) => ({
        petitionId: petition.id,
        earlierPetitionId,
        reason,
      })}
    >
      <EntryField name="earlierPetitionId" entries={linked} />
      <TextField name="reason" label={record.unlinkReason} />
    </CommandForm>
  );
};
