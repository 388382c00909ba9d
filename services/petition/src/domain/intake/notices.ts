import { shanghaiDateOf, type PlainDate } from '@lianxin/calendar';
import type { Facts } from '../facts';
import type { Petition } from '../petition';
import { pendingContest } from './decline-guards';
import type { DeclineGround, LimitationKind } from './vocabulary';

/** What a petitioner is told of registration and intake, with the day that it is about. */
export type IntakeNotice =
  /** A period of another law that the petition doesn't stop, to come or over. */
  | {
      readonly kind: 'LIMITATION';
      readonly period: LimitationKind;
      readonly on: PlainDate;
      readonly note: string | null;
      readonly over: boolean;
    }
  /** What he is asked for, and by when (PR 19, 20). */
  | { readonly kind: 'CORRECT_BY'; readonly on: PlainDate; readonly what: string }
  /** Where he was led, and what he needs there (PR 22, 31). */
  | {
      readonly kind: 'GUIDED_TO';
      readonly organ: string | null;
      readonly where: string;
      readonly bring: string;
      readonly until: PlainDate | null;
    }
  /** Why it was declined, by which number, and that he may contest it (PR 19, 36). */
  | {
      readonly kind: 'DECLINED_FOR';
      readonly ground: DeclineGround;
      readonly number: string;
      readonly on: PlainDate;
    }
  /** His contest waits for a decision, or the decline was upheld. */
  | { readonly kind: 'CONTESTED'; readonly on: PlainDate }
  | { readonly kind: 'UPHELD'; readonly reason: string }
  | { readonly kind: 'TAKEN_BACK'; readonly on: PlainDate }
  | { readonly kind: 'REOPENED_ON'; readonly on: PlainDate };

const KINDS: readonly string[] = [
  'LIMITATION',
  'CORRECT_BY',
  'GUIDED_TO',
  'DECLINED_FOR',
  'CONTESTED',
  'UPHELD',
  'TAKEN_BACK',
  'REOPENED_ON',
] satisfies readonly IntakeNotice['kind'][];

/** Whether a notice is one of these. */
export const isIntakeNotice = <Notice extends { readonly kind: string }>(
  notice: Notice,
): notice is Extract<Notice, IntakeNotice> => KINDS.includes(notice.kind);

const ofLimitation = ({ limitationPeriods = [] }: Petition, { today }: Facts): readonly IntakeNotice[] =>
  limitationPeriods.map(({ kind, endsOn, note }) => ({
    ...{ kind: 'LIMITATION', period: kind, on: endsOn, note, over: endsOn < today },
  }));

const ofDecline = (petition: Petition): readonly IntakeNotice[] => {
  const decline = petition.declines?.at(-1);
  const on = decline?.decided?.noticeOn;
  if (petition.status !== 'DECLINED' || !decline || !on) return [];
  const contest = decline.contests.at(-1);
  return [
    { kind: 'DECLINED_FOR', ground: decline.ground, number: decline.earlierNumber, on },
    ...(pendingContest(petition) && contest ? [{ kind: 'CONTESTED', on: contest.on } as const] : []),
    ...(contest?.decided?.upheld ? [{ kind: 'UPHELD', reason: contest.decided.reason } as const] : []),
  ];
};

const ofStatus = ({ status, corrections, guidances, withdrawal }: Petition): readonly IntakeNotice[] => {
  const [asked, guided] = [corrections?.at(-1), guidances?.at(-1)];
  if (status === 'AWAITING_CORRECTION' && asked) {
    return [{ kind: 'CORRECT_BY', on: asked.dueOn, what: asked.what }];
  }
  if (status === 'GUIDED' && guided) {
    const { organ, where, bring, endsOn: until } = guided;
    return [{ kind: 'GUIDED_TO', organ, where, bring, until }];
  }
  return status === 'WITHDRAWN' && withdrawal ? [{ kind: 'TAKEN_BACK', on: withdrawal.on }] : [];
};

/** Everything that a petitioner is told of registration and intake today. */
export const intakeNotices = (petition: Petition, facts: Facts): readonly IntakeNotice[] => {
  const reopened = petition.status === 'HANDLING' ? petition.reopenings?.at(-1) : undefined;
  return [
    ...ofStatus(petition),
    ...ofDecline(petition),
    ...(reopened ? [{ kind: 'REOPENED_ON', on: shanghaiDateOf(reopened.at) } as const] : []),
    ...ofLimitation(petition, facts),
  ];
};

/** The days on which something of this happened that a petitioner is told of. */
export const newsOfIntake = (petition: Petition): readonly (PlainDate | null | undefined)[] => {
  const { corrections = [], guidances = [], declines = [], reopenings = [] } = petition;
  return [
    ...corrections.flatMap(({ noticeOn, answer }) => [noticeOn, answer?.on]),
    ...guidances.flatMap(({ noticeOn, result }) => [noticeOn, result?.on]),
    ...declines.flatMap(({ decided, contests }) => [
      decided?.noticeOn,
      ...contests.flatMap(({ on, decided: end }) => [on, end ? shanghaiDateOf(end.at) : null]),
    ]),
    ...reopenings.map(({ at }) => shanghaiDateOf(at)),
  ];
};
