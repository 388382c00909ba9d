import fc from 'fast-check';
import {
  ABOLISHED_BUREAU,
  day,
  factsOn,
  officerOf,
  PETITION_OFFICE,
  WATER_BUREAU,
} from '../../../test/builders';
import { competencesOn, evolveCompetences, type Competence, type UnitCompetences } from './competence';
import { setCompetence } from './set-competence';

const CLERK = officerOf(PETITION_OFFICE, 1, ['PETITION_CLERK']);
const TODAY = factsOn('2026-04-13');

const entry = (part: Partial<Competence> = {}): Competence => ({
  subject: 'UTILITIES_WATER',
  place: null,
  from: day('2026-01-01'),
  until: null,
  ...part,
});

const said = (...entries: readonly Competence[]): UnitCompetences =>
  entries.reduce<UnitCompetences | null>((known, one) => {
    const decision = setCompetence(known, WATER_BUREAU, one, CLERK, TODAY);
    if (decision.kind === 'rejected') throw new Error(decision.code);
    return decision.events.reduce(evolveCompetences, known);
  }, null) as UnitCompetences;

it('holds from its first day to its last', () => {
  const known = said(entry({ from: day('2026-02-01'), until: day('2026-02-28') }));
  expect(
    ['2026-01-31', '2026-02-01', '2026-02-28', '2026-03-01'].map(
      (on) => competencesOn(known, day(on)).length,
    ),
  ).toEqual([0, 1, 1, 0]);
});

it('what is said later of the same subject and place ends the earlier the day before; other places stay', () => {
  const known = said(
    entry(),
    entry({ place: '望江街道' }),
    entry({ from: day('2026-03-01'), until: day('2026-03-31') }),
  );
  expect(competencesOn(known, day('2026-02-28'))).toHaveLength(2);
  expect(competencesOn(known, day('2026-03-15')).map(({ place }) => place)).toEqual(['望江街道', null]);
  expect(competencesOn(known, day('2026-04-01')).map(({ place }) => place)).toEqual(['望江街道']);
});

it('of one subject and place one entry holds at a time, in whatever order they were said', () => {
  const days = fc.integer({ min: 1, max: 28 }).map((n) => day(`2026-02-${String(n).padStart(2, '0')}`));
  const entries = fc
    .tuple(days, fc.option(days))
    .map(([from, until]) => entry({ from, until: until !== null && until < from ? null : until }));
  fc.assert(
    fc.property(fc.array(entries, { minLength: 1, maxLength: 6 }), days, (all, on) => {
      expect(competencesOn(said(...all), on).length).toBeLessThanOrEqual(1);
    }),
  );
});

it('the same once more changes nothing', () => {
  expect(setCompetence(said(entry()), WATER_BUREAU, entry(), CLERK, TODAY)).toMatchObject({ events: [] });
});

it('refuses an end before its beginning, and a unit that is gone unless an end is set', () => {
  const backwards = entry({ until: day('2025-12-31') });
  expect(setCompetence(null, WATER_BUREAU, backwards, CLERK, TODAY)).toMatchObject({
    code: 'DATE_NOT_POSSIBLE',
  });
  expect(setCompetence(null, ABOLISHED_BUREAU, entry(), CLERK, TODAY)).toMatchObject({
    code: 'UNIT_NOT_ACTIVE',
  });
  const ended = entry({ until: day('2026-04-12') });
  expect(setCompetence(null, ABOLISHED_BUREAU, ended, CLERK, TODAY).kind).toBe('accepted');
});
