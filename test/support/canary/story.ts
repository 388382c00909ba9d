import { until } from '@lianxin/testing';
import { cadreOf, found, join, personnel } from '../personnel-story';
import { command, openCase, register } from '../petition-story';
import { handedOver as sentOver, onOrigin, registered } from '../hand-over-story';
import { accountOf, answered, ask, inDays, today, unitNamed, type As, type Shown } from '../product';
import { onFirm, openFirmSession, order, ownCreditCode, submit } from '../request-story';
import { ownName, readAs } from '../story';
import type { Canaries } from './canaries';
import type { Overheard } from './overheard';
import { reveal } from './reveals';

const by = (account: string): As => ({ account });
const CITY = unitNamed('示范区城市管理局');
const HOUSING = unitNamed('示范区住房和城乡建设局');

/** What a product's life puts its canaries into, and the ids of what came of it. */
export interface Told {
  readonly petitionId: string;
  readonly requestId: string;
  readonly enterpriseId: string;
  readonly cadreId: string;
}

const give = (name: string, type: string, input: Shown, as: As): Promise<unknown> =>
  readAs(
    `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) {
      __typename ... on ${type} { id } ... on Rejection { code } } }`,
    { input },
    as,
  );

/** A role that is granted to an account and taken from it again, with reasons. */
const roleStory = async (c: Canaries): Promise<void> => {
  const role = { account: c.for('grantRole.account'), role: 'AUDITOR', unitId: CITY };
  for (const name of ['grantRole', 'revokeRole'])
    await give(name, 'Account', { ...role, reason: c.for(`${name}.reason`) }, by('admin-cadre'));
};

/** A recruit with a number, a phone and kin outside, and a pairing with its log. */
export const personnelStory = async (c: Canaries, overheard: Overheard): Promise<string> => {
  await roleStory(c);
  const unit = await found('保密站', unitNamed('东桥街道'));
  const numbers = { idNumber: c.for('addCadre.idNumber'), phone: c.for('addCadre.phone') };
  const cadreId = await join(unit, 'STAFF', { ...numbers, from: inDays(-90), recruitedOn: inDays(-90) });
  const kin = {
    kinName: c.for('registerKinship.kinName'),
    kinIdNumber: c.for('registerKinship.kinIdNumber'),
  };
  await personnel('registerKinship', { cadreId, ...kin, relation: 'SPOUSE' });
  const [lead, middle] = [cadreOf('eastbridge-head'), await join(unit, 'MID_LEVEL')];
  const { id: pairingId } = await personnel('proposePairing', {
    recruitId: cadreId,
    lead: { mentorId: lead, reason: c.for('proposePairing.lead.reason') },
    middle: { mentorId: middle, reason: c.for('proposePairing.middle.reason') },
  });
  await personnel('confirmPairing', { pairingId });
  const goal = { pairingId, dueOn: inDays(60), text: c.for('setGrowthGoal.text') };
  await personnel('setGrowthGoal', goal, by('eastbridge-head'));
  for (const [field, entered] of [
    ['ID_NUMBER', 'addCadre.idNumber'],
    ['PHONE', 'addCadre.phone'],
  ] as const) {
    const input = { cadreId, field };
    await reveal(c, overheard, { mutation: 'revealCadreField', input, entered }, by('organization'));
  }
  return cadreId;
};

const petitionersOf = (c: Canaries) =>
  Object.fromEntries(
    ['name', 'idNumber', 'phone', 'address'].map((field) => [
      field,
      c.for(`registerPetition.petitioners.${field}`),
    ]),
  );

