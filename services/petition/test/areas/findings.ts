import { approveReferral } from '../../src/domain/findings/approve-referral';
import { contestFinding, decideFindingContest } from '../../src/domain/findings/contest-finding';
import { proposeReferral, type ProposeReferral } from '../../src/domain/findings/propose-referral';
import { recordDissuasion } from '../../src/domain/findings/record-dissuasion';
import type { FindingsCommand } from '../../src/domain/findings/steps';
import {
  arrangeAssistance,
  recordExplanation,
  recordSolution,
} from '../../src/domain/findings/work-on-demand';
import { addDemand } from '../../src/domain/add-demand';
import { assessDemand } from '../../src/domain/assess-demand';
import type { Merit } from '../../src/domain/vocabulary';
import { inHandling, officerOf, PETITION_OFFICE, PETITIONER, type PetitionBuilder } from '../builders';
import { decidedOutside } from './reviewing';
import type { AreaSteps } from './area-steps';

export const UNREASONABLE = '00000000-0000-7000-8000-000000000301';
export const DISSUASION = '00000000-0000-7000-8000-000000000302';
export const REFERRAL = '00000000-0000-7000-8000-000000000303';

/** A further demand with hardship. */
export const demanding = (
  builder: PetitionBuilder,
  merit: Merit = 'UNREASONABLE',
  demandId = UNREASONABLE,
): PetitionBuilder =>
  builder
    .step((p, f) => addDemand(p, { demandId, text: '另行安置', parentId: null }, officerOf(p.heldBy), f))
    .step((p, f) => assessDemand(p, { demandId, merit, hardship: true }, officerOf(p.heldBy), f));

export const dissuaded = (builder: PetitionBuilder): PetitionBuilder =>
  builder.step((p, f) =>
    recordDissuasion(
      p,
      { dissuasionId: DISSUASION, on: f.today, from: 'OCCUPYING_THE_DESK', text: '滞留接待大厅，当场劝阻' },
      officerOf(p.heldBy),
      f,
    ),
  );

/** A referral with which everything is in order on a day. */
export const referralOn = (
  today: ProposeReferral['actOn'],
  part: Partial<ProposeReferral> = {},
): ProposeReferral => ({
  ...{ referralId: REFERRAL, demandId: UNREASONABLE, ground: 'UNLAWFUL_ACT', act: 'OCCUPYING_THE_DESK' },
  ...{ actOn: today, text: '在接待大厅滞留至深夜', evidence: '现场记录', organ: '公安机关' },
  ...{ dissuasionId: DISSUASION, noticeOn: today, statement: '不认可', attempt: null, emergencyAt: null },
  ...part,
});

export const proposed = (builder: PetitionBuilder): PetitionBuilder =>
  dissuaded(builder).step((p, f) => proposeReferral(p, referralOn(f.today), officerOf(p.heldBy), f));

export const approved = (builder: PetitionBuilder): PetitionBuilder =>
  proposed(builder).step((p, f) =>
    approveReferral(p, { referralId: REFERRAL }, officerOf(PETITION_OFFICE), f),
  );

export const contested = (builder: PetitionBuilder): PetitionBuilder =>
  approved(builder).step((p, f) =>
    contestFinding(p, { referralId: REFERRAL, reasons: '没有滞留', on: f.today }, PETITIONER, f),
  );

const HANDLED = ['HANDLING', 'DECIDED', 'CONCLUDED', 'REVIEWED', 'FINAL'] as const;

const sorted = (): PetitionBuilder => demanding(inHandling().withDemand());
const onAnswered = (
  of: (builder: PetitionBuilder) => PetitionBuilder,
  end: (b: PetitionBuilder) => PetitionBuilder,
) => end(of(sorted()).decided());
const each = (end: (builder: PetitionBuilder) => PetitionBuilder): readonly PetitionBuilder[] =>
  [dissuaded, proposed, contested].map((of) => onAnswered(of, end));

const reviewedOutside = (builder: PetitionBuilder): PetitionBuilder =>
  builder.concluded().step((p, f) => decidedOutside(p, f));

/** What is done about demands, on what HANDLING leads to; REVIEWED and FINAL are tried where they are reached. */
export const FINDINGS_STEPS: AreaSteps<FindingsCommand> = {
  rows: '',
  standing: {
    recordSolution: HANDLED,
    recordExplanation: HANDLED,
    arrangeAssistance: [...HANDLED, 'CLOSED'],
    recordDissuasion: ['REGISTERED', 'OFFERED', 'RECEIVED', 'AWAITING_CORRECTION', ...HANDLED],
    proposeReferral: HANDLED,
    approveReferral: HANDLED,
    contestFinding: [...HANDLED, 'CLOSED'],
    decideFindingContest: [...HANDLED, 'CLOSED'],
  },
  tries: {
    recordSolution: (p, f) =>
      recordSolution(
        p,
        { demandId: p.demands[0]?.id ?? 'none', on: f.today, result: '已通水', evidence: '验收单' },
        officerOf(p.heldBy),
        f,
      ),
    recordExplanation: (p, f) =>
      recordExplanation(
        p,
        { demandId: UNREASONABLE, on: f.today, text: '当面解释', sources: ['安置办法第三条'] },
        officerOf(p.heldBy),
        f,
      ),
    arrangeAssistance: (p, f) =>
      arrangeAssistance(
        p,
        { demandId: UNREASONABLE, on: f.today, kind: 'TOLD', organ: '区民政局' },
        officerOf(p.heldBy),
        f,
      ),
    recordDissuasion: (p, f) =>
      recordDissuasion(
        p,
        { dissuasionId: 'd9', on: f.today, from: 'VIOLENCE_OR_THREAT', text: '当场劝阻' },
        officerOf(p.heldBy),
        f,
      ),
    proposeReferral: (p, f) => proposeReferral(p, referralOn(f.today), officerOf(p.heldBy), f),
    approveReferral: (p, f) => approveReferral(p, { referralId: REFERRAL }, officerOf(PETITION_OFFICE), f),
    contestFinding: (p, f) =>
      contestFinding(p, { referralId: REFERRAL, reasons: '没有滞留', on: f.today }, PETITIONER, f),
    decideFindingContest: (p, f) =>
      decideFindingContest(
        p,
        { referralId: REFERRAL, lifted: true, reasons: '证据不足' },
        officerOf(PETITION_OFFICE, 3),
        f,
      ),
  },
  examples: {
    HANDLING: [sorted(), dissuaded(sorted()), proposed(sorted()), contested(sorted())],
    DECIDED: each((builder) => builder),
    CONCLUDED: each((builder) => builder.concluded()),
    REVIEWED: each(reviewedOutside),
    FINAL: each((builder) => reviewedOutside(builder).step((p, f) => decidedOutside(p, f))),
    CLOSED: each((builder) => builder.concluded().later(31).closed()),
  },
  telling: {},
};
