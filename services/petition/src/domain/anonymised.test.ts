import { aPetition, closed, handedOver, WATER_BUREAU, type PetitionBuilder } from '../../test/builders';
import { ANONYMISED, anonymised } from './anonymised';
import { evolve } from './evolve';
import type { Petition } from './petition';

const petitioner = {
  name: '欧阳某某',
  idNumber: '32050019700101001X',
  phone: '13900000000',
  address: '望江街道1号',
  representative: true,
};
const named = {
  superiorNumber: '上访〔2026〕1号',
  subject: '某某家漏雨',
  text: '某某家屋顶漏雨。',
  place: '望江街道1号',
  personal: { petitioners: [petitioner] },
};

const stories: readonly [string, PetitionBuilder][] = [
  ['a whole life', closed()],
  ['with a name in every text', aPetition(named).transferredTo(WATER_BUREAU).objectedTo()],
  [
    'an extension',
    aPetition({ ...named, unit: WATER_BUREAU })
      .accepted()
      .extensionRequested(),
  ],
  ['an accusation', aPetition(named).transferredTo(WATER_BUREAU).sortedAs('ACCUSATION')],
  [
    'a suggestion',
    aPetition({ ...named, unit: WATER_BUREAU, purpose: 'SUGGESTION' })
      .accepted()
      .decided(),
  ],
  [
    'who is accused, and a recusal',
    aPetition({ ...named, purpose: 'ACCUSATION' })
      .accusing({ units: [WATER_BUREAU.id], outsiders: [{ name: '丙某', idNumber: '11010519491231002X' }] })
      .recusing('00000000-0000-7000-8000-000000000007'),
  ],
  ['a request that went back', handedOver().sortedAs('CLAIM').confirmed().returned()],
  ['years of silence', aPetition({ ...named, unit: WATER_BUREAU }).afterSilence(1_000)],
];

const fold = (story: PetitionBuilder): Petition =>
  story.history.reduce<Petition | null>(evolve, null) as Petition;
const left = (story: PetitionBuilder): Petition =>
  story.history.map(anonymised).reduce<Petition | null>(evolve, null) as Petition;

/** What people wrote, and what names them: every text of Chinese, digits of theirs, or a letter's. */
const wordsIn = (petition: Petition): readonly string[] => {
  const words: string[] = [];
  JSON.stringify({ ...petition, clocks: [] }, (_key, value: unknown) => {
    if (typeof value === 'string' && /\p{Script=Han}|^\d{11}$/u.test(value)) words.push(value);
    return value;
  });
  return words;
};

test.each(stories)('of %s no word and no name is left', (_what, story) => {
  expect(wordsIn(fold(story)).length).toBeGreaterThan(1);
  expect(new Set(wordsIn(left(story)))).toEqual(new Set([ANONYMISED]));
  const unnamed = { petitioners: [], accused: [{ name: ANONYMISED, idNumber: null }] };
  expect(left(story).personal).toEqual(fold(story).personal?.accused ? unnamed : null);
  expect(JSON.stringify(story.history.map(anonymised))).not.toMatch(/某|亲属|1390000|11010519|a\.b\.c\.d\.e/);
});

test.each(stories)('of %s every figure, date, code, unit and officer is left', (_what, story) => {
  const [before, after] = [fold(story), left(story)];
  const facts = (petition: Petition) => {
    const { clocks, status, purpose, channel, number, responsibility, ratings, delivery, demands } = petition;
    const { accused, barred, shares } = petition;
    const { answer, heldBy, closedOn, handlerId, acceptance, extension, execution, answeredOn } = petition;
    return {
      ...{
        clocks,
        status,
        purpose,
        channel,
        number,
        ratings,
        heldBy,
        closedOn,
        handlerId,
        acceptance,
        answeredOn,
      },
      ...{ accused, barred, shares },
      ...{ holders: [responsibility.first, responsibility.current, ...responsibility.earlier] },
      ...{ delivery: delivery && { ...delivery, proof: null }, days: extension?.days, done: execution?.on },
      bounces: responsibility.bounces.map(({ at, fromUnit, toUnit }) => ({ at, fromUnit, toUnit })),
      demands: demands.map((demand) => ({ ...demand, text: null })),
      outcome: answer && 'outcome' in answer ? answer.outcome : null,
    };
  };
  expect(facts(after)).toEqual(facts(before));
});

test('what no version of this product knows of an event goes too', () => {
  const [registered] = aPetition().history;
  const older = { ...registered, remarks: [{ by: '某某' }], count: 3 } as unknown as typeof registered;
  expect(registered && older && anonymised(older)).toMatchObject({ remarks: [{ by: ANONYMISED }], count: 3 });
});

test('to anonymise twice is to anonymise once', () => {
  for (const [, story] of stories) {
    const once = story.history.map(anonymised);
    expect(once.map(anonymised)).toEqual(once);
  }
});
