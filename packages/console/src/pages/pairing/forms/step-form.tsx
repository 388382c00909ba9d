import type { ReactNode } from 'react';
import { DecideForm } from './decide-form';
import { EvaluateForm } from './evaluate-form';
import { ExtendForm } from './extend-form';
import { ReviewGoalForm, SetGoalForm } from './goal-forms';
import { MeetingForm } from './meeting-form';
import { CompleteForm, ConfirmForm, ReasonForm, ResumeForm } from './plain-forms';
import type { StepFormProps } from './step-form-props';

const FORMS: Readonly<Record<string, (props: StepFormProps) => ReactNode>> = {
  confirmPairing: (props) => <ConfirmForm {...props} />,
  resumePairing: (props) => <ResumeForm {...props} />,
  rejectPairing: (props) => <ReasonForm command="rejectPairing" {...props} />,
  suspendPairing: (props) => <ReasonForm command="suspendPairing" {...props} />,
  endPairing: (props) => <ReasonForm command="endPairing" {...props} />,
  completePairing: (props) => <CompleteForm {...props} />,
  extendProbation: (props) => <ExtendForm {...props} />,
  logMentorMeeting: (props) => <MeetingForm {...props} />,
  setGrowthGoal: (props) => <SetGoalForm {...props} />,
  reviewGrowthGoal: (props) => <ReviewGoalForm {...props} />,
  evaluatePairing: (props) => <EvaluateForm {...props} />,
  decideProbation: (props) => <DecideForm {...props} />,
};

/** The form of a step on a pairing; nothing for a step that this console doesn’t know. */
export const StepForm = ({ command, ...props }: StepFormProps & { readonly command: string }) =>
  FORMS[command]?.(props) ?? null;
