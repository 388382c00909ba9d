import { daysBetween } from '@lianxin/calendar';
import { accept, type Accepted } from '@lianxin/kernel';
import type { Cadre } from '../cadre';
import type { CadreEvent } from '../cadre-event';
import type { Occasion } from '../occasion';
import { frame } from './frame';
import type { Pairing } from './pairing';

/**
 * Brings a recruit's file to what his pairing decided on his probation: its longer term, its outcome. What the file knows
 * already records nothing, so that it can be done again.
 */
export const settleProbation = (
  cadre: Cadre,
  { term, decision }: Pairing,
  occasion: Occasion,
): Accepted<CadreEvent> => {
  const { probation } = cadre;
  if (probation === null || probation.decision !== null || probation.from !== term.from) return accept();
  const events: CadreEvent[] = [];
  if (term.until > probation.until) {
    const days = daysBetween(probation.until, term.until);
    events.push({ type: 'cadre.probation-extended', days, until: term.until, ...frame(occasion) });
  }
  if (decision !== null) {
    const outcome = decision.outcome === 'QUALIFIED' ? 'CONFIRMED' : 'CANCELLED';
    const told = { decision: outcome, on: decision.on } as const;
    events.push({ type: 'cadre.probation-decided', ...told, ...frame(occasion) });
  }
  return accept(...events);
};
