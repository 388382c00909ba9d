import { CommandForm } from '../../parts/form/command-form';
import { useWords } from '../../words/locale';
import type { PetitionCaseFragment } from './petition-case.fragment.generated';
import { ErasePersonalDataDocument } from './steps/erase-personal-data.generated';
import { PETITION_WORDS } from './words';

/** Proposes, or as the second person carries out, that a petition is anonymised; checked once more before it counts. */
export const EraseForm = ({
  petition: { id, number },
  onLook,
}: {
  readonly petition: PetitionCaseFragment;
  readonly onLook: () => void;
}) => {
  const words = useWords(PETITION_WORDS);
  return (
    <CommandForm
      draft={`petition/${id}/erasePersonalData`}
      act={words.erase}
      quiet
      document={ErasePersonalDataDocument}
      toInput={() => ({ petitionId: id })}
      check={() => [{ label: words.eraseLine, value: number }]}
      onLook={onLook}
      onDone={() => undefined}
    >
      <p>{words.eraseNote}</p>
    </CommandForm>
  );
};
