import { NotFound, type Outcome } from '@lianxin/kernel';

/** The outcome of a change of one aggregate, of the outcome of a change of several; throws NotFound where there was none. */
export const onlyState = <State, Code extends string>(
  outcome: Outcome<readonly State[], Code>,
): Outcome<State, Code> => {
  if (outcome.kind === 'rejected') return outcome;
  const [state] = outcome.state;
  if (!state) throw new NotFound('there is nothing with this id');
  return { ...outcome, state };
};
