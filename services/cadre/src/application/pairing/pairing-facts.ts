import type { Facts } from '@lianxin/access';
import type { Uuid } from '@lianxin/kernel';
import { slotsOf, type Pairing } from '../../domain/pairing/pairing';

/** The mentors of a pairing, past ones included. */
const mentorsOf = (pairing: Pairing): readonly Uuid[] =>
  slotsOf(pairing)
    .flatMap(({ mentorId, past }) => [mentorId, ...past.map((one) => one.mentorId)])
    .filter((one) => one !== null);

/** What the rules ask of a pairing; `lineage` is its unit's, itself included. */
export const factsOfPairing = (
  pairing: Pairing,
  lineage: readonly Uuid[],
): Facts<'unitId' | 'recruitId' | 'mentorId'> => ({
  values: { unitId: pairing.unitId, recruitId: pairing.recruitId, mentorId: mentorsOf(pairing) },
  lineageOf: () => lineage,
});
