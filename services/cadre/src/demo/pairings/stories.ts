import type { Uuid } from '@lianxin/kernel';
import { Defect } from '@lianxin/kernel';
import { idOf, type DistrictPlan, type PlannedCadre } from '@lianxin/synthesis';
import type { PairingEvent } from '../../domain/pairing/events';
import type { Fate } from '../fates';
import { pairingHistory } from './pairing-story';
import { People } from './people';
import type { Scenario, Story } from './scenario';

/** Of 24 recruits on probation; of some a first pairing came to nothing, and another one goes on. */
const ON_PROBATION: readonly (readonly Scenario[])[] = [
  ...[['ACTIVE'], ['ALONE'], ['PROPOSED'], ['SUSPENDED'], ['ENDED'], ['REJECTED', 'ACTIVE']],
  ...[['RESUMED'], ['EXTENDED'], ['ALONE'], ['ENDED'], ...Array<Scenario[]>(14).fill(['ACTIVE'])],
] as readonly (readonly Scenario[])[];
/** Of six whose probation is over. */
const AFTER: readonly Scenario[] = ['COMPLETED', 'OVERRIDDEN', ...Array<Scenario>(4).fill('COMPLETED')];

/** A pairing of the plan with its own history. */
export interface PlannedPairing {
  readonly id: Uuid;
  readonly recruitId: Uuid;
  readonly events: readonly PairingEvent[];
}

const storiesOf = ({ seed, cadres }: DistrictPlan): readonly Story[] => {
  const counted = (those: readonly PlannedCadre[], scenariosOf: (index: number) => readonly Scenario[]) =>
    those.flatMap((recruit, index) =>
      scenariosOf(index).map((scenario, nth): Story => {
        return { recruit, scenario, pairingId: idOf(`${seed}/${recruit.id}`, 'pairing', nth) };
      }),
    );
  const recruited = cadres.filter(({ recruitedOn }) => recruitedOn !== null);
  return [
    // Earlier intakes first, so that mentors are free again when the later ones need them.
    ...counted(
      recruited.filter(({ recruit }) => !recruit),
      (index) => [AFTER[index % AFTER.length] ?? 'COMPLETED'],
    ),
    ...counted(
      recruited.filter(({ recruit }) => recruit),
      (index) => ON_PROBATION[index % ON_PROBATION.length] ?? ['ALONE'],
    ),
  ];
};

const officersOf = ({ units, cadres }: DistrictPlan): readonly [Uuid, Uuid] => {
  const department = units.find(({ function: task }) => task === 'ORGANIZATION_DEPARTMENT');
  const [one, other] = cadres.filter(
    ({ unitId, leftOn, recruitedOn }) => unitId === department?.id && leftOn === null && recruitedOn === null,
  );
  if (!one || !other) throw new Defect('the organization department has fewer than two officers');
  return [one.id, other.id];
};

/** The pairings of a district's recruits, those before others that were there before. */
export const pairingsOf = (plan: DistrictPlan, fates: ReadonlyMap<Uuid, Fate>): readonly PlannedPairing[] => {
  const telling = { plan, people: new People(plan, fates), officers: officersOf(plan) };
  return storiesOf(plan).flatMap((story) => {
    const events = pairingHistory(story, telling);
    return events ? [{ id: story.pairingId, recruitId: story.recruit.id, events }] : [];
  });
};
