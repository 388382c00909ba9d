import type { PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import { latestTenure, type Cadre } from '../cadre';
import type { Changes, Departure, MentorFacts, RecruitFacts } from './facts';
import { slotsOf, type Pairing } from './pairing';

/** A cadre's file as far as it concerns pairings. */
type File = Omit<Cadre, 'personal' | 'kin'>;

const unitOf = (cadre: File): Uuid | null => (cadre.status === 'LEFT' ? null : latestTenure(cadre).unitId);

const isOnProbation = ({ probation }: File): boolean => probation !== null && probation.decision === null;

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

/** What of a cadre's file, the register of kin and the slots he holds matters for his being a mentor. */
export const mentorFactsOf = (
  cadre: File,
  { isKin, load }: Pick<MentorFacts, 'isKin' | 'load'>,
): MentorFacts => ({
  cadreId: cadre.id,
  unitId: unitOf(cadre),
  tier: cadre.tier,
  status: cadre.status,
  onProbation: isOnProbation(cadre),
  leavesOn: cadre.leavesOn,
  isKin,
  load,
});

const laterOf = (a: PlainDate, b: PlainDate): PlainDate => (a > b ? a : b);

/** How a mentor departed from service, or from where he is needed; null where he is there. */
const departureOf = (cadre: File, unitId: Uuid | null): Departure | null => {
  const tenure = latestTenure(cadre);
  const cadreId = cadre.id;
  if (cadre.status === 'LEFT') return { cadreId, on: tenure.until ?? tenure.from, cause: 'LEFT' };
  if (cadre.status === 'SUSPENDED')
    return { cadreId, on: cadre.suspensions.at(-1)?.from ?? tenure.from, cause: 'SUSPENDED' };
  return tenure.unitId === unitId ? null : { cadreId, on: tenure.from, cause: 'TRANSFERRED' };
};

/**
 * What came about with the people of a pairing: the recruit left or moved; a mentor left, was suspended, or is in another
 * unit than the recruit (one of the unit above: than where he was chosen).
 */
export const changesOf = (pairing: Pairing, recruit: File, mentors: readonly File[]): Changes => {
  const place = latestTenure(recruit);
  const isGone = recruit.status === 'LEFT';
  const recruitMovedTo =
    isGone || place.unitId === pairing.unitId ? null : { unitId: place.unitId, on: place.from };
  const left = isGone ? [departureOf(recruit, place.unitId)] : [];
  const gone = slotsOf(pairing).map(({ mentorId, mentorUnitId, exceptions }) => {
    const mentor = mentors.find(({ id }) => id === mentorId);
    const needed = exceptions.includes('PARENT_UNIT') ? mentorUnitId : place.unitId;
    return mentor ? departureOf(mentor, needed) : null;
  });
  const departures = [...left, ...gone]
    .filter((one) => one !== null)
    .map((one) =>
      one.cause === 'TRANSFERRED' && recruitMovedTo
        ? { ...one, on: laterOf(one.on, recruitMovedTo.on) }
        : one,
    );
  return { departures, recruitMovedTo };
};
