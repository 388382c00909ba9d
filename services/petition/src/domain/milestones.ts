import type { Milestone, MilestoneState } from '@lianxin/casework';
import { shanghaiDateOf, type PlainDate } from '@lianxin/calendar';
import type { Facts } from './facts';
import { endedInIntake, INTAKE_STAGES } from './intake/milestones';
import type { Petition } from './petition';
import { bodiesToRate } from './rate-petition';
import { presentReviews } from './review/reviews-of';

/** The stages of a petition as its petitioner is told of them; RETURNED is where a firm's request ends that went back. */
export const PETITION_STAGES = [
  ...([
    'RECEIVED',
    'ACCEPTED',
    'HANDLED',
    'ANSWERED',
    'REVIEWED',
    'RE_REVIEWED',
    'RATED',
    'RETURNED',
  ] as const),
  ...INTAKE_STAGES,
] as const;
export type PetitionStage = (typeof PETITION_STAGES)[number];

type Reached = readonly [stage: PetitionStage, on: PlainDate | null, isReached: boolean];

/** The first stage that isn't reached is the present one; all after it are ahead. */
const inOrder = (stages: readonly Reached[]): readonly Milestone<PetitionStage>[] => {
  const now = stages.findIndex(([, , isReached]) => !isReached);
  const stateOf = (index: number): MilestoneState => {
    if (now < 0 || index < now) return 'DONE';
    return index === now ? 'NOW' : 'AHEAD';
  };
  return stages.map(([stage, on], index) => {
    const state = stateOf(index);
    return { stage, on: state === 'DONE' ? on : null, state };
  });
};

/** The stage of rating, while it is open or once it was used; nothing is said of it when its time is over: nobody has to rate. */
const rating = (petition: Petition, facts: Facts): readonly Reached[] => {
  const [last] = petition.ratings.slice(-1);
  const open = petition.delivery === null || bodiesToRate(petition, facts).length > 0;
  if (!open && !last) return [];
  return [['RATED', last ? shanghaiDateOf(last.at) : null, !open]];
};

const STAGE_OF_REVIEW = { REVIEW: 'REVIEWED', RE_REVIEW: 'RE_REVIEWED' } as const;

/** Reviews of the answer that stands, each reached once the petitioner was given its decision; none where he asked for none. */
const reviews = (petition: Petition): readonly Reached[] =>
  presentReviews(petition)
    .filter(({ decision }) => decision?.outcome !== 'SET_ASIDE')
    .map(({ stage, delivery }) => [STAGE_OF_REVIEW[stage], delivery?.on ?? null, delivery !== null]);

/** Where a petition stands on its way, for its petitioner; of an import what is known of it. */
export const milestonesOf = (petition: Petition, facts: Facts): readonly Milestone<PetitionStage>[] => {
  const { receivedOn, acceptance, answeredOn, delivery, origin } = petition;
  const received: Reached = ['RECEIVED', receivedOn, true];
  if (origin?.returnedOn) return inOrder([received, ['RETURNED', origin.returnedOn, true]]);
  const ended = endedInIntake(petition);
  if (ended) return inOrder([received, [ended.stage, ended.on, ended.isReached]]);
  const isAnswered = delivery !== null;
  return inOrder([
    received,
    ['ACCEPTED', acceptance?.on ?? null, acceptance !== null || isAnswered],
    ['HANDLED', answeredOn, answeredOn !== null || isAnswered],
    ['ANSWERED', delivery?.on ?? null, isAnswered],
    ...reviews(petition),
    ...rating(petition, facts),
  ]);
};
