import { readFileSync } from 'node:fs';
import { buildSchema, getNamedType, isInputObjectType, isScalarType, type GraphQLInputType } from 'graphql';
import { inRepository, servicesWith } from '../../contract/root';

/**
 * What a text of a mutation's input is. SEALED: names a person or leads to one; stands in clear nowhere. PRIVATE: words about a
 * case; in the database of its own service only. TRAVELS: words that a hand-over takes along; in databases only. OPEN: official
 * names, codes and numbers.
 */
export type Sensitivity = 'SEALED' | 'PRIVATE' | 'TRAVELS' | 'OPEN';

/** Every text that a client can send in a mutation; one that is missing here fails the test, so that somebody decides. */
export const SENSITIVITY: Readonly<Record<string, Sensitivity>> = {
  'addCadre.name': 'OPEN',
  'addCadre.post': 'OPEN',
  'addCadre.rank': 'OPEN',
  'addCadre.specialties': 'OPEN',
  'addCadre.idNumber': 'SEALED',
  'addCadre.phone': 'SEALED',
  'createUnit.name': 'OPEN',
  'renameUnit.name': 'OPEN',
  'splitUnit.parts.name': 'OPEN',
  'completePairing.reason': 'PRIVATE',
  'decideProbation.remark': 'PRIVATE',
  'decideProbation.induction.evidence': 'PRIVATE',
  'decideProbation.studiedQuarters': 'OPEN',
  'decideProbation.overrideReason': 'PRIVATE',
  'endPairing.reason': 'PRIVATE',
  'evaluatePairing.remark': 'PRIVATE',
  'extendProbation.reason': 'PRIVATE',
  'logMentorMeeting.topic': 'PRIVATE',
  'proposePairing.lead.reason': 'PRIVATE',
  'proposePairing.middle.reason': 'PRIVATE',
  'refillSlot.reason': 'PRIVATE',
  'rejectPairing.reason': 'PRIVATE',
  'reviewGrowthGoal.remark': 'PRIVATE',
  'setGrowthGoal.text': 'PRIVATE',
  'suspendPairing.reason': 'PRIVATE',
  'changePost.post': 'OPEN',
  'changeRank.rank': 'OPEN',
  'correctRecord.post': 'OPEN',
  'correctRecord.rank': 'OPEN',
  'correctRecord.reason': 'PRIVATE',
  'registerKinship.kinName': 'SEALED',
  'registerKinship.kinIdNumber': 'SEALED',
  'grantRole.account': 'OPEN',
  'grantRole.reason': 'PRIVATE',
  'revokeRole.account': 'OPEN',
  'revokeRole.reason': 'PRIVATE',
  'revealCadreField.purpose': 'PRIVATE',
  'saveView.name': 'PRIVATE',
  'saveView.address': 'PRIVATE',

  'nameAccused.outsiders.name': 'SEALED',
  'nameAccused.outsiders.idNumber': 'SEALED',
  'nameAccused.reason': 'SEALED',
  'declareInterest.reason': 'SEALED',
  'recuse.reason': 'SEALED',
  'raiseDispute.reasons': 'PRIVATE',
  'decideDispute.reason': 'PRIVATE',
  'decideDispute.minutes': 'PRIVATE',
  'addAssistingUnit.task': 'PRIVATE',
  'endAssistance.text': 'PRIVATE',
  'reportUrgent.text': 'PRIVATE',
  'submitReportBack.text': 'PRIVATE',
  'submitReportBack.evidence': 'PRIVATE',
  'returnForRework.reason': 'PRIVATE',
  'openSupervision.matter': 'PRIVATE',
  'answerSupervision.text': 'PRIVATE',
  'closeSupervision.result': 'PRIVATE',
  'recordInstruction.leaderName': 'PRIVATE',
  'recordInstruction.text': 'PRIVATE',
  'answerInstruction.text': 'PRIVATE',
  'addDemand.text': 'PRIVATE',
  'recordSolution.result': 'PRIVATE',
  'recordSolution.evidence': 'PRIVATE',
  'recordExplanation.text': 'PRIVATE',
  'recordExplanation.sources': 'PRIVATE',
  'arrangeAssistance.organ': 'PRIVATE',
  'recordDissuasion.text': 'SEALED',
  'proposeReferral.text': 'SEALED',
  'proposeReferral.evidence': 'SEALED',
  'proposeReferral.organ': 'PRIVATE',
  'proposeReferral.statement': 'SEALED',
  'proposeReferral.attempt': 'SEALED',
  'contestFinding.reasons': 'PRIVATE',
  'decideFindingContest.reasons': 'PRIVATE',
  'callVisitor.window': 'OPEN',
  'amendPetition.reason': 'PRIVATE',
  'amendPetition.superiorNumber': 'PRIVATE',
  'amendPetition.superiorUnit': 'PRIVATE',
  'amendPetition.subject': 'PRIVATE',
  'amendPetition.text': 'PRIVATE',
  'amendPetition.place': 'PRIVATE',
  'amendPetition.limitationPeriods.note': 'PRIVATE',
  'amendPetition.petitioners.name': 'SEALED',
  'amendPetition.petitioners.idNumber': 'SEALED',
  'amendPetition.petitioners.phone': 'SEALED',
  'amendPetition.petitioners.address': 'SEALED',
  'answerCorrection.received.proof': 'PRIVATE',
  'answerCorrection.text': 'PRIVATE',
  'answerCorrection.petitioners.name': 'SEALED',
  'answerCorrection.petitioners.idNumber': 'SEALED',
  'answerCorrection.petitioners.phone': 'SEALED',
  'answerCorrection.petitioners.address': 'SEALED',
  'approveDecline.reason': 'PRIVATE',
  'contestDecline.received.proof': 'PRIVATE',
  'contestDecline.reasons': 'PRIVATE',
  'contestDecline.newFacts': 'PRIVATE',
  'decideContest.reason': 'PRIVATE',
  'declinePetition.earlierNumber': 'OPEN',
  'declinePetition.reasons': 'PRIVATE',
  'declinePetition.newFacts': 'PRIVATE',
  'guideToProcedure.organ': 'PRIVATE',
  'guideToProcedure.reasons': 'PRIVATE',
  'guideToProcedure.bring': 'PRIVATE',
  'guideToProcedure.where': 'PRIVATE',
  'recordProcedureResult.evidence': 'PRIVATE',
  'registerPetition.superiorUnit': 'PRIVATE',
  'registerPetition.limitationPeriods.note': 'PRIVATE',
  'reopenPetition.reason': 'PRIVATE',
  'reopenPetition.evidence': 'PRIVATE',
  'requestCorrection.what': 'PRIVATE',
  'withdrawPetition.received.proof': 'PRIVATE',
  'withdrawPetition.reason': 'PRIVATE',
  'answerSuggestion.text': 'PRIVATE',
  'decideObjection.reason': 'PRIVATE',
  'deliverOpinion.proof': 'PRIVATE',
  'exportPersonalData.idNumber': 'SEALED',
  'exportPersonalData.purpose': 'PRIVATE',
  'revealPetitionField.purpose': 'PRIVATE',
  'forgetCase.number': 'OPEN',
  'endPetitionSession.token': 'SEALED',
  'issueOpinion.claim': 'PRIVATE',
  'issueOpinion.facts': 'PRIVATE',
  'issueOpinion.reasons': 'PRIVATE',
  'issueOpinion.legalBasis': 'PRIVATE',
  'objectToTransfer.reasons': 'PRIVATE',
  'openPetition.number': 'OPEN',
  'openPetition.queryCode': 'SEALED',
  'recordExecution.evidence': 'PRIVATE',
  'registerPetition.superiorNumber': 'PRIVATE',
  'registerPetition.subject': 'PRIVATE',
  'registerPetition.text': 'PRIVATE',
  'registerPetition.place': 'PRIVATE',
  'registerPetition.demands': 'PRIVATE',
  'proposePetitionRuleChange.reason': 'PRIVATE',
  'registerPetition.petitioners.name': 'SEALED',
  'registerPetition.petitioners.idNumber': 'SEALED',
  'registerPetition.petitioners.phone': 'SEALED',
  'registerPetition.petitioners.address': 'SEALED',
  'requestExtension.reason': 'PRIVATE',
  'returnToEnterprise.reason': 'TRAVELS',
  'linkSameMatter.reason': 'PRIVATE',
  'unlinkSameMatter.reason': 'PRIVATE',
  'setCompetence.place': 'OPEN',
  'transferPetition.reason': 'PRIVATE',

  'consentToVisits.quarter': 'OPEN',
  'consentToVisits.givenBy': 'SEALED',
  'consentToVisits.proof': 'SEALED',
  'endLiaison.reason': 'PRIVATE',
  'pairLiaison.unitBranch': 'OPEN',
  'pairLiaison.firmBranch': 'OPEN',
  'recordEnterprisePersons.persons.name': 'SEALED',
  'recordEnterprisePersons.persons.idNumber': 'SEALED',
  'recordVisit.topic': 'PRIVATE',
  'registerEnterprise.name': 'OPEN',
  'registerEnterprise.creditCode': 'OPEN',
  'registerEnterprise.industryCode': 'OPEN',
  'registerEnterprise.place': 'OPEN',
  'registerEnterprise.contactName': 'SEALED',
  'registerEnterprise.contactPhone': 'SEALED',
  'updateEnterprise.name': 'OPEN',
  'updateEnterprise.creditCode': 'OPEN',
  'updateEnterprise.industryCode': 'OPEN',
  'updateEnterprise.place': 'OPEN',
  'updateEnterprise.contactName': 'SEALED',
  'updateEnterprise.contactPhone': 'SEALED',
  'answerQuestion.answer': 'PRIVATE',
  'askFirm.question': 'PRIVATE',
  'contactAfterBadRating.note': 'PRIVATE',
  'contactFirm.note': 'PRIVATE',
  'contactFirm.answer': 'PRIVATE',
  'decideRequestObjection.reason': 'PRIVATE',
  'deliverRequest.text': 'PRIVATE',
  'deliverRequest.lateReason': 'PRIVATE',
  'dispatchRequest.reason': 'PRIVATE',
  'handToPetition.reason': 'PRIVATE',
  'objectToRequest.reasons': 'PRIVATE',
  'openRequest.number': 'OPEN',
  'openRequest.queryCode': 'SEALED',
  'rateRequest.comment': 'PRIVATE',
  'refuseWithReasons.text': 'PRIVATE',
  'refuseWithReasons.lateReason': 'PRIVATE',
  'reopenRequest.reason': 'PRIVATE',
  'submitRequest.subject': 'TRAVELS',
  'submitRequest.text': 'TRAVELS',
  'submitRequest.contactName': 'SEALED',
  'submitRequest.contactPhone': 'SEALED',
  'triageRequest.note': 'PRIVATE',
  'withdrawRequest.reason': 'PRIVATE',
  'revealEnterpriseField.purpose': 'PRIVATE',
  'revealRequestField.purpose': 'PRIVATE',
  'forgetRequestCase.number': 'OPEN',
  'endRequestSession.token': 'SEALED',
};

