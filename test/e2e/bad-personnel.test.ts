import { until } from '@lianxin/testing';
import {
  DISTRICT,
  done,
  found,
  join,
  organization,
  pairingOf,
  personnel,
  sendPersonnel,
} from '../support/personnel-story';
import { codesOf, inDays, today, type Shown } from '../support/product';
import { readAs } from '../support/story';

const fileOf = (id: string): Promise<Shown> =>
  readAs(
    `query ($id: ID!) { cadre(id: $id) { name status post rank leavesOn tenures { from until unit { id } }
      posts { from post } ranks { from rank } suspensions { from until } } }`,
    { id },
    organization,
  );
const unitOf = (id: string): Promise<Shown> =>
  readAs(
    `query ($id: ID!) { unit(id: $id) { name status names { from } places { from parent { id } } successors { id } } }`,
    { id },
    organization,
  );

it('overlapping and backward tenures, and what is still to come, are refused and leave the file as it was', async () => {
  const [office, other] = [await found('档案站'), await found('统计站')];
  const cadreId = await join(office, 'STAFF', { from: '2022-01-01' });
  await done('transferCadre', { cadreId, unitId: other, from: '2023-01-01' });
  const before = await fileOf(cadreId);
  const correction = { cadreId, fact: 'TENURE', reason: '录入有误' };
  const attempts: readonly [string, Shown, string][] = [
    ['transferCadre', { cadreId, unitId: office, from: '2022-06-01' }, 'DATE_TOO_EARLY'],
    ['transferCadre', { cadreId, unitId: office, from: inDays(1) }, 'DATE_IN_FUTURE'],
    ['transferCadre', { cadreId, unitId: other, from: today() }, 'SAME_UNIT'],
    ['endService', { cadreId, on: '2022-06-01' }, 'DATE_TOO_EARLY'],
    ['suspendCadre', { cadreId, from: inDays(1) }, 'DATE_IN_FUTURE'],
    ['changePost', { cadreId, post: '科员', tier: 'STAFF', from: '2021-01-01' }, 'DATE_TOO_EARLY'],
    [
      'correctRecord',
      { ...correction, entryFrom: '2022-01-01', from: '2024-01-01', unitId: office },
      'ENTRY_OVERLAPS',
    ],
    [
      'correctRecord',
      { ...correction, entryFrom: '2023-01-01', from: '2021-01-01', unitId: other },
      'ENTRY_OVERLAPS',
    ],
    [
      'correctRecord',
      { ...correction, entryFrom: '2022-02-02', from: '2022-03-01', unitId: office },
      'ENTRY_UNKNOWN',
    ],
    ['registerKinship', { cadreId, kinCadreId: cadreId, relation: 'SPOUSE' }, 'KINSHIP_WITH_SELF'],
  ];
  for (const [name, input, code] of attempts)
    expect([name, input, (await personnel(name, input))['code']]).toEqual([name, input, code]);
  expect(await fileOf(cadreId)).toEqual(before);
});

it('no unit comes to stand below itself, nor is merged into itself, its own child or one that is gone', async () => {
  const above = await found('上级站');
  const below = await found('下级站', above);
  const gone = await found('撤销站');
  await done('abolishUnit', { unitId: gone, from: today() });
  const before = [await unitOf(above), await unitOf(below)];
  const attempts: readonly [string, Shown, string][] = [
    ['moveUnit', { unitId: above, parentId: below, from: today() }, 'UNIT_CYCLE'],
    ['moveUnit', { unitId: above, parentId: above, from: today() }, 'UNIT_CYCLE'],
    ['mergeUnits', { unitIds: [above], intoUnitId: below, from: today() }, 'UNIT_CYCLE'],
    ['mergeUnits', { unitIds: [above], intoUnitId: above, from: today() }, 'UNIT_CYCLE'],
    ['mergeUnits', { unitIds: [DISTRICT], intoUnitId: above, from: today() }, 'UNIT_CYCLE'],
    ['mergeUnits', { unitIds: [above], intoUnitId: gone, from: today() }, 'SUCCESSOR_NOT_ACTIVE'],
    ['abolishUnit', { unitId: above, from: today() }, 'UNIT_HAS_SUBUNITS'],
    [
      'createUnit',
      { parentId: gone, name: '某站', kind: 'WINDOW_SERVICE', foundedOn: today() },
      'PARENT_NOT_ACTIVE',
    ],
  ];
  for (const [name, input, code] of attempts)
    expect([name, input, (await personnel(name, input))['code']]).toEqual([name, input, code]);
  expect([await unitOf(above), await unitOf(below)]).toEqual(before);
});

it('two units that are moved below each other at once make no circle', async () => {
  const [one, other] = [await found('甲站'), await found('乙站')];
  const answers = await Promise.all([
    personnel('moveUnit', { unitId: one, parentId: other, from: today() }),
    personnel('moveUnit', { unitId: other, parentId: one, from: today() }),
  ]);
  expect(answers.filter(({ code }) => code === 'UNIT_CYCLE')).toHaveLength(1);
});

it('a mentor who leaves in the same second holds no slot', async () => {
  const office = await found('窗口');
  const reported = { from: inDays(-30), recruitedOn: inDays(-30) };
  for (let round = 0; round < 3; round += 1) {
    const [lead, middle] = [await join(office, 'LEADER'), await join(office, 'MID_LEVEL')];
    const recruitId = await join(office, 'STAFF', reported);
    const proposal = { recruitId, lead: { mentorId: lead }, middle: { mentorId: middle } };
    const { id: pairingId } = await done('proposePairing', proposal);
    // Where both at once are too much, the client is told CONFLICT and nothing is written.
    const [confirmed] = await Promise.all([
      sendPersonnel('confirmPairing', { pairingId }),
      done('endService', { cadreId: middle, on: today() }),
    ]);
    expect(codesOf(confirmed).filter((code) => code !== 'CONFLICT')).toEqual([]);
    await until('the slot to be vacant, or the pairing never confirmed', async () => {
      const { status, middle: slot } = (await pairingOf(pairingId)) ?? {};
      return status === 'PROPOSED' || (slot as Shown)['state'] === 'VACANT';
    });
    if ((await pairingOf(pairingId))?.['status'] === 'PROPOSED')
      expect(await personnel('confirmPairing', { pairingId })).toMatchObject({
        code: expect.stringMatching(/^(MENTOR_NOT_ELIGIBLE|PAIRING_INCOMPLETE)$/) as unknown,
      });
    await done('endService', { cadreId: lead, on: today() });
  }
});
