import {
  closed,
  concluded,
  decided,
  aPetition,
  DISCIPLINE_ORGAN,
  factsOn,
  handedOver,
  headOf,
  HOUSING_BUREAU,
  inHandling,
  offered,
  officerOf,
  ORGANIZATION_DEPARTMENT,
  PETITIONER,
  received,
  SEALED,
  wallWhere,
  WATER_BUREAU,
  type PetitionBuilder,
} from '../../test/builders';
import type { AreaSteps, Try } from '../../test/areas/area-steps';
import { INTAKE_STEPS } from '../../test/areas/intake';
import { COORDINATION_STEPS } from '../../test/areas/coordination';
import { FINDINGS_STEPS } from '../../test/areas/findings';
import { CONCLUSION_STEPS } from '../../test/areas/conclusion';
import { REVIEW_STEPS } from '../../test/areas/review';
import { MATTER_STEPS } from '../../test/areas/matter';
import { acceptPetition } from './accept-petition';
import { acceptTransfer } from './accept-transfer';
import type { Acting } from './acting';
import { addDemand } from './add-demand';
import { answerSuggestion } from './answer-suggestion';
import { approveExtension } from './approve-extension';
import { assessDemand } from './assess-demand';
import { assignHandler } from './assign-handler';
import { closePetition } from './close-petition';
import { confirmRequestHandOver } from './confirm-request-hand-over';
import { decideObjection } from './decide-objection';
import { deliverOpinion } from './deliver-opinion';
import { evolveAll } from './evolve';
import { issueOpinion } from './issue-opinion';
import { nameAccused } from './name-accused';
import { notifyPetitioner } from './notify-petitioner';
import { objectToTransfer } from './object-to-transfer';
import { passTime } from './pass-time';
import type { Petition } from './petition';
import { ratePetition } from './rate-petition';
import { declareInterest, recuse } from './recuse';
import { recordExecution } from './record-execution';
import { requestExtension } from './request-extension';
import { returnToEnterprise } from './return-to-enterprise';
import { setPurpose } from './set-purpose';
import { shareAccusation } from './share-accusation';
import { transferPetition } from './transfer-petition';
import { FINAL_STATUSES, TRANSITIONS, type PetitionCommand } from './transitions';
import { PETITION_STATUSES, type PetitionStatus } from './vocabulary';

const AREAS: readonly AreaSteps<PetitionCommand>[] = [
  INTAKE_STEPS as AreaSteps<PetitionCommand>,
  COORDINATION_STEPS as AreaSteps<PetitionCommand>,
  FINDINGS_STEPS as AreaSteps<PetitionCommand>,
  CONCLUSION_STEPS as AreaSteps<PetitionCommand>,
  REVIEW_STEPS as AreaSteps<PetitionCommand>,
  MATTER_STEPS as AreaSteps<PetitionCommand>,
];

/**
 * The rows of DOMAIN.md §3, copied by hand: from, command, to. `notifyPetitioner` stands in its row
 * before `acceptPetition`, which is what leads to HANDLING.
 */
const EXPECTED = `
–          registerPetition  REGISTERED
REGISTERED transferPetition  OFFERED
RECEIVED   transferPetition  OFFERED
OFFERED    acceptTransfer    RECEIVED
OFFERED    deemTakeover      RECEIVED
OFFERED    objectToTransfer  OFFERED
OFFERED    decideObjection   REGISTERED
OFFERED    decideObjection   RECEIVED
RECEIVED   acceptPetition    HANDLING
REGISTERED acceptPetition    HANDLING
RECEIVED   deemAcceptance    HANDLING
REGISTERED deemAcceptance    HANDLING
HANDLING   requestExtension  HANDLING
HANDLING   approveExtension  HANDLING
HANDLING   issueOpinion      DECIDED
HANDLING   answerSuggestion  DECIDED
DECIDED    deliverOpinion    CONCLUDED
CONCLUDED  ratePetition      CONCLUDED
CLOSED     ratePetition      CLOSED
CONCLUDED  closePetition     CLOSED
REGISTERED returnToEnterprise CLOSED
RECEIVED   returnToEnterprise CLOSED
CONCLUDED  recordExecution   CONCLUDED
–          importPetition    REGISTERED
–          importPetition    CONCLUDED`
  .concat(...AREAS.map(({ rows }) => `\n${rows}`))
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => line !== '')
  .map((line) => line.split(/\s+/).join(' '));

