const names = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Promised and not built: these doors are ABSENT. One that appears has to leave this list, and needs its rows. */
export const ABSENT: Readonly<Record<string, readonly string[]>> = {
  Query: names(
    `pairingPlan trainingBoard assessmentBoard unitRanking responsibilityBoard problemList classCases annualReport serviceMenu policies policiesFor needsBoard`,
  ),
  Mutation: names(`
    planPairings
    pinPair
    forbidPair
    solvePlan
    applyPlan
    createCourse
    enrol
    recordScore
    recordStudy
    openAssessment
    scoreCadre
    gradeCadre
    sealAssessment
    appealAssessment
    decideAppeal
    planWork
    addMilestone
    completeMilestone
    setCatchUpTarget
    grantAward
    addIntegrityEntry
    replyToIntegrityEntry
    openToleranceFile
    decideTolerance
    startSecondment
    endSecondment
    proposeCadreRuleChange
    approveCadreRuleChange
    publishCalendar
    openCasePlan
    addTaskForceMember
    recordCaseMeeting
    addProblemItem
    reportItemHandled
    verifyItem
    strikeOffItem
    openClassCase
    proposeImprovement
    answerProposal
    recordRiskSweep
    mergeEnterprises
    recordPromise
    recordArrears
    confirmHandOver
    returnFromPetition
    proposeEnterpriseRuleChange
    approveEnterpriseRuleChange
    publishPolicy
    withdrawPolicy
    interpretPolicy
    markPolicyRead
    announceEvent
    signUp
    recordFollowUp
  `),
};

/** States that a petition doesn't reach yet; whatever leads there needs its rows. */
export const ABSENT_STATES: readonly string[] = [];
