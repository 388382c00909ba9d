import { Ability, type MatchConditions, type RawRuleOf } from '@casl/ability';
import { rulesToCondition } from '@casl/ability/extra';
import { all, always, any, matches, never, not, type Condition, type Facts } from './condition';

/** What rules say of one kind of thing: what may be done, the facts that they rest on, the fields that they single out. */
export interface SubjectWords {
  readonly action: string;
  readonly fact: string;
  readonly field?: string;
}

/** The kinds of things that a service's rules speak of. */
export type Vocabulary = Readonly<Record<string, SubjectWords>>;

type Kind<V extends Vocabulary> = keyof V & string;
type FieldOf<V extends Vocabulary, K extends Kind<V>> = NonNullable<V[K]['field']>;

/** One sentence of the rules: who the rules were written for may, or may not, do this where the condition holds. */
export type Sentence<V extends Vocabulary> = <K extends Kind<V>>(
  action: V[K]['action'],
  kind: K,
  where: Condition<V[K]['fact']>,
  fields?: readonly FieldOf<V, K>[],
) => void;

interface Asked {
  readonly kind: string;
  readonly facts: Facts;
}

type CaslAbility = Ability<[string, string | Asked], Condition>;
type CaslRule = RawRuleOf<CaslAbility>;

const matcher = (condition: Condition): MatchConditions =>
  ((asked: Asked) => matches(condition, asked.facts)) as unknown as MatchConditions;

/**
 * What one asker may do, from rules written once: asked of the facts of one thing (`allows`), of a field of it, or turned into
 * the condition of a list (`where`), which is compiled to SQL. What no sentence allows is forbidden.
 */
export class Abilities<V extends Vocabulary> {
  private readonly ability: CaslAbility;

  constructor(rules: readonly CaslRule[]) {
    this.ability = new Ability<[string, string | Asked], Condition>([...rules], {
      conditionsMatcher: matcher,
      fieldMatcher: (fields) => (field) => fields.includes(field),
      detectSubjectType: (asked) => asked.kind,
    });
  }

  /** Whether it may be done to a thing of which these are the facts; with a field, to that field of it. */
  allows<K extends Kind<V>>(
    action: V[K]['action'],
    kind: K,
    facts: Facts<V[K]['fact']>,
    field?: FieldOf<V, K>,
  ): boolean {
    return this.ability.can(action, { kind, facts: facts }, field);
  }

  /** For which things it may be done: the same rules as a condition. */
  where<K extends Kind<V>>(action: V[K]['action'], kind: K, field?: FieldOf<V, K>): Condition<V[K]['fact']> {
    const rules = this.ability.rulesFor(action, kind, field);
    return (
      rulesToCondition<CaslAbility, Condition, Condition>(
        rules,
        ({ conditions = always, inverted }) => (inverted ? not(conditions) : conditions),
        { and: (parts) => all(...parts), or: (parts) => any(...parts), empty: () => always },
      ) ?? never
    );
  }
}

/** Writes the rules for one asker. A prohibition (`cannot`) wins over every permission, wherever it is written. */
export const writeRules = <V extends Vocabulary>(
  write: (sentences: { readonly can: Sentence<V>; readonly cannot: Sentence<V> }) => void,
): Abilities<V> => {
  const allowed: CaslRule[] = [];
  const forbidden: CaslRule[] = [];
  const into =
    (rules: CaslRule[], inverted: boolean): Sentence<V> =>
    (action, kind, where, fields) => {
      // A sentence that holds for nothing is none.
      if (where.kind === 'never') return;
      rules.push({
        action,
        subject: kind,
        conditions: where,
        inverted,
        ...(fields ? { fields: [...fields] } : {}),
      });
    };
  write({ can: into(allowed, false), cannot: into(forbidden, true) });
  return new Abilities<V>([...allowed, ...forbidden]);
};
