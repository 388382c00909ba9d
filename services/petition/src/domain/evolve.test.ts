import {
  aPetition,
  closed,
  inHandling,
  offered,
  PETITION_OFFICE,
  WATER_BUREAU,
  type PetitionBuilder,
} from '../../test/builders';

const NAME = '欧阳某某𠮷';
const PHONE = '13900000000';
const petitioner = {
  name: NAME,
  idNumber: '32050019700101001X',
  phone: PHONE,
  address: '望江街道1号',
  representative: true,
};
const named = { personal: { petitioners: [petitioner] } };

const examples: readonly [string, PetitionBuilder][] = [
  [
    'a whole life',
    aPetition(named).transferredTo(WATER_BUREAU).received().accepted().withDemand().decided().concluded(),
  ],
  ['an objection', aPetition(named).transferredTo(WATER_BUREAU).objectedTo()],
  ['years of silence', aPetition({ ...named, unit: WATER_BUREAU }).afterSilence(1000)],
  ['an accusation', aPetition(named).transferredTo(WATER_BUREAU).sortedAs('ACCUSATION')],
];

test.each(examples)('state and events of %s are plain JSON', (_what, example) => {
  const state = example.build();
  expect(JSON.parse(JSON.stringify(state))).toStrictEqual(state);
  expect(JSON.parse(JSON.stringify(example.history))).toStrictEqual(example.history);
});

test.each(examples)('in %s personal data stands under `personal` only', (_what, example) => {
  const { personal, ...rest } = example.build();
  expect(personal?.petitioners).toEqual([petitioner]);
  const events = example.history.map((event) => ('personal' in event ? { ...event, personal: null } : event));
  for (const value of Object.values(petitioner).filter((one) => typeof one === 'string')) {
    expect(JSON.stringify([rest, events])).not.toContain(value);
  }
});

test('at every moment exactly one unit answers, and each holding begins where the last one ended', () => {
  for (const example of [offered(), inHandling(), closed(), offered().afterSilence(100)]) {
    const { responsibility, heldBy } = example.build();
    expect(responsibility.current).toMatchObject({ unitId: heldBy.id, until: null });
    const holders = [...responsibility.earlier, responsibility.current];
    holders.slice(1).forEach((holder, index) => expect(holder.since).toBe(holders[index]?.until));
    expect(responsibility.first).toMatchObject({ unitId: PETITION_OFFICE.id, reason: 'FIRST_RECEIVED' });
  }
});

test('every event says when, by whom and which clocks it changed', () => {
  for (const [, { history }] of examples) {
    history.forEach(({ at, by, clocks }) => {
      expect(at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      expect(Object.keys(by).sort()).toEqual(['cadreId', 'id', 'kind', 'unitId']);
      expect(Array.isArray(clocks)).toBe(true);
    });
  }
});
