import type { ShareGround } from '../../../api/schema.generated';
import type { Picked } from '../../../parts/pick/search-pick';
import { ReceivingUnitPick } from './pick';
import { CommandForm } from '../../../parts/form/command-form';
import { ChoiceField, OtherField } from './fields';
import { ShareAccusationDocument } from './share-accusation.generated';
import { useStep, type StepProps } from './step';

/** Shows an accusation to one more unit. */
export const ShareAccusation = (props: StepProps) => {
  const { words, form } = useStep(props, 'shareAccusation');
  const { petition } = props;
  return (
    <CommandForm
      {...form}
      document={ShareAccusationDocument}
      toInput={({ unitId, ground }: { unitId: Picked; ground: ShareGround }) => ({
        petitionId: petition.id,
        unitId: unitId.value,
        ground,
      })}
    >
      <p>{words.shareNote}</p>
      <OtherField name="unitId">
        <ReceivingUnitPick />
      </OtherField>
      <ChoiceField name="ground" options={words.grounds} />
    </CommandForm>
  );
};
