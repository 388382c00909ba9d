import type { MatterRelation } from '../../../api/schema.generated';
import { CommandForm } from '../../../parts/form/command-form';
import { PetitionPick } from '../../../parts/pick/petition-pick';
import type { Picked } from '../../../parts/pick/search-pick';
import { ChoiceField, OtherField, TextField } from './fields';
import { LinkSameMatterDocument } from './link-same-matter.generated';
import { useStep, type StepProps } from './step';

interface Values {
  readonly earlierPetitionId: Picked;
  readonly relation: MatterRelation;
  readonly reason?: string;
}

/** Links a petition to an earlier one that the asker may read; nothing is merged. */
export const LinkSameMatter = (props: StepProps) => {
  const { words, form } = useStep(props, 'linkSameMatter');
  const { petition } = props;
  const { record } = words;
  return (
    <CommandForm
      {...form}
      document={LinkSameMatterDocument}
      toInput={({ earlierPetitionId, relation, reason = '' }: Values) => ({
        petitionId: petition.id,
        earlierPetitionId: earlierPetitionId.value,
        relation,
        reason,
      })}
    >
      <p>{record.linkNote}</p>
      <OtherField name="earlierPetitionId">
        <PetitionPick except={String(petition.id)} />
      </OtherField>
      <ChoiceField name="relation" options={record.relations} />
      <TextField name="reason" label={record.linkReason} />
    </CommandForm>
  );
};
