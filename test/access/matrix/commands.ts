/** What a command is tried on. */
export const COMMAND_CASES = [
  'a closed claim',
  'an accusation, registered',
  'an accusation, handed over',
  'a request of the labour bureau',
  'a firm’s file of the labour bureau',
  'a street office and its officer',
  'a pairing that has ended',
  'the district',
] as const;
export type CommandCase = (typeof COMMAND_CASES)[number];

/** Commands on a petition, for whoever reads it by 1 or 2 and works on petitions in his own unit (6). */
export const PETITION_COMMANDS = [
  ...[
    'acceptPetition',
    'acceptTransfer',
    'addDemand',
    'answerSuggestion',
    'approveExtension',
    'assessDemand',
  ],
  ...['assignHandler', 'closePetition', 'confirmRequestHandOver', 'decideObjection', 'deliverOpinion'],
  ...['issueOpinion', 'nameAccused', 'notifyPetitioner', 'objectToTransfer', 'recordExecution', 'recuse'],
  ...['requestExtension', 'returnToEnterprise', 'setPurpose', 'shareAccusation', 'transferPetition'],
  ...['linkSameMatter', 'unlinkSameMatter'],
  ...['recordSolution', 'recordExplanation', 'arrangeAssistance', 'recordDissuasion'],
  ...['proposeReferral', 'approveReferral', 'decideFindingContest'],
  ...['raiseDispute', 'addAssistingUnit', 'endAssistance', 'reportUrgent'],
  ...[
    'acknowledgeUrgentReport',
    'submitReportBack',
    'acceptReportBack',
    'returnForRework',
    'openSupervision',
  ],
  ...['answerSupervision', 'closeSupervision', 'recordInstruction', 'answerInstruction'],
  ...['amendPetition', 'approveDecline', 'decideContest', 'declinePetition', 'guideToProcedure'],
  ...['recordProcedureResult', 'reopenPetition', 'requestCorrection'],
] as const;

/** To decide a dispute is open to leaders as well, of what is open to them (6). */
export const DISPUTE_DECISIONS = ['decideDispute'] as const;

/** To declare an interest is open to every cadre who reads the petition (5). */
export const INTEREST_COMMANDS = ['declareInterest'] as const;

/** What a petitioner does in his session, and no account for him. */
export const PETITIONER_COMMANDS = ['ratePetition'] as const;

/** What a petitioner does in his session, and who works on the petition records for him. */
export const EITHER_COMMANDS = [
  'answerCorrection',
  'contestDecline',
  'contestFinding',
  'withdrawPetition',
] as const;

/** Commands on a request, for whoever reads it and works on requests in his own unit. */
export const REQUEST_COMMANDS = [
  ...[
    'acceptRequest',
    'answerQuestion',
    'askFirm',
    'assignRequestHandler',
    'closeRequest',
    'contactAfterBadRating',
  ],
  ...[
    'contactFirm',
    'decideRequestObjection',
    'deliverRequest',
    'dispatchRequest',
    'objectToRequest',
    'rateRequest',
  ],
  ...['refuseWithReasons', 'reopenRequest', 'triageRequest', 'withdrawRequest'],
] as const;

/** Changes of units and cadres, for the organization department over them (Personnel 4). */
export const PERSONNEL_COMMANDS = [
  ...[
    'abolishUnit',
    'addCadre',
    'announceDeparture',
    'changePost',
    'changeRank',
    'correctRecord',
    'createUnit',
  ],
  ...['endService', 'mergeUnits', 'moveUnit', 'registerKinship', 'reinstateCadre', 'renameUnit', 'splitUnit'],
  ...['suspendCadre', 'transferCadre'],
] as const;

/** Decisions on pairings, for the organization department over their unit. */
export const PAIRING_DECISIONS = [
  ...[
    'completePairing',
    'confirmPairing',
    'decideProbation',
    'endPairing',
    'extendProbation',
    'proposePairing',
  ],
  ...['refillSlot', 'rejectPairing', 'resumePairing', 'suspendPairing'],
] as const;

/** Who takes part in a pairing writes into it; who reads it otherwise is told that he doesn’t (Personnel 3). */
export const PARTICIPANT_COMMANDS = [
  'evaluatePairing',
  'logMentorMeeting',
  'reviewGrowthGoal',
  'setGrowthGoal',
] as const;

/** One field of a petitioner or accused, with a purpose (7). */
export const PETITION_REVEALS = ['revealPetitionField'] as const;

/** Erasure of a petitioner’s identity, by the registering office (10). */
export const ERASURES = ['requestErasure', 'erasePersonalData'] as const;

/** Commands on a firm’s file (Requests 6). */
export const FIRM_COMMANDS = [
  ...['updateEnterprise', 'recordEnterprisePersons', 'consentToVisits', 'recordVisit', 'pairLiaison'],
  ...['declareLiaisonInterest', 'revealEnterpriseField', 'submitRequest'],
] as const;

/** Changes of the rule table (Petitions 13). */
export const RULE_COMMANDS = ['proposePetitionRuleChange', 'approvePetitionRuleChange'] as const;

/** What may be given without any case. */
export const FREE_COMMANDS = [
  ...[
    'registerPetition',
    'registerEnterprise',
    'grantRole',
    'revokeRole',
    'exportPersonalData',
    'forgetCase',
  ],
  ...[
    'forgetRequestCase',
    'endPetitionSession',
    'endRequestSession',
    'openPetition',
    'openRequest',
    'endLiaison',
  ],
  ...['saveView', 'removeView', 'setCompetence', ...RULE_COMMANDS],
  ...['receiveVisitor', 'callVisitor', 'concludeVisit'],
] as const;

/** Which commands are tried on which case. */
export const COMMANDS_ON: Readonly<Record<CommandCase, readonly string[]>> = (() => {
  const onPetition = [
    ...[...PETITION_COMMANDS, ...DISPUTE_DECISIONS, ...INTEREST_COMMANDS, ...PETITIONER_COMMANDS],
    ...[...EITHER_COMMANDS, ...PETITION_REVEALS, ...ERASURES],
  ];
  return {
    'a closed claim': onPetition,
    'an accusation, registered': onPetition,
    'an accusation, handed over': onPetition,
    'a request of the labour bureau': [...REQUEST_COMMANDS, 'handToPetition', 'revealRequestField'],
    'a firm’s file of the labour bureau': FIRM_COMMANDS,
    'a street office and its officer': [...PERSONNEL_COMMANDS, 'revealCadreField'],
    'a pairing that has ended': [...PAIRING_DECISIONS, ...PARTICIPANT_COMMANDS],
    'the district': FREE_COMMANDS,
  };
})();
