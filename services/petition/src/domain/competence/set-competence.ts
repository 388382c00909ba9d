import { accept, reject, type Decision } from '@lianxin/kernel';
import { personOf, type Acting } from '../acting';
import type { Facts } from '../facts';
import * as law from '../law';
import type { PetitionRejectionCode } from '../rejection-codes';
import type { UnitFacts } from '../unit';
import type { Competence, CompetenceEvent, UnitCompetences } from './competence';

const LAST_DAY = '9999-12-31';

const isKnown = (known: UnitCompetences | null, { subject, place, from, until }: Competence): boolean =>
  (known?.entries ?? []).some(
    (entry) =>
      entry.subject === subject && entry.place === place && entry.from === from && entry.until === until,
  );

/**
 * Says for which subject a unit is competent, in which place and from when until when; what is known already changes nothing.
 * Refuses UNIT_NOT_ACTIVE for a unit that is gone, unless an end is set, and DATE_NOT_POSSIBLE where it would end before it begins.
 */
export const setCompetence = (
  known: UnitCompetences | null,
  unit: UnitFacts,
  competence: Competence,
  acting: Acting,
  facts: Facts,
): Decision<CompetenceEvent, PetitionRejectionCode> => {
  const { from, until } = competence;
  if (until !== null && until < from)
    return reject('DATE_NOT_POSSIBLE', law.RULE_COMPETENCE, {
      date: until,
      earliest: from,
      latest: LAST_DAY,
    });
  if (!unit.active && until === null) return reject('UNIT_NOT_ACTIVE', law.RULE_ACTIVE_UNIT);
  if (isKnown(known, competence)) return accept();
  return accept({
    type: 'competence.set',
    ...{ at: facts.now, by: personOf(acting), unitId: unit.id },
    ...competence,
  });
};
