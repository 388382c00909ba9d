/** 128 bits from a text (cyrb128): equal texts give equal bits, on every machine. */
export const wordsOf = (text: string): readonly [number, number, number, number] => {
  let [a, b, c, d] = [1_779_033_703, 3_144_134_277, 1_013_904_242, 2_773_480_762];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    a = b ^ Math.imul(a ^ code, 597_399_067);
    b = c ^ Math.imul(b ^ code, 2_869_860_233);
    c = d ^ Math.imul(c ^ code, 951_274_213);
    d = a ^ Math.imul(d ^ code, 2_716_044_179);
  }
  a = Math.imul(c ^ (a >>> 18), 597_399_067);
  b = Math.imul(d ^ (b >>> 22), 2_869_860_233);
  c = Math.imul(a ^ (c >>> 17), 951_274_213);
  d = Math.imul(b ^ (d >>> 19), 2_716_044_179);
  const all = a ^ b ^ c ^ d;
  return [all >>> 0, (b ^ all) >>> 0, (c ^ all) >>> 0, (d ^ all) >>> 0];
};

/** Chance from a seed (sfc32): the same seed draws the same things in the same order. Nothing secret is made with it. */
export class Chance {
  private a: number;
  private b: number;
  private c: number;
  private count: number;

  constructor(private readonly seed: string) {
    [this.a, this.b, this.c, this.count] = wordsOf(seed);
    for (let round = 0; round < 12; round += 1) this.next();
  }

  /** A source of its own for a part, so that what one part draws moves nothing in another. */
  of(...labels: readonly (string | number)[]): Chance {
    return new Chance([this.seed, ...labels].join('/'));
  }

  /** From 0 up to, not including, 1. */
  next(): number {
    const sum = (((this.a + this.b) | 0) + this.count) | 0;
    this.count = (this.count + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = ((this.c << 21) | (this.c >>> 11)) + sum;
    return (sum >>> 0) / 4_294_967_296;
  }

  /** A whole number between two, both included. */
  int(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** True with a probability, 0 to 1. */
  happens(probability: number): boolean {
    return this.next() < probability;
  }

  /** One of a list, which must not be empty. */
  pick<Thing>(things: readonly Thing[]): Thing {
    const thing = things[Math.floor(this.next() * things.length)];
    if (thing === undefined) throw new RangeError('nothing to pick from');
    return thing;
  }

  /** One of the words, each as often as its weight among all weights. */
  weighted<Word extends string>(weights: Readonly<Record<Word, number>>): Word {
    const entries = Object.entries(weights) as [Word, number][];
    let left = this.next() * entries.reduce((total, [, weight]) => total + weight, 0);
    for (const [word, weight] of entries) {
      left -= weight;
      if (left < 0) return word;
    }
    throw new RangeError('nothing to pick from');
  }

  /** Some of a list, each at most once, in the order drawn. */
  some<Thing>(things: readonly Thing[], count: number): readonly Thing[] {
    const left = [...things];
    const drawn: Thing[] = [];
    while (drawn.length < count && left.length > 0)
      drawn.push(...left.splice(Math.floor(this.next() * left.length), 1));
    return drawn;
  }
}
