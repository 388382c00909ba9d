import { addDays, yearOf, type PlainDate } from '@lianxin/calendar';
import type { Chance } from './random';

/** What a text is told beside chance: words by name, and the day on which it is written. */
export interface Scene {
  readonly words: Readonly<Record<string, string>>;
  readonly writtenOn: PlainDate;
}

/** A day as people write it; the year only where it isn't the year of writing. */
export const dayInWords = (day: PlainDate, writtenOn: PlainDate): string => {
  const [year, month, date] = day.split('-').map(Number);
  const rest = `${month}月${date}日`;
  return yearOf(day) === yearOf(writtenOn) ? rest : `${year}年${rest}`;
};

/**
 * Writes texts from templates. `(a|b|c)` is one of the alternatives (they don't nest); `{road}` a word of the scene;
 * `{n:3-12}` a number, `{n:200-900/50}` in steps of 50, which `{n}` repeats; `{@d:20-90}` a day as many days ago, which `{@d}`
 * repeats. Throws RangeError for a slot that nothing fills: a fault of the template.
 */
export class Writer {
  private readonly said = new Map<string, string>();

  constructor(
    private readonly chance: Chance,
    private readonly scene: Scene,
  ) {}

  /** The text of a template; numbers and days that an earlier one named are kept. */
  write(template: string): string {
    const chosen = template.replace(/\(([^()]*\|[^()]*)\)/g, (_, options: string) =>
      this.chance.pick(options.split('|')),
    );
    return chosen.replace(/\{([^}]+)\}/g, (_, slot: string) => this.fill(slot));
  }

  private fill(slot: string): string {
    const [name = '', range] = slot.split(':');
    const word = this.scene.words[name] ?? this.said.get(name);
    if (word !== undefined) return word;
    const [, least, most, step = '1'] = /^(\d+)-(\d+)(?:\/(\d+))?$/.exec(range ?? '') ?? [];
    if (least === undefined || most === undefined) throw new RangeError(`nothing fills {${slot}}`);
    const number = this.chance.int(Number(least) / Number(step), Number(most) / Number(step)) * Number(step);
    const text = name.startsWith('@')
      ? dayInWords(addDays(this.scene.writtenOn, -number), this.scene.writtenOn)
      : String(number);
    this.said.set(name, text);
    return text;
  }
}
