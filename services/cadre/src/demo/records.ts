import type { Account } from '../domain/account/account';
import type { AccountEvent } from '../domain/account/account-event';
import type { UnitTree } from '../application/ports';
import type { Cadre } from '../domain/cadre';
import type { CadreEvent } from '../domain/cadre-event';
import type { PairingEvent } from '../domain/pairing/events';
import type { Pairing } from '../domain/pairing/pairing';
import type { Unit } from '../domain/unit';
import type { UnitEvent } from '../domain/unit-event';
import type { CommandContext, Decision, Outcome, Repository, Uuid } from '@lianxin/kernel';

/** Aggregates that can be written by the hundred. */
export interface Batches<State, Event> extends Repository<State, Event> {
  createAll(
    creations: readonly {
      readonly id: Uuid;
      readonly decide: () => Decision<Event, never>;
      readonly context: CommandContext;
    }[],
  ): Promise<readonly Outcome<State, never>[]>;
  findAll(ids: readonly Uuid[]): Promise<readonly State[]>;
  presentAmong(ids: readonly Uuid[]): Promise<ReadonlySet<Uuid>>;
}

/** What the demo district is written to. */
export interface DemoRecords {
  readonly units: Batches<Unit, UnitEvent>;
  readonly cadres: Batches<Cadre, CadreEvent>;
  readonly pairings: Batches<Pairing, PairingEvent>;
  readonly tree: UnitTree;
}

/** What the demo accounts are written to, and what their grants rest on. */
export interface DemoAccountRecords extends Pick<DemoRecords, 'units' | 'cadres'> {
  readonly accounts: Batches<Account, AccountEvent>;
}
