import type { As } from '../../support/product';
import type { Role } from '@lianxin/access';

/** Where an actor's role was granted, seen from the cases of the matrix. */
export type UnitRelation =
  /** The petition office that registers. */
  | 'REGISTERING'
  /** The bureau that answers, or is accused. */
  | 'HOLDING'
  /** The district, above them all. */
  | 'ABOVE'
  /** A section below the holding bureau. */
  | 'BELOW'
  /** Another bureau. */
  | 'BESIDE'
  /** The discipline organ, competent for accusations. */
  | 'COMPETENT'
  /** The unit with which an accusation is shared. */
  | 'SHARED_WITH'
  /** The bureau that took over the work of an accused one. */
  | 'SUCCESSOR'
  /** A street office that has to do with none of it. */
  | 'OUTSIDE';

/** An actor of the matrix: the demo account that he signs in with, and what it holds where. */
export interface ActorSpec {
  readonly account: string;
  readonly holds: readonly (readonly [Role, UnitRelation])[];
}

const one = (account: string, role: Role, at: UnitRelation): ActorSpec => ({ account, holds: [[role, at]] });

/** Who asks, by name. */
export const ACTORS = {
  'clerk of the office': one('clerk', 'PETITION_CLERK', 'REGISTERING'),
  'another clerk of the office': one('clerk2', 'PETITION_CLERK', 'REGISTERING'),
  'head of the office': {
    account: 'office-head',
    holds: [
      ['PETITION_CLERK', 'REGISTERING'],
      ['UNIT_HEAD', 'REGISTERING'],
    ],
  },
  'supervisor over the district': one('supervisor', 'SUPERVISOR', 'ABOVE'),
  'officer of the holder': one('housing', 'UNIT_HANDLER', 'HOLDING'),
  'head of the holder': one('housing-head', 'UNIT_HEAD', 'HOLDING'),
  'officer beside': one('city', 'UNIT_HANDLER', 'BESIDE'),
  'head beside': one('city-head', 'UNIT_HEAD', 'BESIDE'),
  'officer of the discipline organ': {
    account: 'discipline',
    holds: [
      ['UNIT_HANDLER', 'COMPETENT'],
      ['DISCIPLINE', 'COMPETENT'],
    ],
  },
  'head of the discipline organ': {
    account: 'discipline-head',
    holds: [
      ['UNIT_HEAD', 'COMPETENT'],
      ['DISCIPLINE', 'ABOVE'],
    ],
  },
  'officer of the labour bureau': one('labour', 'UNIT_HANDLER', 'BESIDE'),
  'head of the labour bureau': one('labour-head', 'UNIT_HEAD', 'BESIDE'),
  'officer of a street': one('eastbridge', 'UNIT_HANDLER', 'OUTSIDE'),
  'head of a street': one('eastbridge-head', 'UNIT_HEAD', 'OUTSIDE'),
  'officer outside': one('westbridge', 'UNIT_HANDLER', 'OUTSIDE'),
  'organization officer over the district': one('organization', 'ORG_OFFICER', 'ABOVE'),
  'liaison over the district': one('liaison', 'LIAISON', 'ABOVE'),
  'leader of the district': one('leader', 'LEADER', 'ABOVE'),
  'auditor over the district': one('auditor', 'AUDITOR', 'ABOVE'),
  'administrator over the district': one('admin', 'ADMIN', 'ABOVE'),
} satisfies Readonly<Record<string, ActorSpec>>;

/** Signs in as an actor of the matrix: the one place that knows how actors come to be. */
export const asActor = (name: ActorName): As => ({ account: ACTORS[name].account });

/** The name of an actor. */
export type ActorName = keyof typeof ACTORS;

/** Every actor's name. */
export const EVERYBODY = Object.keys(ACTORS) as readonly ActorName[];

/** Everybody but these. */
export const allBut = (...names: readonly ActorName[]): readonly ActorName[] =>
  EVERYBODY.filter((name) => !names.includes(name));

/** Everybody who may knock: the actors, an account without any role, both kinds of sessions, and nobody. */
export const KNOCKING = [
  ...EVERYBODY,
  'account without a role',
  'petitioner in his session',
  'firm in its session',
  'nobody signed in',
] as const;

/** The name of somebody who knocks. */
export type Knocking = (typeof KNOCKING)[number];

/** Those who knock without an account. */
export const STRANGERS = [
  'petitioner in his session',
  'firm in its session',
  'nobody signed in',
] as const satisfies readonly Knocking[];