/** The commands that leave the state alone, and where each is allowed. */
const EXPECTED_STANDING: Readonly<Record<string, readonly PetitionStatus[]>> = {
  setPurpose: PETITION_STATUSES,
  notifyPetitioner: ['REGISTERED', 'RECEIVED', 'AWAITING_CORRECTION', 'HANDLING'],
  addDemand: ['REGISTERED', 'RECEIVED', 'HANDLING'],
  assessDemand: ['HANDLING'],
  confirmRequestHandOver: PETITION_STATUSES,
  assignHandler: [
    ...(['REGISTERED', 'OFFERED', 'RECEIVED', 'AWAITING_CORRECTION'] as const),
    ...(['HANDLING', 'DECIDED', 'CONCLUDED', 'REVIEWED'] as const),
  ],
  nameAccused: PETITION_STATUSES,
  shareAccusation: PETITION_STATUSES,
  declareInterest: PETITION_STATUSES,
  recuse: PETITION_STATUSES,
  ...Object.fromEntries(AREAS.flatMap(({ standing }) => Object.entries(standing))),
};

test('the product’s table has exactly the rows of DOMAIN.md §3 that are in the story', () => {
  const rows = TRANSITIONS.flatMap(({ from, command, to }) =>
    to.map((status) => `${from ?? '–'} ${command} ${status}`),
  );
  expect(rows.sort()).toEqual([...EXPECTED].sort());
});

test('every state can be reached from registration', () => {
  const seen = new Set<PetitionStatus>(['REGISTERED']);
  for (let before = -1; before !== seen.size;) {
    before = seen.size;
    TRANSITIONS.filter(({ from }) => from !== null && seen.has(from)).forEach(({ to }) =>
      to.forEach((status) => seen.add(status)),
    );
  }
  expect([...seen].sort()).toEqual([...PETITION_STATUSES].sort());
});

/** DECLINED, WITHDRAWN, FINAL and CLOSED are final but for the exits of DOMAIN.md §3. */
const EXITS_OF_FINAL =
  /^(decideContest|requestReview|requestReReview|recordExternalReview|reopenPetition|closePetition)$/;

test('every state but the final ones has an exit, and these only by contest, review and reopening', () => {
  const leaving = TRANSITIONS.filter(({ from, to }) => to.some((next) => next !== from));
  const without = PETITION_STATUSES.filter((status) => !leaving.some(({ from }) => from === status));
  expect(without.filter((status) => !FINAL_STATUSES.includes(status))).toEqual([]);
  expect([...FINAL_STATUSES].sort()).toEqual(['CLOSED', 'DECLINED', 'FINAL', 'WITHDRAWN']);
  const exits = leaving.filter(({ from }) => from !== null && FINAL_STATUSES.includes(from));
  expect(exits.filter(({ command }) => !EXITS_OF_FINAL.test(command))).toEqual([]);
});

const holder = (petition: Petition): Acting => officerOf(petition.heldBy);
const offeredUnit = (petition: Petition): Acting => officerOf(petition.offeredTo ?? petition.heldBy);

