import { completePairing } from '../../src/domain/pairing/complete-pairing';
import { decideProbation, type ProbationVerdict } from '../../src/domain/pairing/decide-probation';
import { extendProbation } from '../../src/domain/pairing/extend-probation';
import { day } from './builders';
import { anActive, factsOn, SECOND_OFFICER } from './pairings';
import type { Refused } from './refused';

const NOW = '2026-04-20';
const OVER = '2027-01-06';
const { pairing } = anActive();
const absent = { absenceWorkingDays: 41, until: day('2027-03-05'), reason: '病假' };

/** Passed, with everything in order. */
export const VERDICT: ProbationVerdict = {
  outcome: 'QUALIFIED',
  remark: null,
  induction: { completedOn: day('2026-05-01'), score: 88, evidence: '结业证书' },
  studiedQuarters: [],
  overrideReason: null,
};

const proposedOverride = anActive().after({
  type: 'pairing.override-proposed',
  override: {
    outcome: 'QUALIFIED',
    reason: '培训因疫情延期',
    proposedBy: { accountId: SECOND_OFFICER.id, cadreId: SECOND_OFFICER.cadreId },
    on: day(OVER),
  },
}).pairing;

/** Refusals of what lengthens, decides or completes a probation. */
export const REFUSED_PROBATIONS: readonly Refused[] = [
  [
    'an absence of just forty working days extends nothing',
    'ABSENCE_TOO_SHORT',
    extendProbation(pairing, { ...absent, absenceWorkingDays: 40 }, factsOn(NOW)),
  ],
  [
    'a probation is not extended beyond eighteen months',
    'EXTENSION_TOO_LONG',
    extendProbation(pairing, { ...absent, until: day('2027-07-06') }, factsOn(NOW)),
  ],
  [
    'an extension ends later than the term',
    'DATE_TOO_EARLY',
    extendProbation(pairing, { ...absent, until: day('2027-01-05') }, factsOn(NOW)),
  ],
  [
    'an extension has a reason',
    'REASON_REQUIRED',
    extendProbation(pairing, { ...absent, reason: '' }, factsOn(NOW)),
  ],
  [
    'a decided probation is not extended',
    'PROBATION_DECIDED',
    extendProbation(anActive().decided('QUALIFIED').pairing, absent, factsOn(OVER)),
  ],
  [
    'a probation is not decided on its last day',
    'PROBATION_NOT_OVER',
    decideProbation(pairing, VERDICT, factsOn('2027-01-04')),
  ],
  [
    'a probation is decided once',
    'PROBATION_DECIDED',
    decideProbation(anActive().decided('QUALIFIED').pairing, VERDICT, factsOn(OVER)),
  ],
  [
    'open induction training holds the decision back',
    'CHECKLIST_OPEN',
    decideProbation(pairing, { ...VERDICT, induction: null }, factsOn(OVER)),
  ],
  [
    'training needs evidence',
    'EVIDENCE_REQUIRED',
    decideProbation(
      pairing,
      { ...VERDICT, induction: { completedOn: day('2026-05-01'), score: 88, evidence: ' ' } },
      factsOn(OVER),
    ),
  ],
  [
    'training before the probation does not count',
    'DATE_TOO_EARLY',
    decideProbation(
      pairing,
      { ...VERDICT, induction: { completedOn: day('2026-01-04'), score: 88, evidence: '证书' } },
      factsOn(OVER),
    ),
  ],
  [
    'training to come does not count',
    'DATE_IN_FUTURE',
    decideProbation(
      pairing,
      { ...VERDICT, induction: { completedOn: day('2027-01-07'), score: 88, evidence: '证书' } },
      factsOn(OVER),
    ),
  ],
  [
    'a failure is explained',
    'REASON_REQUIRED',
    decideProbation(pairing, { ...VERDICT, outcome: 'UNQUALIFIED' }, factsOn(OVER)),
  ],
  [
    'an override is explained',
    'REASON_REQUIRED',
    decideProbation(pairing, { ...VERDICT, induction: null, overrideReason: ' ' }, factsOn(OVER)),
  ],
  [
    'an officer does not agree to his own override',
    'SECOND_OFFICER_REQUIRED',
    decideProbation(
      proposedOverride,
      { ...VERDICT, induction: null, overrideReason: '同意' },
      factsOn(OVER, SECOND_OFFICER),
    ),
  ],
  [
    'nor does the same cadre under another account',
    'SECOND_OFFICER_REQUIRED',
    decideProbation(
      proposedOverride,
      { ...VERDICT, induction: null, overrideReason: '同意' },
      factsOn(OVER, { ...SECOND_OFFICER, id: 'another-account' }),
    ),
  ],
  [
    'nor does an account without a cadre',
    'SECOND_OFFICER_REQUIRED',
    decideProbation(
      proposedOverride,
      { ...VERDICT, induction: null, overrideReason: '同意' },
      factsOn(OVER, { kind: 'ACCOUNT', id: 'outside', cadreId: null }),
    ),
  ],
  [
    'an undecided probation is not completed',
    'PROBATION_NOT_DECIDED',
    completePairing(pairing, { reason: null }, factsOn(OVER)),
  ],
  [
    'a failed probation is not completed',
    'PROBATION_NOT_PASSED',
    completePairing(anActive().decided('UNQUALIFIED').pairing, { reason: null }, factsOn(OVER)),
  ],
  [
    'a vacant slot at the end has a reason',
    'PAIRING_INCOMPLETE',
    completePairing(
      anActive().vacated('LEAD', '2026-12-01').decided('QUALIFIED').pairing,
      { reason: null },
      factsOn(OVER),
    ),
  ],
];
