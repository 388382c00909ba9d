import type { EntityJson } from '@cedar-policy/cedar-wasm/nodejs';
import type { Actor } from '@lianxin/access';
import { oracleOf, type Oracle, type Policies } from './cedar';
import { together } from './cedar-entities';
import type { Thing } from './case-entities';

/** Something that is asked of the rule: in the service's own words, and as Cedar's actions, all of which must be permitted. */
export interface Question<Case> {
  readonly name: string;
  readonly cedar: readonly string[];
  readonly check: (actor: Actor, of: Case) => boolean;
  /** The ids that a list in the database shows to somebody; left out where no list asks this. */
  readonly rows?: (actor: Actor) => Promise<ReadonlySet<string>>;
}

/** Actors and things of one world, ready to be asked about. */
export interface Arena<Case extends { readonly id: string }> {
  readonly seed: number;
  readonly actors: readonly Actor[];
  readonly cases: readonly Case[];
  readonly account: (actor: Actor) => readonly EntityJson[];
  readonly thing: (of: Case) => Thing;
  readonly questions: readonly Question<Case>[];
}

/** One question about one actor and one thing, and the answers that differ. */
export interface Disagreement<Case> {
  readonly seed: number;
  readonly question: string;
  readonly actor: Actor;
  readonly of: Case;
  readonly answers: { readonly check: boolean; readonly cedar: boolean; readonly rows?: boolean };
}

/** What was compared. */
export interface Tally {
  pairs: number;
  answers: number;
  permitted: number;
  readonly permittedBy: Map<string, number>;
}

const cedarSays = (
  oracle: Oracle,
  actor: Actor,
  entities: readonly EntityJson[],
  thing: Thing,
  actions: readonly string[],
) => actions.every((action) => oracle(actor.accountId, action, thing.self, entities));

/** What Cedar answers to one question of one pair. */
export const cedarAnswer = <Case extends { readonly id: string }>(
  arena: Arena<Case>,
  oracle: Oracle,
  actor: Actor,
  of: Case,
  actions: readonly string[],
): boolean => {
  const thing = arena.thing(of);
  return cedarSays(oracle, actor, together(arena.account(actor), thing.entities), thing, actions);
};

/** Puts every question of every pair to all sides; answers what was compared, and where they differ. */
export const compare = async <Case extends { readonly id: string }>(
  arena: Arena<Case>,
  policies: Policies,
  tally: Tally,
): Promise<readonly Disagreement<Case>[]> => {
  const oracle = oracleOf(policies);
  const things = arena.cases.map((of) => ({ of, thing: arena.thing(of) }));
  const found: Disagreement<Case>[] = [];
  for (const actor of arena.actors) {
    const account = arena.account(actor);
    const lists = new Map<string, ReadonlySet<string>>();
    for (const { name, rows } of arena.questions) if (rows) lists.set(name, await rows(actor));
    for (const { of, thing } of things) {
      const entities = together(account, thing.entities);
      tally.pairs += 1;
      for (const { name, cedar, check } of arena.questions) {
        const rows = lists.get(name)?.has(of.id);
        const answers = {
          check: check(actor, of),
          cedar: cedarSays(oracle, actor, entities, thing, cedar),
          ...(rows === undefined ? {} : { rows }),
        };
        const said = Object.values(answers);
        tally.answers += said.length;
        if (answers.check) tally.permittedBy.set(name, (tally.permittedBy.get(name) ?? 0) + 1);
        if (new Set(said).size > 1) found.push({ seed: arena.seed, question: name, actor, of, answers });
      }
    }
  }
  return found;
};

/** The first pair of the arena in which other policies answer otherwise than the check, or null: then nothing tells them apart. */
export const firstDifference = <Case extends { readonly id: string }>(
  arena: Arena<Case>,
  mutant: Policies,
): Disagreement<Case> | null => {
  const oracle = oracleOf(mutant);
  const things = arena.cases.map((of) => ({ of, thing: arena.thing(of) }));
  for (const actor of arena.actors) {
    const account = arena.account(actor);
    for (const { of, thing } of things) {
      const entities = together(account, thing.entities);
      for (const { name, cedar, check } of arena.questions) {
        const answers = { check: check(actor, of), cedar: cedarSays(oracle, actor, entities, thing, cedar) };
        if (answers.check !== answers.cedar) return { seed: arena.seed, question: name, actor, of, answers };
      }
    }
  }
  return null;
};
