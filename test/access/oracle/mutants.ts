import type { Clause, Expr, PolicyJson } from '@cedar-policy/cedar-wasm/nodejs';
import type { Policies, Ref } from './cedar';

/** Policies with one thing wrong, and what is wrong with them. */
export interface Mutant {
  readonly says: string;
  /** The policy that was changed, by its id. */
  readonly changed: string;
  readonly effect: PolicyJson['effect'];
  /** The actions of that policy; null where it speaks of a group of them. */
  readonly actions: readonly string[] | null;
  readonly policies: Policies;
}

type Binary = { readonly left: Expr; readonly right: Expr };

/** Each way to leave one operand of an `||` or `&&` out of an expression, however deep. */
const weakened = (expression: Expr): readonly Expr[] => {
  const found: Expr[] = [];
  for (const operator of ['||', '&&'] as const) {
    const binary = (expression as Readonly<Record<string, Binary | undefined>>)[operator];
    if (!binary) continue;
    const { left, right } = binary;
    found.push(left, ...weakened(left).map((each) => join(operator, each, right)));
    // Without the guard `principal has home` the rest would speak of something that isn't there.
    if (!('has' in left)) found.push(right);
    found.push(...weakened(right).map((each) => join(operator, left, each)));
  }
  return found;
};

const join = (operator: '||' | '&&', left: Expr, right: Expr): Expr =>
  operator === '||' ? { '||': { left, right } } : { '&&': { left, right } };

const withClauses = (policy: PolicyJson, conditions: Clause[]): PolicyJson => ({ ...policy, conditions });

/** Each way to leave something out of one policy: a whole clause, or an operand within one. */
const mutantsOf = (policy: PolicyJson): readonly (readonly [string, PolicyJson])[] =>
  policy.conditions.flatMap((clause, at) => {
    const others = policy.conditions.filter((_, index) => index !== at);
    const within = weakened(clause.body).map((body, way): readonly [string, PolicyJson] => [
      `an operand of clause ${at + 1} (${way + 1})`,
      withClauses(
        policy,
        policy.conditions.map((each, index) => (index === at ? { ...each, body } : each)),
      ),
    ]);
    const dropped = others.length > 0 ? [[`clause ${at + 1}`, withClauses(policy, others)] as const] : [];
    return [...dropped, ...within];
  });

/** The actions that a policy names one by one. */
const actionsOf = ({ action }: PolicyJson): readonly string[] | null => {
  if (action.op === '==' && 'entity' in action) return [(action.entity as Ref).id];
  if (action.op === 'in' && 'entities' in action) return action.entities.map((each) => (each as Ref).id);
  return null;
};

/** Every set of policies that lacks one policy, one clause of one, or one operand of a clause. */
export const mutantsOfAll = (policies: Policies): readonly Mutant[] =>
  Object.entries(policies).flatMap(([id, policy]) => {
    const others = Object.fromEntries(Object.entries(policies).filter(([other]) => other !== id));
    const about = { changed: id, effect: policy.effect, actions: actionsOf(policy) };
    return [
      { ...about, says: `"${id}" altogether`, policies: others },
      ...mutantsOf(policy).map(([what, mutant]) => ({
        ...about,
        says: `of "${id}" ${what}`,
        policies: { ...others, [id]: mutant },
      })),
    ];
  });
