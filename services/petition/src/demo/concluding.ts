import { addDays, type PlainDate } from '@lianxin/calendar';
import { deliveryProof, extensionReason, reasonsOf } from '@lianxin/synthesis';
import { approveExtension } from '../domain/approve-extension';
import { deliverOpinion } from '../domain/deliver-opinion';
import { issueOpinion, type IssueOpinion } from '../domain/issue-opinion';
import { requestExtension } from '../domain/request-extension';
import type { ProvenDelivery } from '../domain/conclusion/proof-of-delivery';
import type { DeliveryMethod, Outcome } from '../domain/vocabulary';
import type { CaseFile } from './case-file';
import { WAYS } from './taking-up';

type Pace = 'quick' | 'ordinary' | 'tight' | 'extended' | 'late' | 'stuck';

const PACES: Readonly<Record<Pace, number>> = {
  quick: 26,
  ordinary: 42,
  tight: 17,
  extended: 9,
  late: 4.4,
  stuck: 1.6,
};

/** The first and last day after acceptance on which an opinion is issued. */
const SPANS: Readonly<Record<Exclude<Pace, 'stuck'>, readonly [number, number]>> = {
  quick: [18, 30],
  ordinary: [31, 52],
  tight: [52, 56],
  extended: [62, 84],
  late: [64, 118],
};

const outcomeOf = ({ walk, chance }: CaseFile): Outcome => {
  const merits = walk.petition.demands.map(({ merit }) => merit);
  if (merits.every((merit) => merit === 'UNREASONABLE')) return 'NOT_SUPPORT';
  if (merits.some((merit) => merit === 'REASONABLE')) return 'SUPPORT';
  const isExplained = chance.happens(0.8) || !merits.includes('UNREASONABLE');
  return isExplained ? 'EXPLAIN' : 'NOT_SUPPORT';
};

const opinionOf = (file: CaseFile): IssueOpinion => {
  const { matter, chance } = file;
  const { found, done, cannot, basis } = matter.answer;
  const outcome = outcomeOf(file);
  const isMixed = file.walk.petition.demands.some(({ merit }) => merit !== 'REASONABLE');
  const about = outcome === 'SUPPORT' ? (isMixed ? [done, cannot] : [done]) : [cannot];
  return {
    claim: `${matter.asks.join('；')}。`,
    facts: found,
    reasons: [reasonsOf(chance), ...about].join(''),
    outcome,
    legalBasis: ['《信访工作条例》第三十一条、第三十二条', ...basis.slice(0, chance.int(1, 2))],
  };
};

/** More days, asked for by the handler and granted by the head a day or two later, before the period ends. */
const extended = (file: CaseFile, acceptedOn: PlainDate): boolean => {
  const { walk, chance, staff } = file;
  if (!walk.reach(addDays(acceptedOn, chance.int(42, 50)))) return false;
  const request = { days: 30, reason: extensionReason(chance) };
  const unitId = walk.petition.heldBy.id;
  const head = staff.head(unitId, walk.today);
  walk.act(staff.clerk(chance, unitId, walk.today, [head]), (petition, acting, facts) =>
    requestExtension(petition, request, acting, facts),
  );
  if (!walk.reach(addDays(walk.today, chance.int(1, 4)))) return false;
  const approval = { noticeOn: walk.today };
  walk.act(head, (petition, acting, facts) => approveExtension(petition, approval, acting, facts));
  return true;
};

/** What a method needs beside its proof. */
const CIRCUMSTANCES: Readonly<Partial<Record<DeliveryMethod, string>>> = {
  LEFT_AT_ADDRESS: '信访人拒收，社区工作人员两人见证，留置送达。',
  ELECTRONIC: '信访人已书面同意电子送达。',
  PUBLIC_NOTICE: '信访人下落不明，其他方式无法送达。',
};

/** A paper that reaches the petitioner today, with the proof that its method has. */
export const provenDelivery = ({ walk, chance }: CaseFile, how: DeliveryMethod): ProvenDelivery => ({
  how,
  deliveredOn: walk.today,
  proof: deliveryProof(chance),
  circumstance: CIRCUMSTANCES[how] ?? null,
});

const delivered = (file: CaseFile): boolean => {
  const { walk, chance, staff } = file;
  if (!walk.reach(walk.workdayIn(chance.int(0, 4)))) return false;
  const how = chance.weighted(WAYS);
  const delivery = provenDelivery(file, how);
  const clerk = staff.clerk(chance, walk.petition.heldBy.id, walk.today);
  walk.act(clerk, (petition, acting, facts) => deliverOpinion(petition, delivery, acting, facts));
  return true;
};

/** Gives the answer that `issue` records, and delivers it; answers whether the petition is concluded by now. */
export const answer = (file: CaseFile, on: PlainDate, issue: (file: CaseFile) => void): boolean => {
  if (!file.walk.reach(on)) return false;
  issue(file);
  return delivered(file);
};

/** Issues the opinion that the findings call for. */
export const issue = (file: CaseFile): void => {
  const { walk, chance, staff } = file;
  const opinion = opinionOf(file);
  walk.act(staff.clerk(chance, walk.petition.heldBy.id, walk.today), (petition, acting, facts) =>
    issueOpinion(petition, opinion, acting, facts),
  );
};

/** Concludes a claim in good time, late, after an extension, or not at all; answers whether it is concluded by now. */
export const conclude = (file: CaseFile): boolean => {
  const { walk, chance } = file;
  const pace = chance.weighted(PACES);
  const acceptedOn = walk.petition.acceptance?.on ?? walk.today;
  if (pace === 'stuck') return false;
  if (pace === 'extended' && !extended(file, acceptedOn)) return false;
  const [least, most] = SPANS[pace];
  return answer(file, addDays(acceptedOn, chance.int(least, most)), issue);
};
