import { randomInt } from 'node:crypto';
import type { DataSource } from 'typeorm';

/** Where the numbers of a kind of case stand: their prefix ("XF"), and the table whose column `number` holds them. */
export interface NumberedCases {
  readonly prefix: string;
  readonly table: string;
}

/**
 * Draws people's numbers at random, of at least six digits: consecutive ones would betray by a gap what is hidden. Where
 * many are taken already it draws longer ones, so that it always ends.
 */
export class RandomNumbers {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cases: NumberedCases,
  ) {}

  /** So many numbers of a year that no case has; two who draw at once may draw the same, which the unique index refuses. */
  async propose(year: number, count: number): Promise<readonly string[]> {
    const found = new Set<string>();
    for (let digits = 6; found.size < count; digits += 1) {
      const drawn = new Set<string>();
      for (let tries = 0; drawn.size < count - found.size && tries < 2 * count + 8; tries += 1) {
        const number = this.draw(year, digits);
        if (!found.has(number)) drawn.add(number);
      }
      for (const number of await this.free([...drawn])) found.add(number);
    }
    return [...found];
  }

  /** A random number of `digits` digits, without leading zeros. */
  private draw(year: number, digits: number): string {
    return `${this.cases.prefix}-${year}-${randomInt(10 ** (digits - 1), 10 ** digits)}`;
  }

  private async free(numbers: readonly string[]): Promise<readonly string[]> {
    if (numbers.length === 0) return [];
    const rows = await this.dataSource.query<{ number: string }[]>(
      `SELECT number FROM ${this.cases.table} WHERE number IN (?)`,
      [numbers],
    );
    const taken = new Set(rows.map(({ number }) => number));
    return numbers.filter((number) => !taken.has(number));
  }
}
