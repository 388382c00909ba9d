import { shanghaiDateOf, type PlainDate } from '@lianxin/calendar';
import type { Cadre } from '../domain/cadre';
import type { CadreEvent } from '../domain/cadre-event';
import { evolveCadre } from '../domain/evolve-cadre';

/**
 * The file as it was known at the end of a day in Shanghai, whatever was recorded or corrected since; null where there was
 * none. The register of kin is left out of it.
 */
export const knownOn = (history: readonly CadreEvent[], date: PlainDate): Omit<Cadre, 'kin'> | null =>
  history
    .filter(({ at, type }) => type !== 'cadre.kinship-registered' && shanghaiDateOf(new Date(at)) <= date)
    .reduce<Cadre | null>(evolveCadre, null);
