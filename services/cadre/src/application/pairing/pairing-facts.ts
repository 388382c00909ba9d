import type { Facts } from '@lianxin/access';
import type { Uuid } from '@lianxin/kernel';
import type { PairingFacts } from '../../domain/pairing/facts';
import { pairingNextSteps, type PairingNextStep } from '../../domain/pairing/next-steps';
import { slotsOf, type Pairing } from '../../domain/pairing/pairing';
import type { CadreAbilities, CadreWords } from '../abilities';

type Words = CadreWords['Pairing'];

/** The mentors of a pairing, past ones included. */
const mentorsOf = (pairing: Pairing): readonly Uuid[] =>
  slotsOf(pairing)
    .flatMap(({ mentorId, past }) => [mentorId, ...past.map((one) => one.mentorId)])
    .filter((one) => one !== null);

/** What the rules ask of a pairing; `lineage` is its unit's, itself included. */
const factsOfPairing = (
  pairing: Pairing,
  lineage: readonly Uuid[],
): Facts<'unitId' | 'recruitId' | 'mentorId'> => ({
  values: { unitId: pairing.unitId, recruitId: pairing.recruitId, mentorId: mentorsOf(pairing) },
  lineageOf: () => lineage,
});

/** Whether the rules allow this with a pairing, or with a field of it. */
export const allowsOn = (
  abilities: CadreAbilities,
  action: Words['action'],
  pairing: Pairing,
  lineage: readonly Uuid[],
  field?: Words['field'],
): boolean => abilities.allows(action, 'Pairing', factsOfPairing(pairing, lineage), field);

/** What may be done with a pairing by whom these rules were written for, and why not the rest. */
export const stepsOn = (
  abilities: CadreAbilities,
  pairing: Pairing,
  lineage: readonly Uuid[],
  facts: PairingFacts,
): readonly PairingNextStep[] =>
  pairingNextSteps(
    pairing,
    {
      officer: allowsOn(abilities, 'decide', pairing, lineage),
      participant: allowsOn(abilities, 'takePart', pairing, lineage),
    },
    facts,
  );