/** Somebody outside is accused, revealed, then accused no more; the organization department is told; two officers stand aside. */
const accusationStory = async (c: Canaries, overheard: Overheard, petitionId: unknown): Promise<void> => {
  const outsider = {
    name: c.for('nameAccused.outsiders.name'),
    idNumber: c.for('nameAccused.outsiders.idNumber'),
  };
  const names = { petitionId, unitIds: [], cadreIds: [] };
  await command('nameAccused', { ...names, outsiders: [outsider] }, by('clerk'));
  for (const [field, key] of [
    ['ACCUSED_NAME', 'name'],
    ['ACCUSED_ID_NUMBER', 'idNumber'],
  ] as const) {
    const entered = `nameAccused.outsiders.${key}`;
    const input = { petitionId, field };
    await reveal(c, overheard, { mutation: 'revealPetitionField', input, entered }, by('clerk'));
  }
  const share = { unitId: unitNamed('示范区委组织部'), ground: 'ORGANIZATION_DEPARTMENT' };
  await command('shareAccusation', { petitionId, ...share }, by('clerk'));
  const withdrawn = { ...names, outsiders: [], reason: c.for('nameAccused.reason') };
  await command('nameAccused', withdrawn, by('clerk'));
  const { cadreId } = accountOf('supervisor');
  await command('recuse', { petitionId, cadreId, reason: c.for('recuse.reason') }, by('office-head'));
  await command('declareInterest', { petitionId, reason: c.for('declareInterest.reason') }, by('clerk2'));
};

const peopleOf = (c: Canaries, command: 'amendPetition' | 'answerCorrection') =>
  Object.fromEntries(
    (['name', 'idNumber', 'phone', 'address'] as const).map((field) => [
      field,
      c.for(`${command}.petitioners.${field}`),
    ]),
  );

/** A claim whose petitioner is corrected, once by the office and once by himself, and of whose demands an act is referred. */
const conductStory = async (c: Canaries): Promise<void> => {
  const petitionId = (await register())['id'];
  const on = (name: string, as: As, more: Shown = {}): Promise<Shown> =>
    command(name, { petitionId, ...more }, as);
  const amended = { reason: c.for('amendPetition.reason'), petitioners: [peopleOf(c, 'amendPetition')] };
  await on('amendPetition', by('clerk'), amended);
  const missing = { needs: ['FACTS'], what: c.for('requestCorrection.what'), noticeOn: today(), how: 'POST' };
  await on('requestCorrection', by('clerk'), missing);
  await on('answerCorrection', by('clerk'), {
    text: c.for('answerCorrection.text'),
    petitioners: [peopleOf(c, 'answerCorrection')],
    received: { on: today(), proof: c.for('answerCorrection.received.proof') },
  });
  await on('transferPetition', by('clerk'), { kind: 'TRANSFER', reason: '属其职权', toUnitId: CITY });
  await on('acceptTransfer', by('city'));
  await on('acceptPetition', by('city'));
  const { demands } = await on('addDemand', by('city'), { text: '另行安置' });
  const demandId = (demands as Shown[])[0]?.['id'];
  await on('assessDemand', by('city'), { demandId, merit: 'UNREASONABLE', hardship: false });
  const act = 'OCCUPYING_THE_DESK';
  const { dissuasions } = await on('recordDissuasion', by('city'), {
    ...{ on: today(), from: act, text: c.for('recordDissuasion.text') },
  });
  const [dissuasionId] = (dissuasions as Shown[]).map(({ id }) => id);
  const words = ['text', 'evidence', 'organ', 'statement', 'statementAttempt'].map((field) => [
    field,
    c.for(`proposeReferral.${field}`),
  ]);
  await on('proposeReferral', by('city'), {
    ...{ demandId, dissuasionId, ground: 'UNLAWFUL_ACT', act, actOn: today(), noticeOn: today() },
    ...(Object.fromEntries(words) as Shown),
  });
};

