import type { OpinionOutcome } from '../../../api/schema.generated';
import { CommandForm } from '../../../parts/form/command-form';
import { ChoiceField, TextField } from './fields';
import { IssueOpinionDocument } from './issue-opinion.generated';
import { linesOf } from './lines-of';
import { useStep, type StepProps } from './step';
import type { StepFormWords } from './words';

interface Values {
  readonly claim?: string;
  readonly facts?: string;
  readonly reasons?: string;
  readonly outcome: OpinionOutcome;
  /** One provision a line. */
  readonly legalBasis?: string;
}

const LONGEST = 20_000;

const checked = ({ fields, outcomes }: StepFormWords, values: Values) => [
  { label: fields.claim, value: values.claim },
  { label: fields.facts, value: values.facts },
  { label: fields.opinionReasons, value: values.reasons },
  { label: fields.legalBasis, value: linesOf(values.legalBasis).join('\n') },
  { label: fields.outcome, value: outcomes[values.outcome] },
];

/** What is asked for as the demands say it: a beginning for the opinion, to be put in better words. */
const claimOf = ({ demands }: StepProps['petition']): string =>
  demands
    .filter(({ parentId }) => parentId === null)
    .map(({ text }, at) => `${at + 1}. ${text}`)
    .join('\n');

/** Issues the disposal opinion with all that Art. 32 asks for; everything is checked on a page of its own first. */
export const IssueOpinion = (props: StepProps) => {
  const { words, form } = useStep(props, 'issueOpinion');
  const { petition } = props;
  return (
    <CommandForm
      {...form}
      document={IssueOpinionDocument}
      initial={{ claim: claimOf(petition) }}
      toInput={({ claim = '', facts = '', reasons = '', outcome, legalBasis }: Values) => ({
        petitionId: petition.id,
        claim,
        facts,
        reasons,
        outcome,
        legalBasis: linesOf(legalBasis),
      })}
      check={(values) => checked(words, values)}
    >
      <p>{words.opinionFor}</p>
      <TextField name="claim" longest={LONGEST} />
      <TextField name="facts" rows={4} longest={LONGEST} />
      <TextField name="reasons" label={words.fields.opinionReasons} rows={4} longest={LONGEST} />
      <TextField name="legalBasis" note={words.one} />
      <ChoiceField name="outcome" options={words.outcomes} />
    </CommandForm>
  );
};
