import { oracleOf, type Policies } from './cedar';
import type { Arena, Comparison, Disagreement } from './differential';
import { shrunk } from './shrink';

const SHOWN = 3;

/** The figures of a comparison, for whoever reads the run. */
export const figuresOf = (
  what: string,
  seed: number,
  compared: readonly Pick<Comparison<never>, 'pairs' | 'answers' | 'permitted'>[],
): string => {
  const sum = (of: 'pairs' | 'answers') => compared.reduce((total, each) => total + each[of], 0);
  const names = [...new Set(compared.flatMap(({ permitted }) => [...permitted.keys()]))];
  const times = (name: string) =>
    compared.reduce((total, { permitted }) => total + (permitted.get(name) ?? 0), 0);
  const permitted = names.map((name) => `${name} ${times(name)}`).join(', ');
  return `${what}, seed ${seed}: ${sum('pairs')} pairs, ${sum('answers')} answers agree; permitted: ${permitted}\n`;
};

/** Says who and what the sides disagree on, with all that the rule rests on; empty where they agree. */
export const aboutDisagreements = <Case extends { readonly id: string }>(
  arena: Arena<Case>,
  policies: Policies,
  found: readonly Disagreement<Case>[],
): string => {
  if (found.length === 0) return '';
  const oracle = oracleOf(policies);
  const parts = found.slice(0, SHOWN).map((one) => {
    const { question, actor, of, answers } = shrunk(arena, oracle, one);
    return [
      `to ${question}: ${JSON.stringify(one.answers)}, and with as few facts as show it ${JSON.stringify(answers)}`,
      `  who: ${JSON.stringify(actor)}`,
      `  what: ${JSON.stringify(of)}`,
    ].join('\n');
  });
  return [`${found.length} disagreements; LIANXIN_SEED=${arena.seed} shows them again`, ...parts].join('\n');
};
