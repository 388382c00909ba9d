import type { EntityJson } from '@cedar-policy/cedar-wasm/nodejs';
import type { Actor } from '@lianxin/access';
import type { Thing } from './case-entities';
import { oracleOf, type Oracle, type Policies, type Said } from './cedar';
import { together } from './cedar-entities';
import type { Mutant } from './mutants';

/** Something that is asked of the rule: of the service, and as Cedar's actions, all of which must be permitted. */
export interface Question<Case> {
  readonly name: string;
  readonly cedar: readonly string[];
  check(actor: Actor, of: Case): boolean;
  /** The ids that a list in the database shows to somebody; left out where no list asks this. */
  readonly rows?: (actor: Actor) => Promise<ReadonlySet<string>>;
}

/** Actors and things of one world, ready to be asked about. */
export interface Arena<Case extends { readonly id: string }> {
  readonly seed: number;
  readonly actors: readonly Actor[];
  readonly cases: readonly Case[];
  readonly account: (actor: Actor) => readonly EntityJson[];
  thing(of: Case): Thing;
  readonly questions: readonly Question<Case>[];
}

/** An arena, whatever its things are. */
export type AnyArena = Arena<{ readonly id: string }>;

/** One question about one actor and one thing, and the answers that differ. */
export interface Disagreement<Case> {
  readonly seed: number;
  readonly question: string;
  readonly actor: Actor;
  readonly of: Case;
  readonly answers: { readonly check: boolean; readonly cedar: boolean; readonly rows?: boolean };
}

/** An action on a thing by somebody, and which policies decided it: what a change of these policies would show in. */
export interface Decided<Case extends { readonly id: string }> {
  readonly arena: Arena<Case>;
  readonly actor: Actor;
  readonly of: Case;
  readonly action: string;
  readonly said: Said;
}

/** What was compared. */
export interface Comparison<Case extends { readonly id: string }> {
  readonly seed: number;
  readonly pairs: number;
  readonly answers: number;
  readonly permitted: ReadonlyMap<string, number>;
  readonly found: readonly Disagreement<Case>[];
  readonly decided: readonly Decided<Case>[];
}

/** Cedar's answers about one pair, each action asked once. */
const pairAsked = (oracle: Oracle, actor: Actor, entities: readonly EntityJson[], { self }: Thing) => {
  const known = new Map<string, Said>();
  const ask = (action: string): Said => {
    const said = known.get(action) ?? oracle(actor.accountId, action, self, entities);
    known.set(action, said);
    return said;
  };
  return { known, permits: (actions: readonly string[]) => actions.every((action) => ask(action).permitted) };
};

/** Whether Cedar permits all of these actions on a thing to somebody. */
export const cedarPermits = <Case extends { readonly id: string }>(
  arena: Arena<Case>,
  oracle: Oracle,
  actor: Actor,
  of: Case,
  actions: readonly string[],
): boolean => {
  const thing = arena.thing(of);
  return pairAsked(oracle, actor, together(arena.account(actor), thing.entities), thing).permits(actions);
};

/** Of the pairs in which the service permits nothing, every so manieth is asked all questions; the others the first. */
const SAMPLED = 5;

/** Puts the first question of every pair to all sides, and the others of every pair in which anything is permitted. */
export const compare = async <Case extends { readonly id: string }>(
  arena: Arena<Case>,
  policies: Policies,
): Promise<Comparison<Case>> => {
  const oracle = oracleOf(policies);
  const things = arena.cases.map((of) => ({ of, thing: arena.thing(of) }));
  const found: Disagreement<Case>[] = [];
  const decided: Decided<Case>[] = [];
  const permitted = new Map<string, number>();
  let answered = 0;
  for (const actor of arena.actors) {
    const account = arena.account(actor);
    const lists = new Map<string, ReadonlySet<string>>();
    for (const { name, rows } of arena.questions) if (rows) lists.set(name, await rows(actor));
    for (const [at, { of, thing }] of things.entries()) {
      const isInvolved = arena.questions.some(
        (question) => lists.get(question.name)?.has(of.id) === true || question.check(actor, of),
      );
      const questions = isInvolved || at % SAMPLED === 0 ? arena.questions : arena.questions.slice(0, 1);
      const asked = pairAsked(oracle, actor, together(account, thing.entities), thing);
      for (const question of questions) {
        const { name } = question;
        const rows = lists.get(name)?.has(of.id);
        const answers = {
          check: question.check(actor, of),
          cedar: asked.permits(question.cedar),
          ...(rows === undefined ? {} : { rows }),
        };
        const said = Object.values(answers);
        answered += said.length;
        if (answers.check) permitted.set(name, (permitted.get(name) ?? 0) + 1);
        if (new Set(said).size > 1) found.push({ seed: arena.seed, question: name, actor, of, answers });
      }
      for (const [action, said] of asked.known) decided.push({ arena, actor, of, action, said });
    }
  }
  const pairs = arena.actors.length * arena.cases.length;
  return { seed: arena.seed, pairs, answers: answered, permitted, found, decided };
};

/** Whether other policies answer a question about one pair otherwise than the service does. */
const differs = <Case extends { readonly id: string }>(
  oracle: Oracle,
  { arena, actor, of, action }: Decided<Case>,
): boolean =>
  arena.questions
    .filter(({ cedar }) => cedar.includes(action))
    .some((question) => cedarPermits(arena, oracle, actor, of, question.cedar) !== question.check(actor, of));

/** In an order that leads to all kinds of actors soon, and the same each time. */
const scattered = <Value>(values: readonly Value[]): readonly Value[] => {
  const step = 7919;
  if (values.length % step === 0) return values;
  return values.map((_, at) => values[(at * step) % values.length] as Value);
};

/**
 * Whether a change of one policy would be seen. One that permits or forbids less shows where that policy alone decided; one that
 * permits more where nothing permitted; one that forbids more where it was permitted.
 */
export const wouldBeSeen = <Case extends { readonly id: string }>(
  decided: readonly Decided<Case>[],
  { changed, policies, actions, effect }: Mutant,
): boolean => {
  const oracle = oracleOf(policies);
  const alone = decided.filter(({ said }) => said.because.length === 1 && said.because[0] === changed);
  const others = decided.filter(
    ({ action, said }) =>
      (actions === null || actions.includes(action)) &&
      (effect === 'permit' ? said.because.length === 0 : said.permitted),
  );
  return [...scattered(alone), ...scattered(others)].some((one) => differs(oracle, one));
};
