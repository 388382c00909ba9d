/** A step as the server names it. */
interface Step {
  readonly command: string;
  readonly allowed: boolean;
  readonly rejection: { readonly code: string } | null;
}

/** The way that petitions go: what lies on it and is still blocked is what an officer asks about. */
const WAY = [
  'acceptTransfer',
  'acceptPetition',
  'assessDemand',
  'issueOpinion',
  'deliverOpinion',
  'closePetition',
];
const WAY_OF_SUGGESTION = [
  'acceptTransfer',
  'acceptPetition',
  'answerSuggestion',
  'deliverOpinion',
  'closePetition',
];
/** How many steps one looks ahead. */
const AHEAD = 2;

/** Steps that are seldom taken, though they are almost always allowed. */
const SELDOM: ReadonlySet<string> = new Set([
  'declareInterest',
  'recuse',
  'assignHandler',
  'shareAccusation',
  'returnToEnterprise',
  'arrangeAssistance',
  'requestCorrection',
  'guideToProcedure',
  'declinePetition',
  'withdrawPetition',
  'reopenPetition',
  'raiseDispute',
  'addAssistingUnit',
  'openSupervision',
  'recordInstruction',
  'recordDissuasion',
  'contestFinding',
  'offerSimplified',
  'convertToOrdinary',
  'holdHearing',
  'recordExternalReview',
  'serveOpinionAgain',
  'amendPetition',
  'linkSameMatter',
  'unlinkSameMatter',
  'reportUrgent',
]);

/** Refusals that say only that the case, or the asker, isn’t there at all. */
const NOT_HERE: ReadonlySet<string> = new Set(['ILLEGAL_STEP', 'NOT_RESPONSIBLE', 'WRONG_PURPOSE']);

/**
 * The commands that stand in sight: what is allowed and not seldom taken; what is blocked by a rule that one can do something
 * about; and what lies ahead on the way of the case. The others are folded away, with their reasons.
 */
export const commandsInSight = (steps: readonly Step[], purpose: string | null): ReadonlySet<string> => {
  const way = purpose === 'SUGGESTION' ? WAY_OF_SUGGESTION : WAY;
  const reached = Math.max(-1, ...steps.map(({ command, allowed }) => (allowed ? way.indexOf(command) : -1)));
  const ahead = reached < 0 ? [] : way.slice(reached + 1, reached + 1 + AHEAD);
  const isInSight = ({ command, allowed, rejection }: Step): boolean => {
    if (allowed) return !SELDOM.has(command);
    const code = rejection?.code ?? '';
    return NOT_HERE.has(code) ? code === 'ILLEGAL_STEP' && ahead.includes(command) : way.includes(command);
  };
  return new Set(steps.filter(isInSight).map(({ command }) => command));
};
