import { aCadre, aUnit, day, id, NOW } from '../../test/support/builders';
import { announceDeparture } from './announce-departure';
import { CADRE_LIFECYCLE, type Cadre } from './cadre';
import { changePost } from './change-post';
import { changeRank } from './change-rank';
import { correctRecord } from './correct-record';
import { endService } from './end-service';
import { allows } from './lifecycle';
import { registerKinship } from './register-kinship';
import { reinstateCadre } from './reinstate-cadre';
import { suspendCadre } from './suspend-cadre';
import { followUnit, transferCadre } from './transfer-cadre';

const from = day('2024-01-01');
const other = { occasion: NOW, unit: aUnit({ unitId: id(2) }).unit };
const kin = { kinshipId: id(9), kinCadreId: id(102), relation: 'SPOUSE', since: null, until: null } as const;
const rank = { fact: 'RANK', of: day('2015-07-01'), from: day('2015-08-01'), rank: '二级科员' } as const;

const COMMANDS = {
  transferCadre: (cadre: Cadre) => transferCadre(cadre, { unitId: id(2), from }, other),
  followUnit: (cadre: Cadre) => followUnit(cadre, { unitId: id(2), from }, other),
  changePost: (cadre: Cadre) => changePost(cadre, { post: '科长', tier: 'MID_LEVEL', from }, NOW),
  changeRank: (cadre: Cadre) => changeRank(cadre, { rank: '二级科员', from }, NOW),
  suspendCadre: (cadre: Cadre) => suspendCadre(cadre, { from }, NOW),
  reinstateCadre: (cadre: Cadre) => reinstateCadre(cadre, { from }, NOW),
  announceDeparture: (cadre: Cadre) => announceDeparture(cadre, { on: day('2027-01-01') }, NOW),
  endService: (cadre: Cadre) => endService(cadre, { on: from }, NOW),
  registerKinship: (cadre: Cadre) =>
    registerKinship(cadre, { kin, personal: { name: null, idNumber: null } }, NOW),
  correctRecord: (cadre: Cadre) =>
    correctRecord(cadre, { correction: rank, reason: '录入有误' }, { occasion: NOW, unit: null }),
};

const file = aCadre({ rank: '一级科员' });
const IN_STATE = {
  SERVING: file.cadre,
  SUSPENDED: file.suspended('2023-01-01').cadre,
  LEFT: file.left('2023-01-01').cadre,
};

const pairs = Object.entries(COMMANDS).flatMap(([command, decide]) =>
  Object.entries(IN_STATE).map(([status, cadre]) => [command, status, decide, cadre] as const),
);

it.each(pairs)('%s of a cadre who is %s is decided as the table says', (command, status, decide, cadre) => {
  const allowed = allows(CADRE_LIFECYCLE, command as keyof typeof COMMANDS, status as Cadre['status']);
  expect(decide(cadre).kind).toBe(allowed ? 'accepted' : 'rejected');
});

it.each([
  ['SAME_UNIT', transferCadre(file.cadre, { unitId: id(1), from }, other)],
  ['UNIT_NOT_ACTIVE', transferCadre(file.cadre, { unitId: id(2), from }, { occasion: NOW, unit: gone() })],
  ['DATE_IN_FUTURE', transferCadre(file.cadre, { unitId: id(2), from: day('2026-04-21') }, other)],
  ['DATE_TOO_EARLY', transferCadre(file.cadre, { unitId: id(2), from: day('2015-07-01') }, other)],
  ['DATE_TOO_EARLY', suspendCadre(file.cadre, { from: day('2015-06-30') }, NOW)],
  ['DATE_TOO_EARLY', reinstateCadre(IN_STATE.SUSPENDED, { from: day('2023-01-01') }, NOW)],
  ['DATE_TOO_EARLY', announceDeparture(file.cadre, { on: NOW.today }, NOW)],
  ['DATE_TOO_EARLY', endService(IN_STATE.SUSPENDED, { on: day('2022-12-31') }, NOW)],
  ['NAME_BLANK', changePost(file.cadre, { post: ' ', tier: 'STAFF', from }, NOW)],
  ['DATE_TOO_EARLY', changeRank(file.cadre, { rank: '二级科员', from: day('2015-07-01') }, NOW)],
])('refuses with %s what would run backwards, overlap or not exist', (code, decision) => {
  expect(decision).toMatchObject({ kind: 'rejected', code });
});

function gone() {
  return aUnit({ unitId: id(2) }).abolished('2020-01-01').unit;
}

it('lets a rank and a post go down as well as up, and records the same one once', () => {
  const down = changePost(file.cadre, { post: '科员', tier: 'STAFF', from }, NOW);
  expect(down).toMatchObject({ kind: 'accepted', events: [{ tier: 'STAFF' }] });
  expect(changeRank(file.cadre, { rank: '一级科员', from }, NOW)).toEqual({ kind: 'accepted', events: [] });
});

it('a correction can’t meet the entry before or after it', () => {
  const moved = file.transferred(id(2), '2018-01-01').transferred(id(3), '2020-01-01').cadre;
  const on = (date: string) =>
    correctRecord(
      moved,
      {
        correction: { fact: 'TENURE', of: day('2018-01-01'), from: day(date), unitId: id(2) },
        reason: '录入有误',
      },
      other,
    );
  expect(on('2015-07-01')).toMatchObject({ code: 'ENTRY_OVERLAPS' });
  expect(on('2015-07-02')).toMatchObject({ kind: 'accepted' });
  expect(on('2019-12-31')).toMatchObject({ kind: 'accepted' });
  expect(on('2020-01-01')).toMatchObject({ code: 'ENTRY_OVERLAPS' });
});
