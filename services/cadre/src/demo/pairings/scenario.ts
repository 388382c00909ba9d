import type { PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import type { DistrictPlan, PlannedCadre } from '@lianxin/synthesis';
import type { PairingWalk } from './pairing-walk';
import type { People } from './people';

/** What becomes of a recruit's pairing; ALONE has none, so that the coverage board shows a gap. */
export const SCENARIOS = [
  'ALONE',
  'PROPOSED',
  'REJECTED',
  'ENDED',
  'SUSPENDED',
  'RESUMED',
  'EXTENDED',
  'ACTIVE',
  'COMPLETED',
  'OVERRIDDEN',
] as const;
export type Scenario = (typeof SCENARIOS)[number];

/** A recruit, and what becomes of his pairing. */
export interface Story {
  readonly recruit: PlannedCadre;
  readonly scenario: Scenario;
  readonly pairingId: Uuid;
}

/** Everything that a story is told with. */
export interface Telling {
  readonly plan: DistrictPlan;
  readonly people: People;
  /** Two officers of the organization department. */
  readonly officers: readonly [Uuid, Uuid];
}

/** Something that is to be done on a day; what lies ahead isn't done. */
export interface Step {
  readonly on: PlainDate;
  readonly act: (walk: PairingWalk) => void;
}
