import { CASE_WORDS } from '../../../parts/cases/words';
import { CommandForm } from '../../../parts/form/command-form';
import { useWords } from '../../../words/locale';
import { amendmentOf, registeredAs, type AmendmentValues } from './amendment';
import { AmendPetitionDocument } from './amend-petition.generated';
import { CountField, DayField, LineField, SelectField, TextField } from './fields';
import { LimitationRows } from './limitation-rows';
import { PetitionerRows } from './petitioner-rows';
import { useStep, type StepProps } from './step';

const LONGEST = 20_000;

/** Corrects or adds to what was registered; what was said first is kept. */
export const AmendPetition = (props: StepProps) => {
  const { words, form } = useStep(props, 'amendPetition');
  const { channel } = useWords(CASE_WORDS);
  const { petition } = props;
  const { record } = words;
  return (
    <CommandForm
      {...form}
      document={AmendPetitionDocument}
      initial={registeredAs(petition)}
      toInput={(values: AmendmentValues) => ({
        petitionId: petition.id,
        reason: values.reason ?? '',
        ...amendmentOf(petition, values),
      })}
    >
      <p>{record.amendNote}</p>
      <TextField name="reason" label={record.amendReason} />
      <LineField name="subject" />
      <TextField name="text" label={record.amendText} rows={6} longest={LONGEST} />
      <LineField name="place" optional />
      <SelectField name="channel" options={channel} />
      <DayField name="receivedAt" />
      <CountField name="attendance" />
      <LineField name="superiorUnit" optional />
      <LineField name="superiorNumber" optional />
      <DayField name="reportBackBy" label={record.superiorDue} optional />
      <LimitationRows />
      <PetitionerRows />
    </CommandForm>
  );
};