/** A text of a mutation's input, and whose it is. */
export interface TextField {
  readonly path: string;
  readonly service: string;
}

/** A mutation of the product with the type of its input. */
export interface MutationField {
  readonly name: string;
  readonly service: string;
  readonly input: GraphQLInputType;
}

/** The mutations of every service that has a schema. */
export const mutations = (): readonly MutationField[] =>
  servicesWith('schema.graphql').flatMap((service) => {
    const text = readFileSync(inRepository('services', service, 'schema.graphql'), 'utf8');
    const schema = buildSchema(text, { assumeValid: true, assumeValidSDL: true });
    return Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap(({ name, args }) =>
      args.map(({ type }) => ({ name, service, input: type })),
    );
  });

const textsOf = (path: string, type: GraphQLInputType): readonly string[] => {
  const named = getNamedType(type);
  if (isInputObjectType(named))
    return Object.values(named.getFields()).flatMap((field) => textsOf(`${path}.${field.name}`, field.type));
  return isScalarType(named) && named.name === 'String' ? [path] : [];
};

/** Every text that a client can send in a mutation; the keys of repeats apart, which are the client's own. */
export const textFields = (): readonly TextField[] =>
  mutations().flatMap(({ name, service, input }) =>
    textsOf(name, input)
      .filter((path) => !path.endsWith('.idempotencyKey'))
      .map((path) => ({ path, service })),
  );
