/** The commands for which the order page has a form; rating and withdrawing are the firm’s own, on its page. */
const STEP_COMMANDS = [
  'triageRequest',
  'dispatchRequest',
  'acceptRequest',
  'objectToRequest',
  'decideRequestObjection',
  'contactFirm',
  'askFirm',
  'answerQuestion',
  'deliverRequest',
  'refuseWithReasons',
  'contactAfterBadRating',
  'reopenRequest',
  'closeRequest',
  'assignRequestHandler',
  'handToPetition',
] as const;
export type StepCommand = (typeof STEP_COMMANDS)[number];

/** A command as this page knows it; null for one that it has no form for. */
export const stepCommand = (command: string | null): StepCommand | null =>
  STEP_COMMANDS.find((known) => known === command) ?? null;
