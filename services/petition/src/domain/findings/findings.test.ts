import { addDays, addMonths, type PlainDate } from '@lianxin/calendar';
import {
  approved,
  contested,
  DISSUASION,
  demanding,
  dissuaded,
  proposed,
  REFERRAL,
  referralOn,
  UNREASONABLE,
} from '../../../test/areas/findings';
import {
  day,
  factsOn,
  inHandling,
  officerOf,
  PETITION_ID,
  PETITION_OFFICE,
  PETITIONER,
  WATER_BUREAU,
} from '../../../test/builders';
import { after, codeOf } from '../../../test/outcomes';
import { assessDemand } from '../assess-demand';
import { evolveAll } from '../evolve';
import { nextSteps } from '../next-steps';
import { passTime } from '../pass-time';
import type { Petition } from '../petition';
import { MERITS, type Merit } from '../vocabulary';
import { approveReferral } from './approve-referral';
import { contestFinding, decideFindingContest } from './contest-finding';
import { categoryOn } from './in-force';
import { proposeReferral, type ProposeReferral } from './propose-referral';
import { UNLAWFUL_ACTS } from './state';
import { arrangeAssistance, recordExplanation, recordSolution } from './work-on-demand';

const TODAY = day('2026-04-20');
const facts = factsOn(TODAY);
const bureau = officerOf(WATER_BUREAU);
const office = officerOf(PETITION_OFFICE);

const sorted = () => demanding(inHandling().later(7));
const ready = () => dissuaded(sorted()).build();
const demandOf = ({ demands }: Petition) => {
  const demand = demands.find(({ id }) => id === UNREASONABLE);
  if (!demand) throw new Error('no demand');
  return demand;
};
const shownOn = (petition: Petition, date: PlainDate) => categoryOn(petition, demandOf(petition), date);
const propose = (part: Partial<ProposeReferral> = {}, petition: Petition = ready()) =>
  codeOf(proposeReferral(petition, referralOn(TODAY, part), bureau, facts));

describe('Article 27: reasonable demands are solved, others explained, hardship is helped', () => {
  const found = (merit: Merit) => demanding(inHandling().later(7), merit).build();
  const on = { demandId: UNREASONABLE, on: TODAY };
  const solve = (petition: Petition, part = {}) =>
    codeOf(recordSolution(petition, { ...on, result: '已通水', evidence: '验收单', ...part }, bureau, facts));
  const explain = (petition: Petition, part = {}) =>
    codeOf(recordExplanation(petition, { ...on, text: '解释', sources: ['依据'], ...part }, bureau, facts));

  test.each(MERITS)('what is %s', (merit) => {
    const petition = found(merit);
    expect(solve(petition)).toBe(merit === 'REASONABLE' ? null : 'NOT_WHAT_WAS_FOUND');
    const isExplained = merit === 'UNREASONABLE' || merit === 'REASONABLE_WITHOUT_BASIS';
    expect(explain(petition)).toBe(isExplained ? null : 'NOT_WHAT_WAS_FOUND');
    const help = { ...on, kind: 'HELPED_TO_APPLY', organ: '区民政局' } as const;
    expect(codeOf(arrangeAssistance(petition, help, bureau, facts))).toBeNull();
  });

  test('a solution has evidence, an explanation its sources, and both a true day', () => {
    expect(solve(found('REASONABLE'), { evidence: ' ' })).toBe('EVIDENCE_REQUIRED');
    expect(solve(found('REASONABLE'), { result: '' })).toBe('REASON_REQUIRED');
    expect(solve(found('REASONABLE'), { on: addDays(TODAY, 1) })).toBe('DATE_NOT_POSSIBLE');
    expect(solve(found('REASONABLE'), { on: '2026-04-12' })).toBe('DATE_NOT_POSSIBLE');
    expect(solve(found('REASONABLE'), { demandId: 'of another case' })).toBe('DEMAND_UNKNOWN');
    expect(explain(found('UNREASONABLE'), { sources: ['', ' '] })).toBe('SOURCES_REQUIRED');
    expect(explain(found('UNREASONABLE'), { text: '' })).toBe('REASON_REQUIRED');
  });

  test('where no hardship was found, none is helped; nobody but the holder records anything', () => {
    const petition = found('UNREASONABLE');
    const finding = { demandId: UNREASONABLE, merit: 'UNREASONABLE', hardship: false } as const;
    const without = after(petition, assessDemand(petition, finding, bureau, facts));
    const help = { ...on, kind: 'TOLD', organ: '区民政局' } as const;
    expect(codeOf(arrangeAssistance(without, help, bureau, facts))).toBe('HARDSHIP_NOT_FOUND');
    expect(codeOf(arrangeAssistance(petition, { ...help, organ: ' ' }, bureau, facts))).toBe(
      'REASON_REQUIRED',
    );
    expect(codeOf(arrangeAssistance(petition, help, office, facts))).toBe('NOT_RESPONSIBLE');
  });
});

