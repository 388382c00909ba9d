import { requestLoaders } from './support/request-loaders';
import { statementsOf } from './support/statements';
import { day } from './support/builders';
import { pairingCommandsOn, recorded } from './support/pairing-commands';
import { freshRecords } from './support/records';
import { foundTop, officer, TOP } from './support/commands';
import { RESOLVERS } from '../src/graphql/resolvers';
import { toCadreType } from '../src/graphql/cadre-type';
import { toUnitTypeOn } from '../src/graphql/unit-type';
import { MentorCoverage } from '../src/application/pairing/mentor-coverage';
import { DEFAULT_PAIRING_RULES } from '../src/domain/pairing/pairing-rules';
import { SqlCoverageReader } from '../src/persistence/pairing/coverage-reader';
import { SqlPairingWork } from '../src/persistence/pairing/pairing-work';

const UNITS = 6;
const now = () => new Date('2026-04-20T02:00:00Z');

let records: Awaited<ReturnType<typeof freshRecords>>;
const units: string[] = [];
const recruits: string[] = [];

beforeAll(async () => {
  records = await freshRecords();
  await foundTop(records);
  const the = pairingCommandsOn(records);
  for (let index = 0; index < UNITS; index += 1) {
    const { id: unitId } = recorded(await the.createUnit({ name: `第${index}局` }));
    units.push(unitId);
    const facts = { from: day('2016-09-01') };
    const lead = await the.cadre(unitId, 'LEADER', facts);
    const middle = await the.cadre(unitId, 'MID_LEVEL', facts);
    const recruitId = await the.recruit(unitId);
    recruits.push(recruitId);
    recorded(await the.confirm(recorded(await the.propose(recruitId, { lead, middle })).id));
    recorded(await the.endService(lead, '2026-04-20'));
  }
  await the.passTime();
});
afterAll(() => records.end());

const contextOf = () => ({
  ...{ asker: officer, locale: 'zh-CN', origin: null, traceparent: '' },
  loaders: requestLoaders(records, officer),
});
type Context = Parameters<InstanceType<typeof RESOLVERS.PairingFields>['nextStep']>[1];

const count = (work: (context: Context) => Promise<unknown>): Promise<number> =>
  statementsOf(records.dataSource, () => work(contextOf() as Context));

it('a page of work on pairings costs the same for one row and for all', async () => {
  const work = new SqlPairingWork(records.dataSource, records.pairings);
  const query = new RESOLVERS.PairingWorkQuery(work, DEFAULT_PAIRING_RULES, now);
  const counts = new RESOLVERS.PairingWorkFields(work);
  const fields = new RESOLVERS.PairingFields(records.desk, records.pairings, now);
  const read = (first: number) =>
    count(async (context) => {
      const page = await query.pairingWork('ALL', null, { first }, context);
      expect(page.edges).toHaveLength(Math.min(first, UNITS));
      await counts.counts(page, context);
      await Promise.all(
        page.edges.flatMap(({ node }) => [
          fields.recruit(node, context),
          fields.unit(node, context),
          fields.nextStep(node, context),
          fields.nextSteps(node, context),
          fields.evaluations(node, context),
          Promise.resolve(fields.due(node)),
        ]),
      );
    });
  // The page, the counts, the recruits, the units and what stands above them.
  expect([await read(1), await read(50)]).toEqual([5, 5]);
});

it('the board of coverage costs the same for one unit and for all', async () => {
  const board = new MentorCoverage(
    new SqlCoverageReader(records.dataSource),
    records.tree,
    DEFAULT_PAIRING_RULES,
  );
  const query = new RESOLVERS.MentorCoverageQuery(board, now);
  const fields = new RESOLVERS.UnitCoverageFields();
  const read = (unitId: string, lines: number) =>
    count(async (context) => {
      const { units: shown } = await query.mentorCoverage(unitId, null, context);
      expect(shown).toHaveLength(lines);
      for (const vacant of await Promise.all(shown.map((unit) => fields.vacant(unit, context))))
        expect(vacant).toHaveLength(1);
      await Promise.all(
        shown.flatMap((unit) => [fields.unit(unit, context), fields.withoutFullPair(unit, context)]),
      );
    });
  const [one, all] = [await read(units[0] ?? '', 1), await read(TOP, UNITS)];
  expect(all).toBe(one);
  expect(one).toBe(9);
});

it.each([null, day('2026-04-01')])(
  'units with what stands below and within them, and recruits with their pairings, cost the same however many (%s)',
  async (date) => {
    const [members, fields] = [new RESOLVERS.UnitMembers(), new RESOLVERS.CadreFields(now)];
    const read = (some: number) =>
      count(async (context) => {
        const { loaders } = context;
        const found = await loaders.units.loadMany(units.slice(0, some));
        const people = await loaders.cadres.loadMany(recruits.slice(0, some));
        await Promise.all([
          ...found.flatMap((unit) => {
            if (unit === null || unit instanceof Error) throw new Error('no unit');
            const shown = toUnitTypeOn(unit, date);
            return [members.children(shown, {}, context), members.cadres(shown, {}, context)];
          }),
          ...people.map(async (cadre) => {
            if (cadre === null || cadre instanceof Error) throw new Error('no recruit');
            expect(await fields.pairing(toCadreType(cadre), context)).not.toBeNull();
          }),
        ]);
      });
    expect([await read(1), await read(UNITS)]).toEqual([5, 5]);
  },
);