/** Every command with an input that nothing but the state could object to. */
const TRIES: Readonly<Record<PetitionCommand, Try>> = {
  setPurpose: (p, f) => setPurpose(p, { purpose: 'SUGGESTION' }, officerOf(p.registeredBy), f),
  transferPetition: (p, f) =>
    transferPetition(
      p,
      { kind: 'TRANSFER', toUnit: HOUSING_BUREAU, reason: '共同职权', reportBackBy: null },
      holder(p),
      f,
    ),
  acceptTransfer: (p, f) => acceptTransfer(p, offeredUnit(p), f),
  objectToTransfer: (p, f) => objectToTransfer(p, { reasons: '不属本单位' }, offeredUnit(p), f),
  decideObjection: (p, f) => decideObjection(p, { agreed: true, reason: null }, holder(p), f),
  notifyPetitioner: (p, f) => notifyPetitioner(p, { on: f.today, how: 'POST' }, holder(p), f),
  acceptPetition: (p, f) => acceptPetition(p, holder(p), f),
  addDemand: (p, f) => addDemand(p, { demandId: 'd9', text: '退费', parentId: null }, holder(p), f),
  assessDemand: (p, f) =>
    assessDemand(
      p,
      { demandId: p.demands[0]?.id ?? 'none', merit: 'REASONABLE', hardship: false },
      holder(p),
      f,
    ),
  requestExtension: (p, f) => requestExtension(p, { days: 30, reason: '情况复杂' }, holder(p), f),
  approveExtension: (p, f) => approveExtension(p, { noticeOn: f.today }, headOf(p.heldBy), f),
  issueOpinion: (p, f) =>
    issueOpinion(
      p,
      { claim: '请求', facts: '事实', reasons: '理由', outcome: 'SUPPORT', legalBasis: ['依据'] },
      holder(p),
      f,
    ),
  answerSuggestion: (p, f) => answerSuggestion(p, { text: '采纳', adopted: 'ADOPTED' }, holder(p), f),
  deliverOpinion: (p, f) =>
    deliverOpinion(p, { how: 'POST', deliveredOn: f.today, proof: '回执' }, holder(p), f),
  ratePetition: (p, f) => ratePetition(p, { of: 'HANDLING_UNIT', grade: 5 }, PETITIONER, f),
  closePetition: (p, f) => closePetition(p, officerOf(p.heldBy, 7), f),
  confirmRequestHandOver: (p, f) =>
    confirmRequestHandOver(p, officerOf(p.registeredBy, 1, ['PETITION_CLERK']), f),
  returnToEnterprise: (p, f) =>
    returnToEnterprise(p, { reason: '属于企业诉求', sealed: SEALED }, holder(p), f),
  recordExecution: (p, f) => recordExecution(p, { executedOn: f.today, evidence: '验收单' }, holder(p), f),
  assignHandler: (p, f) =>
    assignHandler(p, { cadreId: 'c7', unitId: p.heldBy.id, serving: true }, headOf(p.heldBy), f),
  nameAccused: (p, f) =>
    nameAccused(
      p,
      { units: [HOUSING_BUREAU.id], cadres: [], outsiders: [], reason: null },
      holder(p),
      f,
      wallWhere(),
    ),
  shareAccusation: (p, f) =>
    shareAccusation(
      p,
      { unit: ORGANIZATION_DEPARTMENT, ground: 'ORGANIZATION_DEPARTMENT' },
      holder(p),
      f,
      wallWhere(),
    ),
  declareInterest: (p, f) => declareInterest(p, { cadreId: 'c7', reason: '系近亲属' }, holder(p), f),
  recuse: (p, f) => recuse(p, { cadreId: 'c7', reason: '系近亲属' }, headOf(p.heldBy), f),
  ...INTAKE_STEPS.tries,
  ...COORDINATION_STEPS.tries,
  ...FINDINGS_STEPS.tries,
  ...CONCLUSION_STEPS.tries,
  ...REVIEW_STEPS.tries,
  ...MATTER_STEPS.tries,
};

const own = (): PetitionBuilder => aPetition({ unit: WATER_BUREAU });

/** A firm's request that was handed over, sorted; and accepted without anybody having confirmed it. */
const handed = (): PetitionBuilder => handedOver().sortedAs('CLAIM');
/** An accusation on the only way that one may go. */
const accusation = (): PetitionBuilder => aPetition({ purpose: 'ACCUSATION' });
const atTheOrgan = (): PetitionBuilder => accusation().transferredTo(DISCIPLINE_ORGAN).received();
/** One that turns out to be an accusation only after it was answered. */
const answeredAccusation = (): PetitionBuilder =>
  aPetition({ unit: DISCIPLINE_ORGAN }).accepted().withDemand().decided();
const handedIn = (): PetitionBuilder => handed().transferredTo(WATER_BUREAU).received().accepted();

