/** Invented letters for tests and measurements: the same seed writes the same letters. */
export interface SampleLetter {
  readonly number: string;
  readonly writer: string;
  readonly subject: string;
  readonly time: string;
  readonly text: string;
}

export const SAMPLE_HEADER = ['编号', '来信人', '标题', '时间', '内容'] as const;

const PLACES = ['望江路', '小桥村', '东湖小区', '新河镇', '槐树巷', '北苑'] as const;
const MATTERS = ['路灯不亮', '夜间施工噪声', '公交班次太少', '水压不足', '电梯停用', '垃圾未清运'] as const;
const WISHES = ['请尽快派人查看', '希望答复处理时间', '盼有关部门协调', '恳请说明原因'] as const;

/** A small fixed-seed generator (mulberry32), numbers from 0 to 1. */
export const seeded = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** `count` letters, one after the other; every subject and text is different from all others. */
export function* sampleLetters(count: number, seed = 20260101): Generator<SampleLetter> {
  const next = seeded(seed);
  const one = (words: readonly string[]): string => words[Math.floor(next() * words.length)] ?? '';
  for (let at = 1; at <= count; at += 1) {
    const [place, matter] = [one(PLACES), one(MATTERS)];
    const time = new Date(Date.UTC(2015, 0, 1) + Math.floor(next() * 1.5e11)).toISOString();
    const sentences = Array.from(
      { length: 1 + Math.floor(next() * 3) },
      () => `${one(PLACES)}${one(MATTERS)}，`,
    );
    yield {
      number: String(100_000 + at),
      writer: `来信人${Math.floor(next() * 1e6)}`,
      subject: `${place}${matter}（${at}）`,
      time: time.slice(0, 19).replace('T', ' '),
      text: `第${at}封：${sentences.join('')}${one(WISHES)}。`,
    };
  }
}
