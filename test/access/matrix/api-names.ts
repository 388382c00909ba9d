/**
 * The names that the API document promises, whether or not they are built yet. A name that the supergraph has must have doors
 * in the matrix; one that it doesn't have stands in the matrix as ABSENT.
 */
const names = (text: string): readonly string[] => text.trim().split(/\s+/);

/** The promised queries. */
export const PROMISED_QUERIES = names(`
  me slotCandidates unit units cadre cadres recruits pairing pairings pairingPlan mentorCoverage trainingBoard
  assessmentBoard resultsLedger unitRanking myPairings
  petition petitions myWork sameMatter routeProposals responsibilityBoard petitionMeasures problemList classCases annualReport
  petitionStatus
  enterprise enterprises serviceRequest serviceRequests serviceMenu liaisonBoard policies policiesFor needsBoard myRequests
  requestStatus`);

/** The promised mutations. */
export const PROMISED_MUTATIONS = names(`
  createUnit renameUnit mergeUnits splitUnit abolishUnit addCadre transferCadre changePost changeRank suspendCadre endService
  registerKinship correctRecord proposePairing confirmPairing rejectPairing refillSlot suspendPairing resumePairing
  extendProbation endPairing completePairing logMentorMeeting setGrowthGoal reviewGrowthGoal evaluatePairing decideProbation
  planPairings pinPair forbidPair solvePlan applyPlan createCourse enrol recordScore recordStudy openAssessment scoreCadre
  gradeCadre sealAssessment appealAssessment decideAppeal planWork addMilestone completeMilestone setCatchUpTarget grantAward
  addIntegrityEntry replyToIntegrityEntry openToleranceFile decideTolerance startSecondment endSecondment grantRole revokeRole
  proposeCadreRuleChange approveCadreRuleChange publishCalendar reinstateCadre moveUnit revealCadreField
  registerPetition setPurpose nameAccused amendPetition linkSameMatter unlinkSameMatter declinePetition approveDecline
  contestDecline decideContest withdrawPetition reopenPetition transferPetition acceptTransfer objectToTransfer decideObjection
  raiseDispute decideDispute addAssistingUnit shareAccusation reportUrgent notifyPetitioner acceptPetition offerSimplified
  convertToOrdinary requestCorrection answerCorrection guideToProcedure recordProcedureResult submitReportBack
  acceptReportBack returnForRework declareInterest recuse assignHandler addDemand assessDemand recordSolution
  recordExplanation arrangeAssistance recordDissuasion proposeReferral approveReferral contestFinding requestExtension
  approveExtension holdHearing concludeHearing issueOpinion recordMediation answerSuggestion answerDuty deliverOpinion
  recordExecution recordCallback ratePetition closePetition requestReview decideReview requestReReview decideReReview
  recordExternalReview openSupervision answerSupervision closeSupervision recordInstruction answerInstruction receiveVisitor
  callVisitor concludeVisit openCasePlan addTaskForceMember recordCaseMeeting addProblemItem reportItemHandled verifyItem
  strikeOffItem openClassCase proposeImprovement answerProposal recordRiskSweep setCompetence proposePetitionRuleChange
  approvePetitionRuleChange revealPetitionField openPetition confirmRequestHandOver returnToEnterprise exportPersonalData
  erasePersonalData
  registerEnterprise updateEnterprise mergeEnterprises recordPromise recordArrears pairLiaison endLiaison recordVisit
  consentToVisits submitRequest triageRequest dispatchRequest acceptRequest objectToRequest decideRequestObjection askFirm
  answerQuestion deliverRequest refuseWithReasons rateRequest contactAfterBadRating reopenRequest closeRequest withdrawRequest
  handToPetition confirmHandOver returnFromPetition openRequest revealEnterpriseField proposeEnterpriseRuleChange
  approveEnterpriseRuleChange publishPolicy withdrawPolicy interpretPolicy markPolicyRead announceEvent signUp recordFollowUp`);

/** The promised fields that one service adds to what another owns. */
export const PROMISED_JOINS = names(`
  Petition.handler Responsibility.unit ServiceRequest.handler Enterprise.liaison Cadre.openPetitions Cadre.openRequests
  Cadre.ledger Unit.petitions Unit.requests Unit.petitionClocks Unit.requestClocks`);

/** The promised fields of entities that are doors of their own. */
export const PROMISED_FIELDS = names(`
  Petition.nextSteps Petition.timeline Petition.relatedPetitions Petition.supervision Petition.documents Petition.petitioners
  Petition.representatives Petition.text Petition.demands Petition.ratings Petition.opinion Petition.chain
  Petition.bounces Petition.clocks Pairing.nextSteps Pairing.goals Pairing.meetings Pairing.evaluations Pairing.warnings
  Pairing.history`);

/** The promised states of a petition. */
export const PROMISED_PETITION_STATES = names(`
  REGISTERED OFFERED RECEIVED AWAITING_CORRECTION HANDLING DECIDED CONCLUDED REVIEWED FINAL CLOSED GUIDED DECLINED WITHDRAWN`);

/** The promised ways in beside GraphQL. */
export const PROMISED_PATHS = ['/files', '/documents/01980000-0000-7000-8000-000000000001.pdf'];
