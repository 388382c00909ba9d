import { catalogue, type ContractEvent } from '@lianxin/contracts';
import { aCadre, aUnit, day, id, NOW } from '../../test/support/builders';
import type { CadreEvent } from '../domain/cadre-event';
import type { UnitEvent } from '../domain/unit-event';
import { publishCadre } from './publish-cadre';
import { publishUnit } from './publish-unit';

const { at, by } = NOW;
const { unit } = aUnit();
const { cadre } = aCadre();

const unitEvents: UnitEvent[] = [
  {
    type: 'unit.created',
    unitId: unit.id,
    parentId: id(7),
    name: '区信访局',
    kind: 'PARTY_ORGAN',
    function: 'PETITION_OFFICE',
    foundedOn: day('2001-01-01'),
    at,
    by,
  },
  { type: 'unit.renamed', name: '新名', from: day('2019-02-01'), at, by },
  { type: 'unit.abolished', from: day('2020-01-01'), at, by },
];
const cadreEvents: CadreEvent[] = [
  {
    type: 'cadre.added',
    cadreId: cadre.id,
    name: '王建国',
    category: 'GENERAL',
    tier: 'LEADER',
    unitId: id(1),
    from: day('2015-07-01'),
    personal: { idNumber: '11010519491231002X', phone: '13800000000' },
    at,
    by,
  },
  { type: 'cadre.service-ended', on: day('2020-01-01'), at, by },
];

const published: readonly ContractEvent[] = [
  ...publishUnit(null, unitEvents, unit),
  ...publishCadre((number) => number.length.toString(16).padStart(64, '0'))(null, cadreEvents),
];

it('tells each change as the contract has it', () => {
  expect(published).toEqual([
    {
      type: 'unit.created.v1',
      data: {
        unitId: unit.id,
        parentId: id(7),
        name: '区信访局',
        kind: 'PARTY_ORGAN',
        function: 'PETITION_OFFICE',
        foundedOn: '2001-01-01',
      },
    },
    { type: 'unit.renamed.v1', data: { unitId: unit.id, name: '新名', from: '2019-02-01' } },
    { type: 'unit.abolished.v1', data: { unitId: unit.id, from: '2020-01-01' } },
    {
      type: 'cadre.joined.v1',
      data: { cadreId: cadre.id, unitId: id(1), name: '王建国', tier: 'LEADER', from: '2015-07-01' },
    },
    { type: 'cadre.left.v1', data: { cadreId: cadre.id, unitId: id(1), on: '2020-01-01' } },
  ]);
});

it.each(published.map((event) => [event.type, event] as const))(
  '%s parses by its schema',
  (type, { data }) => {
    expect(catalogue[type].parse(data)).toEqual(data);
  },
);

it('tells nothing that identifies a person', () => {
  expect(JSON.stringify(published)).not.toMatch(/11010519491231002X|13800000000|personal/);
});
