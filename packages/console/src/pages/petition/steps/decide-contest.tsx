import { CommandForm } from '../../../parts/form/command-form';
import { DecideContestDocument } from './decide-contest.generated';
import { ChoiceField, TextField } from './fields';
import type { StepProps } from './step';
import { useIntakeStep } from './use-intake-step';

interface Values {
  readonly upheld: 'YES' | 'NO';
  readonly reason?: string;
}

/** Decides on what the petitioner says against a decline, having read it. */
export const DecideContest = (props: StepProps) => {
  const { words, all, form } = useIntakeStep(props, 'decideContest');
  const { petition } = props;
  const contest = petition.declines.at(-1)?.contests.at(-1);
  return (
    <CommandForm
      {...form}
      document={DecideContestDocument}
      toInput={({ upheld, reason = '' }: Values) => ({
        petitionId: petition.id,
        upheld: upheld === 'YES',
        reason,
      })}
    >
      <p>{words.contested}</p>
      <blockquote>{contest?.reasons}</blockquote>
      {contest?.newFacts ? (
        <>
          <p>{all.fields.newFacts}</p>
          <blockquote>{contest.newFacts}</blockquote>
        </>
      ) : null}
      <ChoiceField name="upheld" options={{ YES: words.stays, NO: words.takenIn }} />
      <TextField name="reason" note={words.decideNote} />
    </CommandForm>
  );
};
