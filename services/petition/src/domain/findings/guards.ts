import type { Call, Known } from '../area';
import type { StandingGuard } from '../guards';
import type { Demand, Petition } from '../petition';
import { approveReferralGuards } from './approve-referral';
import { contestFindingGuards, decideFindingContestGuards } from './contest-finding';
import { isContested, isProposed, workOn } from './in-force';
import { proposeReferralGuards } from './propose-referral';
import { recordDissuasionGuards } from './record-dissuasion';
import type { FindingsCommand } from './steps';
import { arrangeAssistanceGuards, recordExplanationGuards, recordSolutionGuards } from './work-on-demand';

/** The guards of every command, in the order of its way. */
export const FINDINGS_GUARDS: Readonly<Record<FindingsCommand, readonly StandingGuard[]>> = {
  recordSolution: recordSolutionGuards,
  recordExplanation: recordExplanationGuards,
  arrangeAssistance: arrangeAssistanceGuards,
  recordDissuasion: recordDissuasionGuards,
  proposeReferral: proposeReferralGuards,
  approveReferral: approveReferralGuards,
  contestFinding: contestFindingGuards,
  decideFindingContest: decideFindingContestGuards,
};

const has =
  (isSo: (demand: Demand, petition: Petition) => boolean) =>
  (petition: Petition): boolean =>
    petition.demands.some((demand) => isSo(demand, petition));

/** While it is handled; afterwards the execution of the opinion is what is called for. */
const owes =
  (isSo: (demand: Demand, petition: Petition) => boolean) =>
  (petition: Petition): boolean =>
    petition.status === 'HANDLING' && has(isSo)(petition);

const owesSolution = owes(
  ({ id, merit }, petition) => merit === 'REASONABLE' && !workOn(petition, id)?.solution,
);
const owesExplanation = owes(
  ({ id, category }, petition) => category === 'EXPLAIN' && !workOn(petition, id)?.explanation,
);
const owesAssistance = owes(
  ({ id, hardship }, petition) => hardship === true && (workOn(petition, id)?.assistance ?? []).length === 0,
);

const someReferral =
  (isSo: (referral: Parameters<typeof isProposed>[0]) => boolean) =>
  ({ findings }: Petition): boolean =>
    (findings?.referrals ?? []).some(isSo);

const always = (): boolean => true;

/** What the procedure calls for: decisions for which others wait, then steps on the way. A referral is never called for. */
export const FINDINGS_CALLS: {
  readonly decisions: readonly Call<FindingsCommand>[];
  readonly way: readonly Call<FindingsCommand>[];
} = {
  decisions: [
    ['decideFindingContest', always],
    ['approveReferral', always],
  ],
  way: [
    ['recordExplanation', owesExplanation],
    ['arrangeAssistance', owesAssistance],
    ['recordSolution', owesSolution],
  ],
};

/** Commands that not every officer, or not only officers, may know of. */
export const FINDINGS_KNOWN: Known<FindingsCommand> = {
  petitioners: [],
  both: ['contestFinding'],
  onlyWhere: {
    recordSolution: has(({ merit }) => merit === 'REASONABLE'),
    recordExplanation: has(({ category }) => category === 'EXPLAIN'),
    arrangeAssistance: has(({ hardship }) => hardship === true),
    proposeReferral: has(({ merit }) => merit === 'UNREASONABLE'),
    approveReferral: someReferral(isProposed),
    contestFinding: someReferral(({ contest }) => contest === null),
    decideFindingContest: someReferral(isContested),
  },
};
