import type { ComponentType } from 'react';
import styles from '../request-page.module.css';
import { Close, Deliver, RefuseWithReasons, Reopen } from './ending';
import { AnswerForFirm, Ask, CallAfterBadRating, Contact } from './firm-word';
import { AssignHandler, HandToPetition } from './giving-on';
import { Accept, DecideObjection, Dispatch, ObjectTo } from './offer';
import { SortOut } from './sort-out';
import type { StepProps } from './step';
import type { StepCommand } from './step-commands';

const FORMS: Readonly<Record<StepCommand, ComponentType<StepProps>>> = {
  triageRequest: SortOut,
  dispatchRequest: Dispatch,
  acceptRequest: Accept,
  objectToRequest: ObjectTo,
  decideRequestObjection: DecideObjection,
  contactFirm: Contact,
  askFirm: Ask,
  answerQuestion: AnswerForFirm,
  deliverRequest: Deliver,
  refuseWithReasons: RefuseWithReasons,
  contactAfterBadRating: CallAfterBadRating,
  reopenRequest: Reopen,
  closeRequest: Close,
  assignRequestHandler: AssignHandler,
  handToPetition: HandToPetition,
};

/** The form of a step; all of them are one file to load, when the order page is idle. */
export const StepForm = ({ command, ...props }: StepProps & { readonly command: StepCommand }) => {
  const Form = FORMS[command];
  return (
    <div className={styles.form}>
      <Form {...props} />
    </div>
  );
};