/** A claim with words of people at every step, from registration past an objection to its rating; and an accusation. */
export const petitionStory = async (c: Canaries, overheard: Overheard): Promise<string> => {
  const words = Object.fromEntries(
    ['superiorNumber', 'subject', 'text', 'place'].map((field) => [
      field,
      c.for(`registerPetition.${field}`),
    ]),
  );
  const accusation = await register({
    ...{ ...words, purpose: 'ACCUSATION', petitioners: [petitionersOf(c)] },
    demands: [c.for('registerPetition.demands')],
  });
  await accusationStory(c, overheard, accusation['id']);
  await conductStory(c);
  const claim = await register({ ...words, purpose: null, petitioners: [petitionersOf(c)] });
  const petitionId = String(claim['id']);
  const on = (name: string, as: As, more: Shown = {}): Promise<Shown> =>
    command(name, { petitionId, ...more }, as);
  await on('setPurpose', by('clerk'), { purpose: 'CLAIM' });
  const transfer = { kind: 'TRANSFER', reason: c.for('transferPetition.reason') };
  await on('transferPetition', by('clerk'), { ...transfer, toUnitId: HOUSING });
  await on('objectToTransfer', by('housing'), { reasons: c.for('objectToTransfer.reasons') });
  await on('decideObjection', by('clerk'), { agreed: true, reason: c.for('decideObjection.reason') });
  await on('transferPetition', by('clerk'), { ...transfer, toUnitId: CITY });
  await on('acceptTransfer', by('city'));
  await on('notifyPetitioner', by('city'), { on: today(), how: 'POST' });
  await on('acceptPetition', by('city'));
  const { demands } = await on('addDemand', by('city'), { text: c.for('addDemand.text') });
  const demandId = (demands as Shown[])[0]?.['id'];
  await on('assessDemand', by('city'), { demandId, merit: 'REASONABLE', hardship: false });
  await on('requestExtension', by('city'), { days: 10, reason: c.for('requestExtension.reason') });
  await on('approveExtension', by('city-head'), { noticeOn: today() });
  const parts = ['claim', 'facts', 'reasons'].map((part) => [part, c.for(`issueOpinion.${part}`)]);
  const opinion = { ...Object.fromEntries(parts), legalBasis: [c.for('issueOpinion.legalBasis')] } as Shown;
  await on('issueOpinion', by('city'), { ...opinion, outcome: 'SUPPORT' });
  const proof = c.for('deliverOpinion.proof');
  await on('deliverOpinion', by('city'), { how: 'IN_PERSON', deliveredOn: today(), proof });
  const evidence = c.for('recordExecution.evidence');
  await on('recordExecution', by('city'), { executedOn: today(), evidence });
  for (const [field, key] of [
    ['PETITIONER_NAME', 'name'],
    ['PETITIONER_ID_NUMBER', 'idNumber'],
    ['PETITIONER_ADDRESS', 'address'],
  ] as const) {
    const entered = `registerPetition.petitioners.${key}`;
    const input = { petitionId, field };
    await reveal(c, overheard, { mutation: 'revealPetitionField', input, entered }, by('city'));
  }
  const caseToken = await openCase(claim);
  await command('ratePetition', { petitionId, of: 'HANDLING_UNIT', grade: 5 }, { caseToken });
  const change = { changes: [{ rule: 'route', value: 14 }], effectiveFrom: inDays(30) };
  const reason = c.for('proposePetitionRuleChange.reason');
  await give('proposePetitionRuleChange', 'PetitionRuleChange', { ...change, reason }, by('admin-cadre'));
  const exported = `mutation ($input: ExportPersonalDataInput!) { exportPersonalData(input: $input) {
    ... on PersonalDataExport { document } } }`;
  await overheard.asMaySee(() => answered(exported, { input: {} }, { caseToken }));
  const onRequest = {
    idNumber: c.for('registerPetition.petitioners.idNumber'),
    purpose: c.for('exportPersonalData.purpose'),
  };
  await overheard.asMaySee(() => answered(exported, { input: onRequest }, by('clerk')));
  return petitionId;
};

