import type { KeyRing, RingKey } from './key-ring';
import { suiteOf, type SuiteName } from './suites';

/** A keyed fingerprint, and the version of the index under which it was made. */
export interface Fingerprint {
  readonly version: string;
  /** 32 bytes. */
  readonly fingerprint: Buffer;
}

const versionOf = (id: string, suite: SuiteName): string => (suite === 'A256GCM' ? id : `${id}/${suite}`);

/**
 * Fingerprints by which equal values can be found without being readable. Whoever writes writes one for every key of his
 * ring, and whoever searches searches for all: so that two processes of which each knows a key of the other find, and refuse,
 * each other's values whichever key they call the current one.
 */
export class BlindIndex {
  private readonly keys: readonly (RingKey & { readonly suite: SuiteName; readonly version: string })[];

  /** Keys that name no suite make fingerprints as `suite` says: HMAC-SHA-256, or HMAC-SM3 with SM4. */
  constructor({ current, earlier }: KeyRing, suite: SuiteName = 'A256GCM') {
    this.keys = [current, ...earlier].map((key) => {
      const own = key.suite ?? suite;
      return { ...key, suite: own, version: versionOf(key.id, own) };
    });
  }

  /** The versions of this ring, the current one first. */
  get versions(): readonly string[] {
    return this.keys.map(({ version }) => version);
  }

  /** The fingerprints of a normalised value under every version, the current one first; `kind` keeps kinds of values apart. */
  of(kind: string, value: string): readonly Fingerprint[] {
    return this.keys.map(({ key, suite, version }) => ({
      version,
      fingerprint: suiteOf[suite].fingerprint(key, `${kind}\0${value}`),
    }));
  }
}
