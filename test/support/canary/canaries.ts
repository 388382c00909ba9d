import { randomBytes, randomInt } from 'node:crypto';
import { SENSITIVITY, textFields } from './fields';
import type { Needle } from './needles';

const marker = (): string => {
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
  return [...randomBytes(14)].map((byte) => letters[byte % letters.length]).join('');
};

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

const digits = (count: number): string => Array.from({ length: count }, () => randomInt(10)).join('');

/** A resident's number in order (GB 11643) that nobody has: its district doesn't exist. */
const idNumber = (): string => {
  const body = `999999${digits(11)}`;
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(body[place]), 0);
  return `${body}${'10X98765432'[sum % 11] ?? ''}`;
};

const phone = (): string => `999${digits(8)}`;

/** Values that stand nowhere else in the world, one for each text that a client can send; each leads back to its field. */
export class Canaries {
  private readonly values = new Map<string, string>();
  /** One mark for all texts of the same sensitivity and service, so that they are looked for at once. */
  private readonly marks = new Map<string, string>();
  private readonly numbers: Needle[] = [];

  constructor() {
    for (const { path, service } of textFields()) {
      const sensitivity = SENSITIVITY[path] ?? 'SEALED';
      const kind = sensitivity === 'PRIVATE' ? `PRIVATE ${service}` : sensitivity;
      // What a value was revealed for is looked for by itself: it must be found in what is put on record.
      this.values.set(path, this.valueOf(path, /^reveal.*\.purpose$/.test(path) ? `${kind} purpose` : kind));
    }
  }

  /** The value for a text, by its path: "registerPetition.petitioners.name". */
  for(path: string): string {
    const value = this.values.get(path);
    if (value === undefined) throw new Error(`there is no text ${path}`);
    return value;
  }

  /** One more value of a kind, for what comes in by another door: a file, a header, a wrong place. */
  another(what: string, kind = 'SEALED'): string {
    const value = this.valueOf(what, kind);
    this.values.set(what, value);
    return value;
  }

  /** The paths whose values stand in a text. */
  in(text: string): readonly string[] {
    return [...this.values].filter(([, value]) => text.includes(value)).map(([path]) => path);
  }

  /** What to look for: the marks by kind, and the numbers one by one. */
  needles(): readonly Needle[] {
    return [...[...this.marks].map(([means, text]) => ({ means, text })), ...this.numbers];
  }

  private valueOf(path: string, kind: string): string {
    const number = /idNumber$/i.test(path) ? idNumber() : /phone$/i.test(path) ? phone() : null;
    if (number !== null) {
      this.numbers.push({ means: `SEALED ${path}`, text: number });
      return number;
    }
    const mark = this.marks.get(kind) ?? marker();
    this.marks.set(kind, mark);
    // The first characters of a name or number are shown where it is masked: the mark isn't among them.
    return `鸟雀丙${mark}${String(this.values.size).padStart(4, '0')}`;
  }
}
