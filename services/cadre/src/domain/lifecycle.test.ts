import { aCadre, aUnit, day, NOW } from '../../test/support/builders';
import { abolishUnit } from './abolish-unit';
import { CADRE_LIFECYCLE } from './cadre';
import { endService } from './end-service';
import { allows, type Lifecycle } from './lifecycle';
import { renameUnit } from './rename-unit';
import { UNIT_LIFECYCLE } from './unit';

const FINAL = { unit: ['ABOLISHED'], cadre: ['LEFT'] };

const reachable = (lifecycle: Lifecycle<string, string>): Set<string | null> => {
  const seen = new Set<string | null>([null]);
  for (let before = 0; before !== seen.size;) {
    before = seen.size;
    for (const { from, to } of Object.values(lifecycle))
      if (to !== null && from.some((state) => seen.has(state))) seen.add(to);
  }
  return seen;
};

const leaving = (lifecycle: Lifecycle<string, string>): string[] =>
  Object.values(lifecycle).flatMap(({ from, to }) =>
    from.filter((state) => to !== null && state !== null && state !== to),
  ) as string[];

describe.each([
  ['unit', UNIT_LIFECYCLE, ['ACTIVE', 'ABOLISHED']],
  ['cadre', CADRE_LIFECYCLE, ['SERVING', 'SUSPENDED', 'LEFT']],
] as const)('the lifecycle of a %s', (name, lifecycle, states) => {
  it('reaches every state', () => {
    expect([...reachable(lifecycle)].sort()).toEqual([null, ...states].sort());
  });

  it('has an exit from every state but the final ones', () => {
    const withoutExit = states.filter((state) => !leaving(lifecycle).includes(state));
    expect(withoutExit).toEqual(FINAL[name]);
  });
});

it.each([
  ['createUnit', [null]],
  ['renameUnit', ['ACTIVE']],
  ['moveUnit', ['ACTIVE']],
  ['mergeUnits', ['ACTIVE']],
  ['splitUnit', ['ACTIVE']],
  ['abolishUnit', ['ACTIVE']],
] as const)('%s acts on a unit in %p and in no other state', (command, expected) => {
  const states = [null, 'ACTIVE', 'ABOLISHED'] as const;
  expect(states.filter((state) => allows(UNIT_LIFECYCLE, command, state))).toEqual(expected);
});

it.each([
  ['addCadre', [null]],
  ['transferCadre', ['SERVING']],
  ['followUnit', ['SERVING', 'SUSPENDED']],
  ['changePost', ['SERVING']],
  ['changeRank', ['SERVING']],
  ['suspendCadre', ['SERVING']],
  ['reinstateCadre', ['SUSPENDED']],
  ['announceDeparture', ['SERVING', 'SUSPENDED']],
  ['endService', ['SERVING', 'SUSPENDED']],
  ['registerKinship', ['SERVING', 'SUSPENDED', 'LEFT']],
  ['correctRecord', ['SERVING', 'SUSPENDED', 'LEFT']],
] as const)('%s acts on a cadre in %p and in no other state', (command, expected) => {
  const states = [null, 'SERVING', 'SUSPENDED', 'LEFT'] as const;
  expect(states.filter((state) => allows(CADRE_LIFECYCLE, command, state))).toEqual(expected);
});

it('leaves, with each event, the state that the table says', () => {
  const { unit } = aUnit();
  const { cadre } = aCadre();
  const empty = { occasion: NOW, activeSubunits: 0, servingCadres: 0, emptySince: null };
  expect(unit.status).toBe(UNIT_LIFECYCLE.createUnit.to);
  expect(aUnit().renamed('新名', '2020-01-01').unit.status).toBe(UNIT_LIFECYCLE.renameUnit.to);
  expect(aUnit().abolished('2020-01-01').unit.status).toBe(UNIT_LIFECYCLE.abolishUnit.to);
  expect(cadre.status).toBe(CADRE_LIFECYCLE.addCadre.to);
  expect(aCadre().left('2020-01-01').cadre.status).toBe(CADRE_LIFECYCLE.endService.to);
  expect(renameUnit(unit, { name: '新名', from: day('2020-01-01') }, NOW).kind).toBe('accepted');
  expect(abolishUnit(unit, { from: day('2020-01-01') }, empty).kind).toBe('accepted');
  expect(endService(cadre, { on: day('2020-01-01') }, NOW).kind).toBe('accepted');
});
