import type { Actor } from '@lianxin/access';
import { Unavailable, type Uuid } from '@lianxin/kernel';

/** Asks the cadre service what an account is; fails where it doesn't answer. */
export type ReadStanding = (account: string) => Promise<Actor>;

interface Known {
  readonly actor: Actor;
  /** When it was asked for, in ms since 1970. */
  readonly at: number;
  /** Whether something was told since that may have changed it. */
  readonly isStale: boolean;
}

export interface StandingOptions {
  /** How long an answer counts as the present one. */
  readonly freshMs?: number;
  /** How long the last answer counts where the cadre service doesn't give another. */
  readonly lastKnownMs: number;
  /** How long a cadre service that didn't answer isn't asked again about who is known. */
  readonly pauseMs?: number;
  readonly most?: number;
  readonly now?: () => number;
}

const FRESH_MS = 60_000;
const PAUSE_MS = 1_000;
const MOST_ACCOUNTS = 10_000;

/**
 * What accounts are: as the cadre service said within the last minute, dropped as soon as it tells of a change, and for a
 * bounded time its last word where it doesn't answer. Nothing known is Unavailable, never "no roles".
 */
export class Standings {
  private readonly known = new Map<string, Known>();
  private readonly asked = new Map<string, Promise<Actor>>();
  private silentSince = Number.NEGATIVE_INFINITY;
  private readonly freshMs: number;
  private readonly now: () => number;

  constructor(
    private readonly read: ReadStanding,
    private readonly options: StandingOptions,
  ) {
    this.freshMs = options.freshMs ?? FRESH_MS;
    this.now = options.now ?? Date.now;
  }

  /** What the account is; throws Unavailable where nobody says so and nothing recent enough is known. */
  async of(account: string): Promise<Actor> {
    const known = this.known.get(account);
    if (known && !known.isStale && this.now() - known.at < this.freshMs) return known.actor;
    if (known && this.isSilent()) return this.lastKnown(account);
    try {
      return await this.ask(account);
    } catch (cause) {
      this.silentSince = this.now();
      return this.lastKnown(account, cause);
    }
  }

  /** Its roles were changed: what is known of it is wrong. */
  forgetAccount(account: string): void {
    this.asked.clear();
    this.known.delete(account);
  }

  /** The cadre moved, left or was suspended: what is known of his accounts is wrong. */
  forgetCadre(cadreId: Uuid): void {
    this.asked.clear();
    for (const [account, { actor }] of this.known) if (actor.cadreId === cadreId) this.known.delete(account);
  }

  /** Something may have changed for anybody: everybody is asked for anew, and is his last known where nobody answers. */
  doubtAll(): void {
    this.asked.clear();
    for (const [account, known] of this.known) this.known.set(account, { ...known, isStale: true });
  }

  private isSilent(): boolean {
    return this.now() - this.silentSince < (this.options.pauseMs ?? PAUSE_MS);
  }

  /** One question for all who ask meanwhile. An answer that something was told of since it was asked for isn't kept. */
  private ask(account: string): Promise<Actor> {
    const under = this.asked.get(account);
    if (under) return under;
    const at = this.now();
    const question: Promise<Actor> = this.read(account).then((actor) => {
      if (this.asked.get(account) === question) this.keep(account, { actor, at, isStale: false });
      return actor;
    });
    this.asked.set(account, question);
    const ended = (): void => {
      if (this.asked.get(account) === question) this.asked.delete(account);
    };
    question.then(ended, ended);
    return question;
  }

  private keep(account: string, known: Known): void {
    this.known.delete(account);
    this.known.set(account, known);
    const [oldest] = this.known.keys();
    if (this.known.size > (this.options.most ?? MOST_ACCOUNTS) && oldest !== undefined)
      this.known.delete(oldest);
  }

  private lastKnown(account: string, cause?: unknown): Actor {
    const known = this.known.get(account);
    if (known && this.now() - known.at < this.options.lastKnownMs) return known.actor;
    throw new Unavailable('the cadre service does not say what the account may do', { cause });
  }
}