describe('Articles 26 and 47: a referral rests on a dated act, evidence, dissuasion and notice', () => {
  test('with all of them it is proposed', () => expect(propose()).toBeNull());

  test.each(MERITS.filter((merit) => merit !== 'UNREASONABLE'))(
    'a demand that is %s is never referred',
    (merit) => {
      expect(propose({}, dissuaded(demanding(inHandling().later(7), merit)).build())).toBe(
        'REFERRAL_GROUNDS_MISSING',
      );
    },
  );

  test('visits, however often and to whichever office, are no act that can be named', () => {
    expect(UNLAWFUL_ACTS.filter((act) => /visit|repeat|skip|level|often/i.test(act))).toEqual([]);
    expect(propose({ act: null })).toBe('REFERRAL_GROUNDS_MISSING');
    expect(propose({ text: ' ' })).toBe('REFERRAL_GROUNDS_MISSING');
    expect(propose({ ground: 'PROVEN_FABRICATION' })).toBe('REFERRAL_GROUNDS_MISSING');
  });

  test.each<[string, Partial<ProposeReferral>, string]>([
    ['evidence', { evidence: '' }, 'EVIDENCE_REQUIRED'],
    ['a competent organ', { organ: ' ' }, 'EVIDENCE_REQUIRED'],
    ['a dissuasion on record', { dissuasionId: null }, 'REFERRAL_DISSUASION_MISSING'],
    ['one of this case', { dissuasionId: 'of another case' }, 'REFERRAL_DISSUASION_MISSING'],
    ['one from that very act', { act: 'DANGEROUS_GOODS' }, 'REFERRAL_DISSUASION_MISSING'],
    ['a statement or the attempt to get one', { statement: ' ' }, 'REFERRAL_NOTICE_MISSING'],
    ['an act that has happened', { actOn: addDays(TODAY, 1) }, 'DATE_NOT_POSSIBLE'],
    ['an act in this case', { actOn: day('2026-04-12') }, 'DATE_NOT_POSSIBLE'],
    ['a notice after the act', { noticeOn: addDays(TODAY, -1) }, 'DATE_NOT_POSSIBLE'],
    ['a demand of this case', { demandId: 'of another case' }, 'DEMAND_UNKNOWN'],
  ])('it needs %s', (_what, part, code) => expect(propose(part)).toBe(code));

  test('the attempt to hear him is enough, and one referral of a demand is there at a time', () => {
    expect(propose({ statement: null, attempt: '两次电话未接' })).toBeNull();
    expect(propose({}, proposed(sorted()).build())).toBe('REFERRAL_PENDING');
    expect(propose({}, approved(sorted()).build())).toBe('REFERRAL_PENDING');
  });

  test.each([
    ['2026-04-20T01:00:00.000Z', null],
    ['2026-04-19T16:30:00.000Z', null],
    ['2026-04-20T03:00:00.000Z', 'EMERGENCY_RECORD_LATE'],
    ['2026-04-19T15:59:00.000Z', 'EMERGENCY_RECORD_LATE'],
  ])('in immediate danger police come first, at %s: %s', (emergencyAt, code) => {
    expect(propose({ emergencyAt, dissuasionId: null })).toBe(code);
  });

  test('an emergency of yesterday is recorded within 24 hours and not a minute later', () => {
    const yesterday = { actOn: addDays(TODAY, -1), dissuasionId: null };
    expect(propose({ ...yesterday, emergencyAt: '2026-04-19T02:00:00.000Z' })).toBeNull();
    expect(propose({ ...yesterday, emergencyAt: '2026-04-19T01:59:00.000Z' })).toBe('EMERGENCY_RECORD_LATE');
  });
});

describe('a second person of another unit approves', () => {
  const petition = proposed(sorted()).build();
  const approve = (acting = office) =>
    codeOf(approveReferral(petition, { referralId: REFERRAL }, acting, facts));

  test('nobody of the unit that proposed it, nor the same person elsewhere', () => {
    expect(approve()).toBeNull();
    expect(approve(officerOf(WATER_BUREAU, 5))).toBe('REFERRAL_APPROVER_SAME_UNIT');
    expect(approve({ ...office, sameAs: [String(bureau.cadreId)] })).toBe('SECOND_PERSON_REQUIRED');
    expect(codeOf(approveReferral(ready(), { referralId: REFERRAL }, office, facts))).toBe(
      'NO_REFERRAL_PENDING',
    );
    expect(codeOf(approveReferral(petition, { referralId: 'other' }, office, facts))).toBe('FINDING_UNKNOWN');
  });

  test('not what is found otherwise by now', () => {
    const finding = { demandId: UNREASONABLE, merit: 'REASONABLE', hardship: false } as const;
    const changed = after(petition, assessDemand(petition, finding, bureau, facts));
    expect(codeOf(approveReferral(changed, { referralId: REFERRAL }, office, facts))).toBe(
      'REFERRAL_GROUNDS_MISSING',
    );
  });

  test('REFER is shown from the approval to the last day of its twelve months, and on no other day', () => {
    const inForce = approved(sorted()).build();
    const last = addMonths(TODAY, 12);
    expect(shownOn(petition, TODAY)).toBe('EXPLAIN');
    expect(shownOn(inForce, TODAY)).toBe('REFER');
    expect(shownOn(inForce, last)).toBe('REFER');
    expect(shownOn(inForce, addDays(last, 1))).toBe('EXPLAIN');
    expect(shownOn(inForce, addDays(TODAY, -1))).toBe('EXPLAIN');
  });

  test('the clock on the merit runs on as without it', () => {
    const dueOf = ({ clocks }: Petition) => clocks.map(({ kind, state, dueOn }) => [kind, state, dueOn]);
    const late = factsOn('2026-07-01');
    const [referred, plain] = [approved(sorted()).build(), sorted().build()];
    const later = (one: Petition) => evolveAll(one, passTime(one, late).events);
    expect(dueOf(later(referred))).toEqual(dueOf(later(plain)));
  });
});

