import type { Demand } from './petition';
import type { Category, Merit, Outcome } from './vocabulary';

/** The category follows from the merit alone (PR 27, 32); hardship brings help whatever it is (PR 37). */
export const categoryOf = (merit: Merit): Category => {
  switch (merit) {
    case 'REASONABLE':
      return 'SOLVE';
    case 'PARTLY':
      return 'SOLVE_AND_EXPLAIN';
    case 'REASONABLE_WITHOUT_BASIS':
    case 'UNREASONABLE':
      return 'EXPLAIN';
  }
};

/** What bears an outcome (PR 32): a demand found to be so; what a demand was split into stands for it. */
const BEARS: Readonly<Record<Outcome, readonly Merit[]>> = {
  SUPPORT: ['REASONABLE'],
  EXPLAIN: ['REASONABLE_WITHOUT_BASIS', 'UNREASONABLE'],
  NOT_SUPPORT: ['UNREASONABLE'],
};

/** Whether the findings bear an outcome: one demand is enough, so that of mixed ones each may be named as the whole's. */
export const areBornOut = (outcome: Outcome, demands: readonly Demand[]): boolean =>
  demands.some(({ merit }) => merit !== null && BEARS[outcome].includes(merit));

const isExplained = ({ merit }: Demand): boolean =>
  merit === 'REASONABLE_WITHOUT_BASIS' || merit === 'UNREASONABLE';

/** Whether a demand still waits for its findings, or is partly reasonable and not split into what is and what isn't. */
export const isDemandOpen = (demand: Demand, demands: readonly Demand[]): boolean => {
  if (demand.merit === null) return true;
  if (demand.merit !== 'PARTLY') return false;
  const children = demands.filter((child) => child.parentId === demand.id);
  return !children.some(({ merit }) => merit === 'REASONABLE') || !children.some(isExplained);
};
