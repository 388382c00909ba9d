import type { PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import type { Cadre, CadreStatus, Tenure, Tenures } from './cadre';

/** What a cadre was on a day: serving in a unit, or gone from the last one. */
export interface CadreAsOf {
  readonly status: CadreStatus;
  /** Null once service has ended. */
  readonly unitId: Uuid | null;
}

/** The membership of a day, or null before the first and after the last one. */
export const tenureOn = (tenures: Tenures, date: PlainDate): Tenure | null =>
  tenures.find(({ from, until }) => from <= date && (until === null || date < until)) ?? null;

/** What the cadre was on a day; null before he joined. */
export const cadreAsOf = ({ tenures }: Pick<Cadre, 'tenures'>, date: PlainDate): CadreAsOf | null => {
  if (date < tenures[0].from) return null;
  const tenure = tenureOn(tenures, date);
  return tenure === null ? { status: 'LEFT', unitId: null } : { status: 'SERVING', unitId: tenure.unitId };
};
