import { Unavailable } from '@lianxin/kernel';

/** More than one process can serve in the time that an id is kept. */
const MOST = 500_000;

/**
 * The ids of the tokens that a process took, each kept at least `seconds` and at most twice as long: two sets that change
 * places. Of one process only; what that means for replicas is said in docs/decisions/019.
 */
export class SpentTokens {
  private present = new Set<string>();
  private past = new Set<string>();
  private since = 0;

  constructor(
    private readonly seconds: number,
    private readonly most = MOST,
  ) {}

  /** Whether the id is here for the first time. Throws Unavailable where too many are kept: none is forgotten early. */
  spend(id: string, now: Date): boolean {
    this.turn(now.getTime());
    if (this.present.has(id) || this.past.has(id)) return false;
    if (this.present.size + this.past.size >= this.most) throw new Unavailable('too many requests at once');
    this.present.add(id);
    return true;
  }

  private turn(now: number): void {
    const age = (now - this.since) / 1000;
    if (age < this.seconds) return;
    this.past = age < 2 * this.seconds ? this.present : new Set();
    this.present = new Set();
    this.since = now;
  }
}
