import { gramsOf, NOTHING_COUNTED, POSTED, rarestOf, weightIn, type Frequencies } from './grams';
import { comparable, levelOf, likenessOf, type MatterText } from './likeness';

const text = (subject: string, words: string, place: string | null = null): MatterText => ({
  subject,
  text: words,
  place,
});

const WATER = text('小区供水长期不足', '望江花园三楼以上自去年起早晚无水，物业称管网老化。', '望江街道');
const AGAIN = text('还是没有水', '去年反映过，望江花园三楼以上早晚无水，至今未修，管网老化。', '望江街道 ');
const BUS = text('公交线路调整', '希望115路延伸到火车南站，方便沿线学生上学。', '城东街道');

const likeness = (a: MatterText, b: MatterText) =>
  likenessOf(comparable(a, NOTHING_COUNTED), comparable(b, NOTHING_COUNTED), NOTHING_COUNTED);

const counted = (counts: Readonly<Record<string, number>>): Frequencies => ({
  version: 1,
  documents: 1000,
  of: (gram) => counts[String.fromCharCode(Math.floor(gram / 0x1_0000), gram % 0x1_0000)] ?? 0,
});

it('the same text is as like as can be, whatever stands between its words', () => {
  const spaced = { ...WATER, text: WATER.text.replaceAll('，', ' !? ') };
  expect(likeness(WATER, spaced)).toMatchObject({ containment: 1, jaccard: 1, subject: 1, samePlace: true });
  expect(levelOf(likeness(WATER, spaced))).toBe('HIGH');
});

it('a matter told once more in other words is found, and says which words both have and that the place is the same', () => {
  const found = likeness(AGAIN, WATER);
  expect(levelOf(found)).not.toBeNull();
  expect(found.samePlace).toBe(true);
  expect(found.sharedWords).toContain('望江花园三楼以上');
  for (const word of found.sharedWords)
    expect([AGAIN.text, WATER.text].every((one) => one.includes(word))).toBe(true);
});

it('is the same from both sides, and another matter is none', () => {
  const { sharedWords: _one, ...there } = likeness(WATER, AGAIN);
  const { sharedWords: _other, ...back } = likeness(AGAIN, WATER);
  expect(back).toEqual(there);
  expect(levelOf(likeness(WATER, BUS))).toBeNull();
});

it('two empty texts have nothing in common, and no place is nobody’s same place', () => {
  expect(likeness(text('', ''), text('。', '！'))).toMatchObject({
    score: 0,
    samePlace: false,
    sharedWords: [],
  });
});

it('a pair counts the more the rarer it is, and a telling one less than a naming one', () => {
  const weigh = weightIn(counted({ 供水: 500, 望江: 2 }));
  const [gram] = [...gramsOf('望江')];
  const [common] = [...gramsOf('供水')];
  const [telling] = [...gramsOf('我们')];
  expect(weigh(gram ?? 0)).toBeGreaterThan(weigh(common ?? 0));
  expect(weightIn(NOTHING_COUNTED)(gram ?? 0)).toBeGreaterThan(weightIn(NOTHING_COUNTED)(telling ?? 0));
});

it('posts at most so many pairs, the rarest, and the same ones each time', () => {
  const long = gramsOf(Array.from({ length: 200 }, (_, at) => String.fromCharCode(0x4e00 + at * 7)).join(''));
  const posted = rarestOf(long, NOTHING_COUNTED);
  expect(posted).toHaveLength(POSTED);
  expect(rarestOf(long, NOTHING_COUNTED)).toEqual(posted);
  expect(rarestOf(gramsOf('望江供水'), counted({ 供水: 500, 江供: 400, 望江: 2 }), 1)).toEqual([
    ...gramsOf('望江'),
  ]);
});
