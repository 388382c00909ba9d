import type { Asker, Locale } from '@lianxin/access';
import type { Answer } from '@lianxin/testing';
import type { RunningTest } from './running';
import { Framed } from '@lianxin/serving';
import { clerk } from './people';

/** A value as it came over HTTP. */
export type Shown = Record<string, unknown>;

const CLOCKS = `clocks { kind state level metOn lateBy { count unit } startedOn dueOn provisional calendarVersion derivation
  left { count unit } rule { source article text } }`;
const HOLDING = `unit { id } officer { id } since until days offeredTo { id } reason`;

const REVIEW = `id stage present requestedOn how grounds outcome decidedOn reasons legalBasis published deliveredOn organ externalNumber`;
const DISPUTE = `dispute { raisedBy { id } reasons at between { id } decidedBy decider { id } pending lead { id } assisting { id }
  reason minutes decidedAt }`;

/** What the tests read of a petition. */
export const PETITION = `id number channel purpose receivedAt registeredAt status subject place attendance text historical
  answeredAfterDays receipt { number queryCode }
  origin { request { id } requestNumber handOverId confirmedOn returnedOn reason askedOn omittedSteps omittedQuestions
    steps { type at label } questions { askedAt question answeredAt answer } chain { unit { id } since until }
    otherHandOvers { id number } } petitioners { name phone representative } representatives { name }
  demands { id parentId text merit hardship category disposal solution { on result evidence }
    explanation { on text sources } assistance { kind on organ } }
  dissuasions { id on from text } referrals { id ground act actOn organ approvedOn until inForce text statement
    contest { on reasons lifted decision } }
  firstResponsible { ${HOLDING} } responsibility { ${HOLDING} } chain { ${HOLDING} } bounces { reasons at unitId unit { id } }
  offer { kind unit { id } at reason reportBackBy objection { reasons at } } extension { days reason granted noticeOn }
  ${CLOCKS} handler { id } opinion { outcome adopted claim facts reasons legalBasis issuedOn deliveredOn }
  ratings { of grade at }
  reviews { ${REVIEW} unit { id } document } hearings { unit { id } inReReview on openToPublic reason concludedOn record }
  earlierOpinions { outcome issuedOn deliveredOn } simplified { criteria offeredOn consentedOn consent convertedOn conversionReason }
  agreement { form terms basis agreedOn evidence } dutyPerformedOn delivery { on how proof circumstance }
  callbacks { on said note settled } settlement { settled on }
  nextSteps { command label allowed rejection { code message } } nextStep { command label allowed rejection { code } }
  assistingUnits { unit { id } task since until contribution } ${DISPUTE}
  urgentReports { id unit { id } to { id } matter text learnedAt at dueAt late receipts { unit { id } at } }
  reportBacks { id unit { id } assignedBy { id } dueOn submittedOn text evidence verdict reason }
  supervision { id kind state unit { id } openedBy { id } openedOn matter dueOn answer answeredOn result closedOn }
  instructions { id leader { id } leaderName text instructedOn owner { id } officer { id } dueOn feedbackAsked feedback answeredOn }
  superiorNumber superiorUnit reportBackBy limitationPeriods { kind endsOn note } representativesMissing
  amendments { at unit { id } officer { id } reason fields { field before after } petitionersBefore { name address } }
  corrections { needs what noticeOn dueOn answeredOn answer lapsed }
  guidances { route organUnit { id } organ reasons bring where endsOn noticeOn outcome outcomeOn evidence }
  declines { ground earlierNumber reasons proposedBy { id } approved refusal noticeOn contests { on reasons newFacts upheld decision } }
  withdrawal { on proof reason } reopenings { ground reason evidence answerBeforeDeliveredOn }
  due { kind dueOn state } timeline { at type label kind unit { id } officer { id } }`;

/** What the tests read of the petitioner's own view. */
export const STATUS = `petitionId number requestNumber status stage receivedAt responsibleUnit { id } responsibleUnitName ${CLOCKS}
  opinion { outcome reasons deliveredOn } ratings { of grade } mayRate subject milestones { label on state } answerBy { kind dueOn }
  notices lastNewsOn quiet mayAskFor mayAskUntil reviews { ${REVIEW} }`;

const REFUSAL = `... on Rejection { code message rule { source article text } }`;

const RULE_CHANGE = `id state effectiveFrom appliesToRunning reason proposedAt approvedAt proposedBy { id } approvedBy { id }
  values { rule label value unit }`;
/** What both an officer and a petitioner may do answers each with his own view. */
const EITHER = `... on Petition { ${PETITION} } ... on PetitionStatusView { petitionId status }`;

