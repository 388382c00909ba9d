import { useWords } from '../../../words/locale';
import { DayField, LineField } from './fields';
import { INTAKE_STEP_WORDS } from './intake-words';

/** What a form keeps of how an act of the petitioner reached the office. */
export interface ReceivedValues {
  readonly on: string;
  readonly proof?: string;
}

/** What the command is told of it. */
export const receivedOf = ({ on, proof = '' }: ReceivedValues) => ({ on, proof });

/** When the petitioner said so, and what shows it: asked of an officer who records it for him. */
export const ReceivedFields = () => {
  const words = useWords(INTAKE_STEP_WORDS);
  return (
    <>
      <p>{words.recorded}</p>
      <DayField name="on" label={words.receivedOn} />
      <LineField name="proof" label={words.labels.proof} />
    </>
  );
};
