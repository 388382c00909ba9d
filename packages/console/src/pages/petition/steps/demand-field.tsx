import { useWords } from '../../../words/locale';
import { SelectField } from './fields';
import type { StepProps } from './step';
import { STEP_FORM_WORDS } from './words';

type Demands = StepProps['petition']['demands'];

/** The demand where there is only one to choose. */
export const onlyDemand = (demands: Demands): string | undefined =>
  demands.length === 1 ? String(demands[0]?.id) : undefined;

/** Chooses one of the petition’s demands by its text. */
export const DemandField = ({ demands }: { readonly demands: Demands }) => {
  const { demand, noDemand } = useWords(STEP_FORM_WORDS);
  const options = demands.map(({ id, text }, at) => [id, `${demand(at + 1)} ${text}`] as const);
  const note = demands.length === 0 ? noDemand : undefined;
  return <SelectField name="demandId" options={Object.fromEntries(options)} note={note} />;
};