/** What mutations answer that don't answer a petition. */
const MEMBERS: Readonly<Record<string, string>> = {
  requestReview: `... on PetitionStatusView { ${STATUS} }`,
  requestReReview: `... on PetitionStatusView { ${STATUS} }`,
  ratePetition: `... on PetitionStatusView { ${STATUS} }`,
  answerCorrection: EITHER,
  contestDecline: EITHER,
  withdrawPetition: EITHER,
  requestErasure: '... on ErasureRequest { petitionId possibleFrom }',
  contestFinding: '... on FindingContestReceipt { petitionId referralId on }',
  revealPetitionField: '... on RevealedField { value }',
  proposePetitionRuleChange: `... on PetitionRuleChange { ${RULE_CHANGE} }`,
  approvePetitionRuleChange: `... on PetitionRuleChange { ${RULE_CHANGE} }`,
};

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** The text of a mutation with everything that the tests read of its answer. */
export const mutationText = (name: string): string => {
  const member = MEMBERS[name] ?? `... on Petition { ${PETITION} }`;
  const answer = name === 'openPetition' ? 'token expiresAt' : `__typename ${member} ${REFUSAL}`;
  return `mutation ($input: ${capital(name)}Input!) { ${name}(input: $input) { ${answer} } }`;
};

/** Who asks, and in which language. */
export interface As {
  readonly asker?: Asker;
  /** A petitioner's session. */
  readonly caseToken?: string;
  readonly locale?: Locale;
  /** The client’s address. */
  readonly origin?: string;
}

/** A fault as a client reads it: its code, with the field where one is named. */
export const faultOf = ({ errors }: Answer): readonly unknown[] => {
  const [first, ...more] = errors;
  if (!first || more.length > 0) throw new Error(`not one error: ${JSON.stringify(errors)}`);
  const { code, field } = first.extensions;
  return field === undefined ? [code] : [code, field];
};

const claimsOf = ({ asker, caseToken, locale, origin }: As) => {
  if (asker?.kind === 'CASE_SESSION') throw new Error('a session is shown by its token');
  return {
    ...{ ...(asker ? { asker } : {}), ...(caseToken ? { caseToken } : {}) },
    ...{ ...(locale ? { locale } : {}), ...(origin ? { origin } : {}) },
  };
};

/** A form that is in order, of a claim received on 13 April. */
export const form = (changes: Shown = {}): Shown => ({
  channel: 'VISIT',
  purpose: 'CLAIM',
  receivedAt: '2026-04-13',
  subject: '小区供水长期不足',
  text: '三楼以上自去年起早晚无水。',
  place: '望江街道',
  petitioners: [
    { name: '欧阳明月', phone: '13800001402', address: '望江街道1号', idNumber: '110105194912310021' },
  ],
  ...changes,
});

const OPINION = {
  claim: '恢复供水',
  facts: '水压不足属实',
  reasons: '管网老化',
  outcome: 'SUPPORT',
  legalBasis: ['城市供水条例第二十二条'],
};

/** Inputs of each command that are in order unless changed. */
const INPUTS: Readonly<Record<string, Shown>> = {
  transferPetition: { kind: 'TRANSFER', reason: '属该单位职权范围' },
  objectToTransfer: { reasons: '不属本单位职权范围' },
  decideObjection: { agreed: true },
  notifyPetitioner: { how: 'POST' },
  addDemand: { text: '恢复供水' },
  assessDemand: { merit: 'REASONABLE', hardship: false },
  requestExtension: { days: 30, reason: '管网改造工期较长' },
  issueOpinion: OPINION,
  answerSuggestion: { text: '建议采纳', adopted: 'ADOPTED' },
  deliverOpinion: { how: 'IN_PERSON', proof: '送达回证001' },
  recordExecution: { evidence: '验收单001' },
  ratePetition: { of: 'HANDLING_UNIT', grade: 5 },
  raiseDispute: { reasons: '涉及两个单位职权，协商不成' },
  decideDispute: { reason: '属供水设施管理职责' },
  addAssistingUnit: { task: '协助核实用户情况' },
  endAssistance: { text: '已核实三户' },
  reportUrgent: {
    matter: 'MASS_INCIDENT',
    text: '数十人聚集，已派人疏导',
    learnedAt: '2026-04-13T01:00:00Z',
  },
  submitReportBack: { text: '已恢复供水', evidence: '验收单001' },
  returnForRework: { reason: '未说明三单元情况' },
  openSupervision: { kind: 'ORDER', matter: '逾期未告知信访人' },
  answerSupervision: { text: '已补告知' },
  closeSupervision: { result: '已整改' },
  recordInstruction: {
    ...{ leaderName: '区长', text: '请尽快核实办理', instructedOn: '2026-04-13', feedbackAsked: true },
  },
  answerInstruction: { text: '已核实，正在办理' },
  returnToEnterprise: { reason: '属于企业诉求，请继续办理' },
  offerSimplified: { criteria: ['CLEAR_AND_UNDISPUTED'], consent: '同意书001' },
  convertToOrdinary: { reason: '案情复杂' },
  recordMediation: {
    ...{ form: 'MEDIATION', terms: '三日内恢复供水', basis: '属裁量权范围', evidence: '调解协议书001' },
    signedBy: ['PETITIONER', 'OTHER_PARTY'],
  },
  answerDuty: { text: '已依法查处', legalBasis: ['水法第六十四条'] },
  serveOpinionAgain: { how: 'IN_PERSON', proof: '送达回证003' },
  recordCallback: { said: 'SATISFIED', note: '水已通', settled: 'YES' },
  requestReview: { grounds: '事实未查清' },
  requestReReview: { grounds: '事实仍未查清' },
  decideReview: { outcome: 'UPHELD', reasons: '事实清楚，依据正确', legalBasis: ['信访工作条例第三十五条'] },
  decideReReview: {
    outcome: 'UPHELD',
    reasons: '事实清楚，依据正确',
    legalBasis: ['信访工作条例第三十六条'],
  },
  deliverReviewDecision: { how: 'IN_PERSON', proof: '送达回证002' },
  holdHearing: { openToPublic: true },
  concludeHearing: { record: '听证笔录001' },
  recordExternalReview: {
    ...{ organ: '某市人民政府', externalNumber: '某复查〔2026〕3号', document: '来文003', outcome: 'UPHELD' },
  },
};

