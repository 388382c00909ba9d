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

const mark = { at, by };
const laterUnitEvents: UnitEvent[] = [
  { type: 'unit.moved', parentId: id(8), from: day('2019-03-01'), ...mark },
  { type: 'unit.merged', intoUnitId: id(2), from: day('2020-01-01'), ...mark },
  {
    type: 'unit.split',
    intoUnitIds: [id(2), id(3)],
    casesToUnitId: id(3),
    from: day('2020-01-01'),
    ...mark,
  },
  { type: 'unit.abolished', from: day('2020-01-01'), casesToUnitId: id(2), ...mark },
];
const laterCadreEvents: CadreEvent[] = [
  { type: 'cadre.transferred', unitId: id(2), from: day('2016-01-01'), because: 'TRANSFER', ...mark },
  { type: 'cadre.post-changed', post: '科长', tier: 'MID_LEVEL', from: day('2016-01-01'), ...mark },
  { type: 'cadre.rank-changed', rank: '一级主任科员', from: day('2016-01-01'), ...mark },
  { type: 'cadre.suspended', from: day('2017-01-01'), ...mark },
  { type: 'cadre.reinstated', from: day('2017-02-01'), ...mark },
  { type: 'cadre.departure-announced', on: day('2027-01-01'), ...mark },
  {
    type: 'cadre.kinship-registered',
    kin: { kinshipId: id(9), kinCadreId: null, relation: 'SPOUSE', since: null, until: null },
    personal: { name: '某人', idNumber: '440524188001010014' },
    ...mark,
  },
  {
    type: 'cadre.record-corrected',
    correction: { fact: 'TENURE', of: day('2016-01-01'), from: day('2016-01-02'), unitId: id(3) },
    reason: '录入有误',
    ...mark,
  },
];
const tokenOf = (number: string) => number.slice(0, 6).padStart(64, '0');

const published: readonly ContractEvent[] = [
  ...publishUnit(null, unitEvents, unit),
  ...publishCadre(tokenOf)(null, cadreEvents),
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
    {
      type: 'cadre.kinship-changed.v1',
      data: { cadreId: cadre.id, personToken: tokenOf('11010519491231002X'), kinTokens: [] },
    },
    { type: 'cadre.left.v1', data: { cadreId: cadre.id, unitId: id(1), on: '2020-01-01' } },
  ]);
});

const later: readonly ContractEvent[] = [
  ...publishUnit(unit, laterUnitEvents, unit),
  ...publishCadre(tokenOf)(cadre, laterCadreEvents),
];

it('tells moves, successions, transfers and suspensions; posts, ranks and announcements are the file’s own', () => {
  const { id: unitId } = unit;
  const { id: cadreId } = cadre;
  expect(later).toEqual([
    { type: 'unit.moved.v1', data: { unitId, parentId: id(8), from: '2019-03-01' } },
    { type: 'unit.merged.v1', data: { unitId, intoUnitId: id(2), from: '2020-01-01' } },
    {
      type: 'unit.split.v1',
      data: { unitId, intoUnitIds: [id(2), id(3)], casesToUnitId: id(3), from: '2020-01-01' },
    },
    { type: 'unit.abolished.v1', data: { unitId, from: '2020-01-01', casesToUnitId: id(2) } },
    {
      type: 'cadre.transferred.v1',
      data: { cadreId, fromUnitId: id(1), toUnitId: id(2), on: '2016-01-01' },
    },
    { type: 'cadre.suspended.v1', data: { cadreId, unitId: id(2), from: '2017-01-01' } },
    { type: 'cadre.reinstated.v1', data: { cadreId, unitId: id(2), from: '2017-02-01' } },
    {
      type: 'cadre.kinship-changed.v1',
      data: { cadreId, personToken: null, kinTokens: [tokenOf('440524')] },
    },
    {
      type: 'cadre.transferred.v1',
      data: { cadreId, fromUnitId: id(2), toUnitId: id(3), on: '2016-01-02' },
    },
  ]);
});

it.each([...published, ...later].map((event) => [event.type, event] as const))(
  '%s parses by its schema',
  (type, { data }) => {
    expect(catalogue[type].parse(data)).toEqual(data);
  },
);

it('tells nothing that identifies a person', () => {
  expect(JSON.stringify([published, later])).not.toMatch(
    /11010519491231002X|13800000000|440524188001010014|某人|personal"/,
  );
});
