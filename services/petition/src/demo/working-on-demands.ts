import { approveReferral } from '../domain/findings/approve-referral';
import { proposeReferral } from '../domain/findings/propose-referral';
import { recordDissuasion } from '../domain/findings/record-dissuasion';
import { arrangeAssistance, recordExplanation } from '../domain/findings/work-on-demand';
import type { Acting } from '../domain/acting';
import { registrarOf } from '../domain/visibility';
import type { CaseFile } from './case-file';

/** Of a thousand unreasonable demands so many came with an act that was referred. */
const REFERRED = 15;

/** An act at the reception was referred, by its gate, with the registering office's approval. */
const referAnAct = (file: CaseFile, handler: Acting, demandId: string): void => {
  const { walk, staff } = file;
  const chance = file.chance.of('referral');
  const registrar = registrarOf(walk.petition);
  if (registrar.id === walk.petition.heldBy.id || !staff.isStaffed(registrar.id, walk.today)) return;
  const [dissuasionId, referralId] = [file.demandId(90), file.demandId(91)];
  const [on, act] = [walk.today, 'OCCUPYING_THE_DESK'] as const;
  const dissuasion = { dissuasionId, on, from: act, text: '在接待大厅滞留，经当场劝阻后仍不离开。' };
  walk.act(handler, (petition, acting, facts) => recordDissuasion(petition, dissuasion, acting, facts));
  const referral = {
    ...({
      referralId,
      demandId,
      ground: 'UNLAWFUL_ACT',
      act,
      actOn: on,
      dissuasionId,
      noticeOn: on,
    } as const),
    ...{ text: '在接待大厅滞留至闭厅以后。', evidence: '现场记录及音像资料', organ: '公安机关' },
    ...{ statement: '本人不认可。', attempt: null, emergencyAt: null },
  };
  walk.act(handler, (petition, acting, facts) => proposeReferral(petition, referral, acting, facts));
  const approver = staff.clerk(chance, registrar.id, walk.today, [handler]);
  walk.act(approver, (petition, acting, facts) => approveReferral(petition, { referralId }, acting, facts));
};

/** What can't be granted is explained, and who is in hardship helped, before the answer; on the day, by who handles it. */
export const workOnDemands = (file: CaseFile): void => {
  const { walk, staff } = file;
  const chance = file.chance.of('findings');
  const handler = staff.clerk(chance, walk.petition.heldBy.id, walk.today);
  const on = walk.today;
  for (const { id: demandId, category, merit, hardship } of walk.petition.demands) {
    const explanation = { demandId, on, text: '当面说明了现行规定和处理依据。', sources: ['现行有关规定'] };
    if (category === 'EXPLAIN')
      walk.act(handler, (petition, acting, facts) => recordExplanation(petition, explanation, acting, facts));
    const assistance = { demandId, on, kind: 'TOLD', organ: '民政部门' } as const;
    if (hardship)
      walk.act(handler, (petition, acting, facts) => arrangeAssistance(petition, assistance, acting, facts));
    if (merit === 'UNREASONABLE' && chance.happens(REFERRED / 1_000)) referAnAct(file, handler, demandId);
  }
};