describe('the petitioner may contest it', () => {
  const inForce = approved(sorted()).build();
  const contest = { referralId: REFERRAL, reasons: '没有滞留', on: TODAY };

  test('himself or through who received his word; once, with reasons, on a true day', () => {
    expect(codeOf(contestFinding(inForce, contest, PETITIONER, facts))).toBeNull();
    expect(codeOf(contestFinding(inForce, contest, bureau, facts))).toBeNull();
    expect(codeOf(contestFinding(inForce, contest, office, facts))).toBeNull();
    expect(codeOf(contestFinding(inForce, contest, { ...PETITIONER, id: 'other' }, facts))).toBe(
      'NOT_RESPONSIBLE',
    );
    expect(codeOf(contestFinding(inForce, { ...contest, reasons: ' ' }, PETITIONER, facts))).toBe(
      'REASON_REQUIRED',
    );
    const early = { ...contest, on: addDays(TODAY, -1) };
    expect(codeOf(contestFinding(inForce, early, bureau, facts))).toBe('DATE_NOT_POSSIBLE');
    expect(codeOf(contestFinding(ready(), contest, PETITIONER, facts))).toBe('FINDING_UNKNOWN');
    expect(codeOf(contestFinding(contested(sorted()).build(), contest, PETITIONER, facts))).toBe(
      'FINDING_CONTESTED',
    );
  });

  test('neither who proposed nor who approved it decides, and what is lifted is REFER no more', () => {
    const petition = contested(sorted()).build();
    const decide = (acting = officerOf(PETITION_OFFICE, 3), part = {}) =>
      decideFindingContest(
        petition,
        { referralId: REFERRAL, lifted: true, reasons: '证据不足', ...part },
        acting,
        facts,
      );
    expect(codeOf(decide(office))).toBe('SECOND_PERSON_REQUIRED');
    expect(codeOf(decide(officerOf(WATER_BUREAU, 6)))).toBe('REFERRAL_APPROVER_SAME_UNIT');
    expect(codeOf(decide(undefined, { reasons: '' }))).toBe('REASON_REQUIRED');
    expect(shownOn(after(petition, decide()), TODAY)).toBe('EXPLAIN');
    expect(shownOn(after(petition, decide(undefined, { lifted: false })), TODAY)).toBe('REFER');
    expect(
      codeOf(
        decideFindingContest(inForce, { ...contest, lifted: true }, officerOf(PETITION_OFFICE, 3), facts),
      ),
    ).toBe('NO_FINDING_CONTESTED');
  });
});

test('what is written of an act stands in the sealed part only, and nothing else of the petition changes for it', () => {
  const { personal, findings, ...rest } = approved(sorted()).build();
  const { personal: before, findings: none, ...plain } = sorted().build();
  expect(none).toBeUndefined();
  expect(rest).toEqual(plain);
  expect(JSON.stringify(findings)).not.toMatch(/滞留|现场记录|不认可/);
  expect(personal?.petitioners).toEqual(before?.petitioners);
  expect(Object.keys(personal?.conduct ?? {}).sort()).toEqual([DISSUASION, REFERRAL].sort());
});

test('a referral is never what the procedure calls for, and is not offered where nothing is unreasonable', () => {
  const steps = (petition: Petition) => nextSteps(petition, bureau, facts);
  const step = steps(sorted().build()).find(({ command }) => command === 'proposeReferral');
  expect(step).toMatchObject({ allowed: true, calledFor: false });
  const reasonable = steps(inHandling().withDemand().later(7).build()).map(({ command }) => command);
  expect(reasonable).not.toContain('proposeReferral');
  expect(reasonable).not.toContain('approveReferral');
  const petitioners = nextSteps(approved(sorted()).build(), PETITIONER, facts);
  expect(petitioners.find(({ command }) => command === 'contestFinding')?.allowed).toBe(true);
  expect(PETITIONER.id).toBe(PETITION_ID);
});