/** A firm with contacts, persons and consent; two of its requests, one answered and rated, one handed over and back. */
export const enterpriseStory = async (
  c: Canaries,
  overheard: Overheard,
): Promise<{ readonly enterpriseId: string; readonly requestId: string }> => {
  const contact = (of: string) => ({
    contactName: c.for(`${of}.contactName`),
    contactPhone: c.for(`${of}.contactPhone`),
  });
  const file = { name: ownName('保密机械有限公司'), creditCode: ownCreditCode() };
  const firm = await onFirm(
    'registerEnterprise',
    { ...file, ...contact('registerEnterprise') },
    by('liaison'),
  );
  const enterpriseId = String(firm['id']);
  const person = {
    role: 'OWNER',
    ...Object.fromEntries(
      ['name', 'idNumber'].map((field) => [field, c.for(`recordEnterprisePersons.persons.${field}`)]),
    ),
  };
  await onFirm('recordEnterprisePersons', { enterpriseId, persons: [person] }, by('liaison'));
  await onFirm('updateEnterprise', { enterpriseId, ...contact('updateEnterprise') }, by('liaison'));
  const { cadreId } = accountOf('liaison');
  await give('pairLiaison', 'LiaisonPairing', { enterpriseId, cadreId }, by('liaison'));
  const visit = { visitedOn: today(), purpose: 'UNDERSTAND_NEEDS', topic: c.for('recordVisit.topic') };
  await give('recordVisit', 'LiaisonPairing', { enterpriseId, ...visit }, by('liaison')).catch(() => null);
  const quarter = `${today().slice(0, 4)}-Q${Math.ceil(Number(today().slice(5, 7)) / 3)}`;
  const consent = { quarter, visits: 2, givenOn: today() };
  const told = { givenBy: c.for('consentToVisits.givenBy'), proof: c.for('consentToVisits.proof') };
  await onFirm('consentToVisits', { enterpriseId, ...consent, ...told }, by('labour-head'));

  const words = { subject: c.for('submitRequest.subject'), text: c.for('submitRequest.text') };
  const submitted = await submit(enterpriseId, { ...words, ...contact('submitRequest') });
  const requestId = String(submitted['id']);
  const on = (name: string, as: As, more: Shown = {}): Promise<Shown> =>
    order(name, { requestId, ...more }, as);
  await on('contactFirm', by('liaison'), {
    note: c.for('contactFirm.note'),
    answer: c.for('contactFirm.answer'),
  });
  await on('triageRequest', by('liaison'), {
    category: 'UTILITIES',
    urgent: false,
    note: c.for('triageRequest.note'),
  });
  await on('dispatchRequest', by('liaison'), { toUnitId: CITY, reason: c.for('dispatchRequest.reason') });
  await on('acceptRequest', by('city'));
  const call = { requestId, field: 'CONTACT_PHONE' };
  const called = { input: call, entered: 'submitRequest.contactPhone' };
  await reveal(c, overheard, { mutation: 'revealRequestField', ...called }, by('city'));
  const owner = { enterpriseId, field: 'PERSON_ID_NUMBER' };
  const owned = { input: owner, entered: 'recordEnterprisePersons.persons.idNumber' };
  await reveal(c, overheard, { mutation: 'revealEnterpriseField', ...owned }, by('city'));
  const session = await openFirmSession(submitted);
  await on('askFirm', by('city'), { question: c.for('askFirm.question') });
  await on('answerQuestion', session, { answer: c.for('answerQuestion.answer') });
  await on('deliverRequest', by('city'), { text: c.for('deliverRequest.text') });
  await on('rateRequest', session, { grade: 1, comment: c.for('rateRequest.comment') });
  await on('contactAfterBadRating', by('city'), { note: c.for('contactAfterBadRating.note') });
  await handedOver(c, enterpriseId);
  return { enterpriseId, requestId };
};

/** To the petition office with its letter, and back with its reasons. */
const handedOver = async (c: Canaries, enterpriseId: string): Promise<void> => {
  const subject = ownName('厂区停水');
  await sentOver(enterpriseId, subject);
  const { id: petitionId } = await registered(subject);
  await onOrigin('confirmRequestHandOver', { petitionId });
  await onOrigin('setPurpose', { petitionId, purpose: 'CLAIM' });
  await onOrigin('returnToEnterprise', { petitionId, reason: c.for('returnToEnterprise.reason') });
  const back = `query ($id: ID!) { petition(id: $id) { status } }`;
  await until('the request to be back', async () => {
    const { data } = await ask(back, { id: petitionId }, by('clerk'));
    return (data?.['petition'] as Shown | null)?.['status'] === 'CLOSED';
  });
};
