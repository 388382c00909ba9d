import type { PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import { latestTenure, type Cadre } from '../cadre';
import type { Departure, MentorFacts, RecruitFacts } from './facts';

/** A cadre's file without what identifies the person. */
type File = Omit<Cadre, 'personal'>;

const unitOf = (cadre: File): Uuid | null => (cadre.status === 'LEFT' ? null : latestTenure(cadre).unitId);

const isOnProbation = ({ probation }: File): boolean => probation !== null && probation.decision === null;

/** Whether the register of kin of one of them names the other on a day. */
const areKinOn = (a: File, b: File, date: PlainDate): boolean =>
  [...a.kin, ...b.kin].some(
    ({ kinCadreId, since, until }) =>
      (kinCadreId === a.id || kinCadreId === b.id) &&
      (since === null || since <= date) &&
      (until === null || date < until),
  );

/** What of a cadre's file matters for his being paired; `parentUnitId` is the unit above his. */
export const recruitFactsOf = (cadre: File, parentUnitId: Uuid | null): RecruitFacts => ({
  cadreId: cadre.id,
  unitId: unitOf(cadre),
  parentUnitId,
  status: cadre.status,
  probation:
    cadre.probation && isOnProbation(cadre)
      ? { from: cadre.probation.from, until: cadre.probation.until }
      : null,
});

/** What of a cadre's file matters for his being a recruit's mentor on a day. */
export const mentorFactsOf = (
  cadre: File,
  recruit: File,
  load: MentorFacts['load'],
  today: PlainDate,
): MentorFacts => ({
  cadreId: cadre.id,
  unitId: unitOf(cadre),
  tier: cadre.tier,
  status: cadre.status,
  onProbation: isOnProbation(cadre),
  leavesOn: cadre.leavesOn,
  isKin: cadre.id !== recruit.id && areKinOn(cadre, recruit, today),
  load,
});

/**
 * How a cadre departed from where a pairing needs him: from service, by suspension, or from the unit in which he was
 * chosen (null: whichever). Null where he is there.
 */
export const departureOf = (cadre: File, unitId: Uuid | null): Departure | null => {
  const tenure = latestTenure(cadre);
  const cadreId = cadre.id;
  if (cadre.status === 'LEFT') return { cadreId, on: tenure.until ?? tenure.from, cause: 'LEFT' };
  if (cadre.status === 'SUSPENDED')
    return { cadreId, on: cadre.suspensions.at(-1)?.from ?? tenure.from, cause: 'SUSPENDED' };
  if (unitId !== null && tenure.unitId !== unitId) return { cadreId, on: tenure.from, cause: 'TRANSFERRED' };
  return null;
};
