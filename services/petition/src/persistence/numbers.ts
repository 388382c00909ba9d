import { randomInt } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { PetitionNumbers } from '../application/ports';

/** A random number of `digits` digits, without leading zeros. */
const draw = (year: number, digits: number): string =>
  `XF-${year}-${randomInt(10 ** (digits - 1), 10 ** digits)}`;

/** Draws numbers at random; where many are taken already it draws longer ones, so that it always ends. */
export class RandomNumbers implements PetitionNumbers {
  constructor(private readonly dataSource: DataSource) {}

  async propose(year: number, count: number): Promise<readonly string[]> {
    const found = new Set<string>();
    for (let digits = 6; found.size < count; digits += 1) {
      const drawn = new Set<string>();
      for (let tries = 0; drawn.size < count - found.size && tries < 2 * count + 8; tries += 1) {
        const number = draw(year, digits);
        if (!found.has(number)) drawn.add(number);
      }
      for (const number of await this.free([...drawn])) found.add(number);
    }
    return [...found];
  }

  private async free(numbers: readonly string[]): Promise<readonly string[]> {
    if (numbers.length === 0) return [];
    const rows = await this.dataSource.query<{ number: string }[]>(
      'SELECT number FROM petition WHERE number IN (?)',
      [numbers],
    );
    const taken = new Set(rows.map(({ number }) => number));
    return numbers.filter((number) => !taken.has(number));
  }
}
