import { addDays } from '@lianxin/calendar';
import type { Chance } from '@lianxin/synthesis';
import type { Acting } from '../domain/acting';
import { amendPetition } from '../domain/intake/amend-petition';
import { answerCorrection } from '../domain/intake/answer-correction';
import { guideToProcedure } from '../domain/intake/guide-to-procedure';
import { recordProcedureResult } from '../domain/intake/record-procedure-result';
import { requestCorrection } from '../domain/intake/request-correction';
import { withdrawPetition } from '../domain/intake/withdraw-petition';
import type { CaseFile } from './case-file';

/** What becomes of a claim before it is routed: most go their way. */
const WAYS = { onward: 930, corrected: 24, guided: 22, withdrawn: 14, amended: 10 } as const;

/** The petitioner of a case, in his own session. */
export const petitionerOf = ({ walk }: Pick<CaseFile, 'walk'>): Acting => ({
  ...{ kind: 'CASE_SESSION', id: walk.petition.id, cadreId: null, unitId: null },
  roles: [],
});

const clerkOf = ({ walk, staff }: CaseFile, chance: Chance): Acting =>
  staff.clerk(chance, walk.petition.heldBy.id, walk.today);

/** Asked for a paper: most give it, some let the time go by; answers whether the story goes on. */
const corrected = (file: CaseFile, chance: Chance): boolean => {
  const { walk } = file;
  walk.act(clerkOf(file, chance), (petition, acting, facts) =>
    requestCorrection(
      petition,
      { needs: ['EVIDENCE'], what: '请提供与诉求有关的凭证', noticeOn: facts.today, how: 'ELECTRONIC' },
      acting,
      facts,
    ),
  );
  const answers = chance.happens(0.7);
  if (!walk.reach(addDays(walk.today, answers ? chance.int(2, 9) : 25))) return false;
  if (walk.petition.status !== 'AWAITING_CORRECTION') return true;
  const given = { text: '凭证已附。', petitioners: null, received: null };
  walk.act(petitionerOf(file), (petition, acting, facts) => answerCorrection(petition, given, acting, facts));
  return true;
};

/** Led to arbitration or reconsideration: taken up there, refused, or not heard of yet; answers whether the story goes on. */
const guided = (file: CaseFile, chance: Chance): boolean => {
  const { walk, staff } = file;
  const isReconsidered = chance.happens(0.5);
  const to = isReconsidered
    ? ({ route: 'ADMINISTRATIVE_PROCEDURE', organ: '区人民政府行政复议机构' } as const)
    : ({ route: 'ARBITRATION', organ: '区劳动人事争议仲裁委员会' } as const);
  const clerk = clerkOf(file, chance);
  walk.act(clerk, (petition, acting, facts) =>
    guideToProcedure(
      petition,
      {
        ...{ ...to, organUnitId: null, endsOn: null, noticeOn: facts.today, how: 'IN_PERSON' },
        ...{ reasons: '依法应当通过该程序解决', bring: '身份证明、有关凭证', where: '政务服务中心二楼' },
      },
      acting,
      facts,
    ),
  );
  const outcome = chance.weighted({ TAKEN_UP: 60, REFUSED: 40 });
  if (chance.happens(0.25) || !walk.reach(walk.workdayIn(chance.int(12, 50)))) return false;
  const second =
    outcome === 'REFUSED' ? clerk : staff.clerk(chance, walk.petition.heldBy.id, walk.today, [clerk]);
  const evidence = outcome === 'REFUSED' ? '不予受理通知书' : '受理通知书';
  walk.act(second, (petition, acting, facts) =>
    recordProcedureResult(petition, { outcome, on: facts.today, evidence }, acting, facts),
  );
  return outcome === 'REFUSED';
};

/** Taken back by who brought it alone. */
const withdrawn = (file: CaseFile): boolean => {
  const { walk } = file;
  const { attendance, personal } = walk.petition;
  if (attendance > 1 || (personal?.petitioners ?? []).length > 1) return true;
  const withdrawal = { reason: '问题已自行解决', received: null };
  walk.act(petitionerOf(file), (petition, acting, facts) =>
    withdrawPetition(petition, withdrawal, acting, facts),
  );
  return false;
};

const amended = (file: CaseFile, chance: Chance): boolean => {
  const amendment = { reason: '登记时遗漏', parts: { attendance: 2 }, petitioners: null };
  file.walk.act(clerkOf(file, chance), (petition, acting, facts) =>
    amendPetition(petition, amendment, acting, facts),
  );
  return true;
};

/** What happens to a claim before it is routed; answers whether its story goes on. */
export const takeIn = (file: CaseFile): boolean => {
  const { walk, desk } = file;
  const chance = file.chance.of('intake');
  const way = desk === null ? chance.weighted(WAYS) : 'onward';
  if (way === 'onward') return true;
  if (!walk.reach(walk.workdayIn(chance.int(0, 4)))) return false;
  if (walk.petition.status !== 'REGISTERED') return true;
  switch (way) {
    case 'corrected':
      return corrected(file, chance);
    case 'guided':
      return guided(file, chance);
    case 'withdrawn':
      return withdrawn(file);
    case 'amended':
      return amended(file, chance);
  }
};
