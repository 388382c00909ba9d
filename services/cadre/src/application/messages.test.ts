import { PURPOSE_REQUIRED } from '@lianxin/access';
import type { Rejection } from '@lianxin/kernel';
import { aCadre, aUnit, day, id, NOW } from '../../test/support/builders';
import { REFUSED } from '../../test/support/refused-pairings';
import { REFUSED_ROLES } from '../../test/support/refused-roles';
import { abolishUnit } from '../domain/abolish-unit';
import { removeView, saveView } from '../domain/account/saved-view';
import { addCadre } from '../domain/add-cadre';
import { createUnit } from '../domain/create-unit';
import { correctRecord } from '../domain/correct-record';
import { endService } from '../domain/end-service';
import { mergeUnit } from '../domain/merge-unit';
import { moveUnit } from '../domain/move-unit';
import { registerKinship } from '../domain/register-kinship';
import { reinstateCadre } from '../domain/reinstate-cadre';
import { splitUnit } from '../domain/split-unit';
import { transferCadre } from '../domain/transfer-cadre';
import type { Unit } from '../domain/unit';
import { REFUSAL_CODES, type RefusalCode } from '../domain/refusals';
import { renameUnit } from '../domain/rename-unit';
import { MESSAGES } from './messages';

const { unit } = aUnit();
const gone = aUnit().abolished('2020-01-01').unit;
const newUnit = {
  unitId: id(2),
  parentId: id(1),
  name: '救助管理站',
  kind: 'PUBLIC_INSTITUTION',
  function: null,
  foundedOn: day('2010-01-01'),
} as const;
const newCadre = {
  cadreId: id(101),
  unitId: id(1),
  name: '王建国',
  category: 'GENERAL',
  tier: 'STAFF',
  from: day('2015-07-01'),
  personal: { idNumber: null, phone: null },
} as const;
const founding = { occasion: NOW, parent: unit };
const joining = { occasion: NOW, unit, idNumberKnown: false };
const ending = { occasion: NOW, activeSubunits: 0, servingCadres: 0, emptySince: null };

const moving = { occasion: NOW, parent: unit, lineageOfParent: [id(1)] };
const succession = (successors: readonly Unit[]) => ({
  successors,
  lineages: successors.map(() => []),
});
const section = aUnit({ unitId: id(9), parentId: id(1) }).unit;
const split = {
  intoUnitIds: [id(3), id(4)],
  casesToUnitId: id(3),
  assigned: new Map([[id(555), id(3)]]),
  from: day('2020-01-01'),
};
const { cadre } = aCadre();
const rank = (of: string, from = of) =>
  ({ fact: 'RANK', of: day(of), from: day(from), rank: '二级科员' }) as const;
const kinship = (kinCadreId: string) =>
  ({
    kin: { kinshipId: id(700), kinCadreId, relation: 'SPOUSE', since: null, until: null },
    personal: { name: null, idNumber: null },
  }) as const;
const kin = aCadre().after({ type: 'cadre.kinship-registered', ...kinship(id(102)) }).cadre;

const view = { viewId: id(800), name: '我的视图', address: '/work' };
const manyViews = Array.from({ length: 30 }, (_, index) => ({
  ...{ id: id(index), name: `视图${index}`, address: '/work', createdAt: NOW.at },
}));

const refusals: readonly object[] = [
  createUnit({ ...newUnit, name: '' }, founding),
  createUnit({ ...newUnit, foundedOn: day('2030-01-01') }, founding),
  createUnit({ ...newUnit, foundedOn: day('1949-09-30') }, founding),
  createUnit(newUnit, { ...founding, parent: gone }),
  renameUnit(gone, { name: '新名', from: day('2021-01-01') }, NOW),
  abolishUnit(unit, { from: day('2026-04-20') }, { ...ending, activeSubunits: 1 }),
  abolishUnit(unit, { from: day('2026-04-20') }, { ...ending, servingCadres: 1 }),
  addCadre({ ...newCadre, personal: { idNumber: '1', phone: null } }, joining),
  addCadre({ ...newCadre, personal: { idNumber: null, phone: '1' } }, joining),
  addCadre(newCadre, { ...joining, idNumberKnown: true }),
  moveUnit(unit, { parentId: id(1), from: day('2020-01-01') }, moving),
  mergeUnit(unit, { intoUnitId: id(2), from: day('2020-01-01') }, { ...ending, ...succession([gone]) }),
  splitUnit(section, { ...split, intoUnitIds: [id(3)] }, { ...ending, ...succession([]), cadreIds: [] }),
  splitUnit(section, split, { ...ending, ...succession([]), cadreIds: [] }),
  transferCadre(cadre, { unitId: id(1), from: day('2020-01-01') }, joining),
  reinstateCadre(cadre, { from: day('2020-01-01') }, NOW),
  correctRecord(cadre, { correction: rank('2020-01-01'), reason: ' ' }, { occasion: NOW, unit: null }),
  correctRecord(cadre, { correction: rank('2020-01-01'), reason: '有误' }, { occasion: NOW, unit: null }),
  correctRecord(
    aCadre({ rank: '一级科员' }).cadre,
    { correction: rank('2015-07-01', '2015-06-30'), reason: '有误' },
    { occasion: NOW, unit: null },
  ),
  registerKinship(cadre, kinship(id(101)), NOW),
  registerKinship(kin, kinship(id(102)), NOW),
  endService(aCadre().left('2020-01-01').cadre, { on: day('2021-01-01') }, NOW),
  PURPOSE_REQUIRED,
  saveView([], { ...view, name: '名'.repeat(31) }, NOW.at),
  saveView([], { ...view, address: 'https://example.org' }, NOW.at),
  saveView(manyViews, view, NOW.at),
  removeView([], id(1)),
  ...REFUSED_ROLES.map(([, decision]) => decision),
  ...REFUSED.map(([, , decision]) => decision),
];
const refused = refusals.filter(
  (decision): decision is Rejection<RefusalCode> => 'kind' in decision && decision.kind === 'rejected',
);

it('has a refusal of each kind before it', () => {
  expect([...new Set(refused.map(({ code }) => code))].sort()).toEqual([...REFUSAL_CODES].sort());
});

it.each(refused.map((refusal) => [refusal.code, refusal] as const))(
  'words %s in both languages, with nothing but details that the refusal gives',
  (code, { details }) => {
    const { 'zh-CN': chinese, en: english } = MESSAGES[code];
    expect(chinese).toMatch(/\p{Script=Han}/u);
    expect(english).toMatch(/[a-z]/);
    for (const text of [chinese, english])
      for (const [, name = ''] of text.matchAll(/\{(\w+)\}/g)) expect(details).toHaveProperty(name);
  },
);
