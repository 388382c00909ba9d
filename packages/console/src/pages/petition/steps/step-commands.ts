/** The commands for which the case page has a form; the petitioner’s own are given on his page. */
export const STEP_COMMANDS = [
  'setPurpose',
  'transferPetition',
  'acceptTransfer',
  'objectToTransfer',
  'decideObjection',
  'notifyPetitioner',
  'acceptPetition',
  'addDemand',
  'assessDemand',
  'requestExtension',
  'approveExtension',
  'issueOpinion',
  'answerSuggestion',
  'deliverOpinion',
  'recordExecution',
  'closePetition',
  'assignHandler',
  'nameAccused',
  'shareAccusation',
  'declareInterest',
  'recuse',
  'confirmRequestHandOver',
  'returnToEnterprise',
  'submitReportBack',
  'acceptReportBack',
  'returnForRework',
  'raiseDispute',
  'decideDispute',
  'addAssistingUnit',
  'endAssistance',
  'openSupervision',
  'answerSupervision',
  'closeSupervision',
  'reportUrgent',
  'acknowledgeUrgentReport',
] as const;
export type StepCommand = (typeof STEP_COMMANDS)[number];

/** A command as this page knows it; null for one that it has no form for. */
export const stepCommand = (command: string | null): StepCommand | null =>
  STEP_COMMANDS.find((known) => known === command) ?? null;
