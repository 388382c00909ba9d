import { randomBytes } from 'node:crypto';
import { Defect } from '@lianxin/kernel';
import { idOfKey, type KeyRing } from './key-ring';
import { suiteOf, SUITES, type SealedParts, type Suite, type SuiteKey, type SuiteName } from './suites';

/** Where a sealed value stands; it can be opened in no other table, column or row. */
export interface Place {
  readonly table: string;
  readonly column: string;
  readonly row: string;
}

const VERSION = 'v1';

const boundTo = (place: Place, suite: SuiteName, kek: string): Buffer =>
  Buffer.from(JSON.stringify([VERSION, suite, kek, place.table, place.column, place.row]));

const joined = ({ iv, text, tag }: SealedParts): Buffer => Buffer.concat([iv, text, tag]);

const parted = (record: Buffer, { ivBytes, tagBytes }: Suite): SealedParts => ({
  iv: record.subarray(0, ivBytes),
  text: record.subarray(ivBytes, -tagBytes),
  tag: record.subarray(-tagBytes),
});

/** Every key of a ring made ready for one suite, under its name and under the name that it has of itself. */
const readyKeys = ({ current, earlier }: KeyRing, suite: Suite): ReadonlyMap<string, SuiteKey> =>
  new Map(
    [...earlier, current].flatMap(({ id, key }) => {
      const ready = suite.key(key);
      return [[idOfKey(key), ready] as const, [id, ready] as const];
    }),
  );

/**
 * Seals values with a data key each, itself sealed by the ring's current key. Record:
 * `v1.<suite>.<key id>.<wrapped key>.<iv>.<ciphertext>.<tag>`, binary parts in base64url. Records of either suite and of every
 * key of the ring are opened, whichever suite is in use.
 */
export class FieldSealer {
  private readonly keys: Readonly<Record<SuiteName, ReadonlyMap<string, SuiteKey>>>;
  /** What every record begins with that is sealed now; a record that begins otherwise is an older one. */
  readonly prefix: string;

  constructor(
    private readonly ring: KeyRing,
    private readonly suite: SuiteName = 'A256GCM',
  ) {
    this.keys = {
      A256GCM: readyKeys(ring, suiteOf.A256GCM),
      SM4: readyKeys(ring, suiteOf.SM4),
    };
    this.prefix = `${VERSION}.${suite}.${ring.current.id}.`;
  }

  /** Encrypts a text for one place. */
  seal(plain: string, place: Place): string {
    const { id } = this.ring.current;
    const suite = suiteOf[this.suite];
    const bound = boundTo(place, this.suite, id);
    const dataKey = randomBytes(32);
    const wrapped = this.keyFor(this.suite, id, place).encrypt(dataKey, bound);
    const { iv, text, tag } = suite.key(dataKey).encrypt(Buffer.from(plain, 'utf8'), bound);
    const parts = [joined(wrapped), iv, text, tag].map((part) => part.toString('base64url'));
    return this.prefix + parts.join('.');
  }

  /** Decrypts a record; throws Defect where it was altered, moved to another place or sealed under an unknown key. */
  open(record: string, place: Place): string {
    const [version, name, kek = '', ...encoded] = record.split('.');
    const suite = SUITES.find((known) => known === name);
    if (version !== VERSION || !suite || encoded.length !== 4)
      throw new Defect(`cannot open ${place.table}.${place.column}: unknown record format`);
    const [wrapped, iv, text, tag] = encoded.map((part) => Buffer.from(part, 'base64url')) as [
      Buffer,
      Buffer,
      Buffer,
      Buffer,
    ];
    const key = this.keyFor(suite, kek, place);
    const bound = boundTo(place, suite, kek);
    try {
      const dataKey = key.decrypt(parted(wrapped, suiteOf[suite]), bound);
      return suiteOf[suite].key(dataKey).decrypt({ iv, text, tag }, bound).toString('utf8');
    } catch {
      throw new Defect(`cannot open ${place.table}.${place.column}: altered or moved`);
    }
  }

  /** The same value under the current key and suite. */
  reseal(record: string, place: Place): string {
    return this.seal(this.open(record, place), place);
  }

  private keyFor(suite: SuiteName, kek: string, place: Place): SuiteKey {
    const key = this.keys[suite].get(kek);
    if (!key) throw new Defect(`cannot open ${place.table}.${place.column}: key ${kek} isn't in the ring`);
    return key;
  }
}