/** Commands and questions over HTTP, for the tests of one running service. */
export const commandsOn = (running: RunningTest) => {
  const today = (): string => running.clock.now().toISOString().slice(0, 10);

  /** Sends a mutation and answers all that came back. */
  const send = (name: string, input: Shown, as: As): Promise<Answer> =>
    running.ask(mutationText(name), { input }, claimsOf(as));

  /** Sends a file; answers its id or the refusal, as a mutation would. */
  const attach = async ({ petitionId, name, content, key }: Shown, as: As): Promise<Shown> => {
    const { wire } = new Framed({ petition: petitionId, name, key }, content as Buffer);
    const { body } = await running.knock('/files', wire, claimsOf(as));
    if (body['rejection']) return { __typename: 'Rejection', ...(body['rejection'] as Shown) };
    if (!body['file']) throw new Error(`attachFile: ${JSON.stringify(body)}`);
    return body['file'] as Shown;
  };

  /** Sends a mutation that is answered, with a petition or a refusal. */
  const run = async (name: string, input: Shown, as: As): Promise<Shown> => {
    if (name === 'attachFile') return attach(input, as);
    const { data, errors } = await send(name, input, as);
    if (errors.length > 0) throw new Error(`${name}: ${JSON.stringify(errors)}`);
    return data?.[name] as Shown;
  };

  /** A command on a petition, its input in order unless changed. */
  const on =
    (petitionId: string) =>
    (name: string, as: As, changes: Shown = {}): Promise<Shown> => {
      const dated =
        {
          notifyPetitioner: { on: today() },
          deliverOpinion: { deliveredOn: today() },
          recordExecution: { executedOn: today() },
          offerSimplified: { consentedOn: today() },
          recordMediation: { agreedOn: today() },
          serveOpinionAgain: { deliveredOn: today() },
          recordCallback: { on: today() },
          deliverReviewDecision: { deliveredOn: today() },
          holdHearing: { on: today() },
          concludeHearing: { on: today() },
          recordExternalReview: { decidedOn: today(), deliveredOn: today() },
        }[name] ?? {};
      return run(name, { petitionId, ...INPUTS[name], ...dated, ...changes }, as);
    };

  /** Registers a petition; answers it as the clerk is shown it. */
  const register = (changes: Shown = {}, as: As = { asker: clerk }): Promise<Shown> =>
    run('registerPetition', form({ receivedAt: today(), ...changes }), as);

  /** A petition as an asker is shown it, or null. */
  const petition = async (petitionId: string, as: As): Promise<Shown | null> => {
    const query = `query ($id: ID!) { petition(id: $id) { ${PETITION} } }`;
    const { data, errors } = await running.ask(query, { id: petitionId }, claimsOf(as));
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return (data?.['petition'] ?? null) as Shown | null;
  };

  /** Opens a session with the receipt of a registration; answers its token. */
  const open = async ({ receipt }: Shown): Promise<string> =>
    String((await run('openPetition', receipt as Shown, {}))['token']);

  /** The petitioner's own view. */
  const status = async (caseToken: string, locale: Locale = 'zh-CN'): Promise<Shown> => {
    const { data, errors } = await running.ask(`{ petitionStatus { ${STATUS} } }`, {}, { caseToken, locale });
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return data?.['petitionStatus'] as Shown;
  };

  return { send, run, on, register, petition, open, status, claimsOf };
};

/** The one clock of a kind, or the last of them. */
export const clockIn = (petition: Shown | null, kind: string): Shown => {
  const clocks = (petition?.['clocks'] ?? []) as Shown[];
  const clock = clocks.filter((one) => one['kind'] === kind).at(-1);
  if (!clock) throw new Error(`no clock ${kind}`);
  return clock;
};

/** The commands that the asker may give now. */
export const allowedIn = (petition: Shown | null): readonly unknown[] =>
  ((petition?.['nextSteps'] ?? []) as Shown[]).filter(({ allowed }) => allowed).map(({ command }) => command);

/** The code with which a step would be refused. */
export const refusalIn = (petition: Shown | null, command: string): unknown => {
  const steps = (petition?.['nextSteps'] ?? []) as Shown[];
  return (steps.find((step) => step['command'] === command)?.['rejection'] as Shown | null)?.['code'];
};
