import { addDays, type PlainDate } from '@lianxin/calendar';
import fc from 'fast-check';
import { aCadre, aUnit, day, id, NOW } from '../../test/support/builders';
import { announceDeparture } from './announce-departure';
import type { Cadre } from './cadre';
import { cadreAsOf } from './cadre-as-of';
import { changePost } from './change-post';
import { changeRank } from './change-rank';
import { correctRecord } from './correct-record';
import { endService } from './end-service';
import { evolveCadre } from './evolve-cadre';
import { reinstateCadre } from './reinstate-cadre';
import { suspendCadre } from './suspend-cadre';
import { followUnit, transferCadre } from './transfer-cadre';

const JOINED = day('2026-01-01');
const LAST = 109; // 20 April 2026, the day on which everything is decided
const dayOf = (offset: number): PlainDate => addDays(JOINED, offset);
const unitOf = (number: number) => aUnit({ unitId: id(number) }).unit;

const command = fc.record({
  name: fc.constantFrom(
    ...(['transfer', 'follow', 'post', 'rank', 'suspend', 'reinstate', 'correct'] as const),
    ...(['transfer', 'follow', 'announce', 'end'] as const),
  ),
  offset: fc.integer({ min: -5, max: LAST + 3 }),
  of: fc.integer({ min: 0, max: LAST }),
  unit: fc.integer({ min: 1, max: 4 }),
  tier: fc.constantFrom('LEADER', 'MID_LEVEL', 'STAFF'),
});
type Command = typeof command extends fc.Arbitrary<infer Value> ? Value : never;

const decide = (cadre: Cadre, { name, offset, of, unit, tier }: Command) => {
  const [from, unitId] = [dayOf(offset), id(unit)];
  const facts = { occasion: NOW, unit: unitOf(unit) };
  const entries = cadre.tenures;
  switch (name) {
    case 'transfer':
      return transferCadre(cadre, { unitId, from }, facts);
    case 'follow':
      return followUnit(cadre, { unitId, from }, facts);
    case 'post':
      return changePost(cadre, { post: `职务${unit}`, tier, from }, NOW);
    case 'rank':
      return changeRank(cadre, { rank: `职级${unit}`, from }, NOW);
    case 'suspend':
      return suspendCadre(cadre, { from }, NOW);
    case 'reinstate':
      return reinstateCadre(cadre, { from }, NOW);
    case 'announce':
      return announceDeparture(cadre, { on: from }, NOW);
    case 'end':
      return endService(cadre, { on: from }, NOW);
    case 'correct': {
      const entry = entries[of % entries.length] ?? entries[0];
      const correction = { fact: 'TENURE', of: entry.from, from, unitId } as const;
      return correctRecord(cadre, { correction, reason: '录入有误' }, facts);
    }
  }
};

const after = (commands: readonly Command[]): Cadre =>
  commands.reduce<Cadre>(
    (cadre, one) => {
      const decision = decide(cadre, one);
      return decision.kind === 'accepted' ? decision.events.reduce(evolveCadre, cadre) : cadre;
    },
    aCadre({ from: JOINED }).cadre,
  );

const lives = fc.array(command, { maxLength: 25 });
const everyDay = Array.from({ length: LAST + 15 }, (_, offset) => dayOf(offset - 6));

/** A file as one would keep it with a sheet for each day: later sheets are written over, nothing is computed. */
const sheets = ({ tenures, posts, suspensions }: Cadre) => {
  const days = new Map(everyDay.map((date) => [date, { units: [] as string[], tier: '', suspended: false }]));
  for (const [date, sheet] of days) {
    for (const tenure of tenures)
      if (date >= tenure.from && !(tenure.until !== null && date >= tenure.until))
        sheet.units.push(tenure.unitId);
    for (const post of posts) if (date >= post.from) sheet.tier = post.tier;
    for (const { from, until } of suspensions)
      if (date >= from && !(until !== null && date >= until)) sheet.suspended = true;
  }
  return days;
};

it('tenures neither overlap nor run backwards, and leave no day between them, whatever was commanded', () => {
  fc.assert(
    fc.property(lives, (commands) => {
      const { tenures } = after(commands);
      for (const [index, { from, until }] of tenures.entries()) {
        if (until !== null) expect(from < until).toBe(true);
        const next = tenures[index + 1];
        expect(until).toBe(next ? next.from : until);
        if (next) expect(until).not.toBeNull();
      }
    }),
    { numRuns: 500 },
  );
});

it('every day of service has exactly one unit and one tier, and no other day has any', () => {
  fc.assert(
    fc.property(lives, (commands) => {
      const cadre = after(commands);
      const [first, last] = [cadre.tenures[0], cadre.tenures.at(-1)];
      for (const [date, { units, tier }] of sheets(cadre)) {
        const serves = date >= first.from && (last?.until === null || date < (last?.until ?? ''));
        expect([date, units.length, tier === '']).toEqual([date, serves ? 1 : 0, date < first.from]);
      }
    }),
    { numRuns: 150 },
  );
});

it('what a file says of a day is what a sheet for that day would say', () => {
  fc.assert(
    fc.property(lives, (commands) => {
      const cadre = after(commands);
      for (const [date, { units, tier, suspended }] of sheets(cadre)) {
        const known = cadreAsOf(cadre, date);
        const [unitId = null] = units;
        if (date < cadre.tenures[0].from) expect(known).toBeNull();
        else {
          const serving = suspended ? 'SUSPENDED' : 'SERVING';
          expect(known).toMatchObject({ unitId, tier, status: unitId === null ? 'LEFT' : serving });
        }
      }
    }),
    { numRuns: 150 },
  );
});

it('the state that commands look at is the state of today', () => {
  fc.assert(
    fc.property(lives, (commands) => {
      const cadre = after(commands);
      const today = cadreAsOf(cadre, NOW.today);
      expect(today?.status).toBe(cadre.status);
      expect(today?.tier).toBe(cadre.tier);
    }),
    { numRuns: 300 },
  );
});

it('lives really move, stop and go on: the properties aren’t about empty files', () => {
  const samples = fc.sample(lives, { numRuns: 500, seed: 7 }).map(after);
  expect(samples.some(({ tenures }) => tenures.length >= 4)).toBe(true);
  expect(samples.some(({ suspensions }) => suspensions.length >= 2)).toBe(true);
  expect(samples.some(({ status }) => status === 'LEFT')).toBe(true);
  expect(samples.some(({ tenures }) => tenures[0].from !== JOINED)).toBe(true);
});