/** Petitions in each state, so varied that every listed pair succeeds with one of them. */
const BASIC_EXAMPLES: { readonly [Status in PetitionStatus]?: readonly PetitionBuilder[] } = {
  REGISTERED: [own(), aPetition(), handed(), handed().confirmed(), accusation()],
  OFFERED: [
    offered(),
    offered().objectedTo(),
    handed().transferredTo(WATER_BUREAU),
    accusation().transferredTo(DISCIPLINE_ORGAN),
  ],
  RECEIVED: [
    received(),
    handed().transferredTo(WATER_BUREAU).received(),
    atTheOrgan(),
    handed().confirmed().transferredTo(WATER_BUREAU).received(),
  ],
  HANDLING: [
    inHandling().withDemand(),
    inHandling().extensionRequested(),
    own().sortedAs('SUGGESTION').accepted(),
    handedIn(),
    atTheOrgan().accepted(),
  ],
  DECIDED: [decided(), handedIn().withDemand().decided(), answeredAccusation().sortedAs('ACCUSATION')],
  CONCLUDED: [
    concluded(),
    concluded().later(31),
    handedIn().withDemand().decided().concluded(),
    answeredAccusation().concluded().sortedAs('ACCUSATION'),
  ],
  CLOSED: [
    answeredAccusation().concluded().sortedAs('ACCUSATION').later(31).closed(),
    closed(),
    handedIn().withDemand().decided().concluded().later(31).closed(),
  ],
};

const examplesOf = (status: PetitionStatus): readonly PetitionBuilder[] =>
  [BASIC_EXAMPLES, ...AREAS.map(({ examples }) => examples)].flatMap((examples) => examples[status] ?? []);

const COMMANDS = Object.keys(TRIES) as PetitionCommand[];
const pairs = PETITION_STATUSES.flatMap((status) => COMMANDS.map((command) => [status, command] as const));

const outcomes = (status: PetitionStatus, command: PetitionCommand): readonly string[] =>
  examplesOf(status).map((example) => {
    const petition = example.build();
    expect(petition.status).toBe(status);
    const decision = TRIES[command](petition, factsOn(example.on));
    return decision.kind === 'rejected' ? decision.code : evolveAll(petition, decision.events).status;
  });

const expectedTo = (status: PetitionStatus, command: PetitionCommand): readonly string[] =>
  EXPECTED_STANDING[command]?.includes(status)
    ? [status]
    : EXPECTED.filter((row) => row.startsWith(`${status} ${command} `)).map((row) => row.split(' ')[2] ?? '');

/** Where the story asks for a more telling refusal than ILLEGAL_STEP. */
const TELLING: Readonly<Record<string, string>> = {
  'OFFERED transferPetition': 'OFFER_PENDING',
  'DECIDED closePetition': 'OPINION_NOT_DELIVERED',
  'DECIDED recordExecution': 'OPINION_NOT_DELIVERED',
  ...Object.fromEntries(AREAS.flatMap(({ telling }) => Object.entries(telling))),
};

test.each(pairs)('%s × %s goes where DOMAIN.md says, or is refused', (status, command) => {
  const to = expectedTo(status, command);
  const got = outcomes(status, command);
  if (to.length > 0) expect(got.filter((outcome) => to.includes(outcome))).not.toEqual([]);
  else expect(new Set(got)).toEqual(new Set([TELLING[`${status} ${command}`] ?? 'ILLEGAL_STEP']));
});

test('time takes an offered petition to RECEIVED and an unaccepted one to HANDLING', () => {
  const later = factsOn('2026-08-03');
  const afterSilence = (petition: Petition): Petition =>
    evolveAll(petition, passTime(petition, later).events);
  expect(afterSilence(own().build()).acceptance?.deemed).toBe(true);
  expect(afterSilence(received().build()).status).toBe('HANDLING');
  expect(afterSilence(offered().build()).responsibility.current.reason).toBe('DEEMED_TAKEOVER');
  expect(afterSilence(aPetition().build()).status).toBe('REGISTERED');
});

test('an objection that is agreed to sends the petition back where it was offered from', () => {
  const back = (example: PetitionBuilder): string => {
    const petition = example.objectedTo().build();
    const decision = TRIES.decideObjection(petition, factsOn(example.on));
    return decision.kind === 'accepted' ? evolveAll(petition, decision.events).status : decision.code;
  };
  expect(back(offered())).toBe('REGISTERED');
  expect(back(received().transferredTo(HOUSING_BUREAU))).toBe('RECEIVED');
});
