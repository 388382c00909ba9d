import {
  ABOLISHED_BUREAU,
  aPetition,
  COURT,
  day,
  DISCIPLINE_ORGAN,
  HOUSING_BUREAU,
  PETITION_OFFICE,
  wallWhere,
  WATER_BUREAU,
} from '../../../test/builders';
import type { Petition } from '../petition';
import type { UnitFacts } from '../unit';
import { NO_WALL } from '../wall';
import { proposeRoutes, type Surroundings } from './propose-routes';

const CLAIM = {
  subject: '小区停水多日',
  text: '望江街道望江花园供水管网老化，三楼以上没有自来水，水压不足。',
  place: '望江街道',
} as const;

const competent = (unit: UnitFacts, subject: string, place: string | null = null) => ({
  unit,
  competence: { subject, place, from: day('2024-01-01'), until: null },
});

const around = (part: Partial<Surroundings> = {}): Surroundings => ({
  ...{ competent: [competent(WATER_BUREAU, 'UTILITIES')] },
  ...{ disciplineOrgans: [DISCIPLINE_ORGAN], politicalLegalOrgans: [COURT] },
  ...part,
});

const proposedFor = (petition: Petition, part: Partial<Surroundings> = {}, wall = NO_WALL) =>
  proposeRoutes(petition, around(part), wall);

const claim = aPetition({ ...CLAIM, purpose: 'CLAIM' }).build();

it('proposes who is competent for what the words say, with the words, the subject and since when', () => {
  const { proposals, remark } = proposedFor(claim);
  expect(remark).toBeNull();
  expect(proposals).toMatchObject([{ unitId: WATER_BUREAU.id, part: 'LEAD', way: 'TRANSFER' }]);
  expect(proposals[0]?.reasons).toEqual([
    { kind: 'WORDS', subject: 'UTILITIES_WATER', words: expect.arrayContaining(['供水管网']) as string[] },
    { kind: 'COMPETENT', subject: 'UTILITIES', place: null, since: '2024-01-01' },
  ]);
});

it('who is competent for the very place comes before who is for all places, and who is for another place isn’t named', () => {
  const competents = [
    competent(WATER_BUREAU, 'UTILITIES'),
    competent(HOUSING_BUREAU, 'UTILITIES_WATER', '望江街道'),
    competent(PETITION_OFFICE, 'UTILITIES_WATER', '城东街道'),
  ];
  const units = proposedFor(claim, { competent: competents }).proposals.map(({ unitId }) => unitId);
  expect(units).toEqual([HOUSING_BUREAU.id, WATER_BUREAU.id]);
});

it('Art. 24: several that are competent together are a lead and assistants, who are to agree', () => {
  const both = [competent(WATER_BUREAU, 'UTILITIES_WATER'), competent(HOUSING_BUREAU, 'UTILITIES_WATER')];
  const { proposals } = proposedFor(claim, { competent: both });
  expect(proposals.map(({ part }) => part)).toEqual(['LEAD', 'ASSIST']);
  for (const { reasons } of proposals) expect(reasons).toContainEqual({ kind: 'JOINT' });
});

it('says so where the unit that answers is competent itself, where no unit is, and where no word is known', () => {
  const own = proposedFor(claim, { competent: [competent(PETITION_OFFICE, 'UTILITIES')] });
  expect(own.proposals).toMatchObject([{ way: 'KEEP' }]);
  expect(proposedFor(claim, { competent: [] })).toMatchObject({ proposals: [], remark: 'NO_COMPETENT_UNIT' });
  const wordless = aPetition({ subject: '你好', text: '谢谢', purpose: 'CLAIM' }).build();
  expect(proposedFor(wordless)).toEqual({ subjects: [], proposals: [], remark: 'NOTHING_RECOGNISED' });
});

it('proposes nothing before somebody has sorted it', () => {
  const unsorted = aPetition({ ...CLAIM, purpose: null }).build();
  expect(proposedFor(unsorted)).toEqual({ subjects: [], proposals: [], remark: 'PURPOSE_FIRST' });
});

it('names no unit that is gone', () => {
  const gone = [competent(ABOLISHED_BUREAU, 'UTILITIES')];
  expect(proposedFor(claim, { competent: gone }).remark).toBe('NO_COMPETENT_UNIT');
});

it('Art. 22: litigation goes to the political-legal organ: a letter is transferred, a visitor is shown the way', () => {
  const suit = { subject: '法院判决两年未执行', text: '判决书生效后法院执行局没有强制执行。' };
  const letter = aPetition({ ...suit, channel: 'LETTER', purpose: 'CLAIM' }).build();
  const visit = aPetition({ ...suit, channel: 'VISIT', purpose: 'CLAIM' }).build();
  expect(proposedFor(letter).proposals[0]).toMatchObject({ unitId: COURT.id, way: 'TRANSFER' });
  expect(proposedFor(visit).proposals[0]).toMatchObject({ unitId: COURT.id, way: 'GUIDE' });
  expect(proposedFor(visit).proposals[0]?.reasons).toContainEqual({ kind: 'LITIGATION' });
});

it('Art. 30: an accusation goes to the discipline organ only, whatever its words and the table say', () => {
  const accusation = aPetition({ ...CLAIM, purpose: 'ACCUSATION' }).build();
  const { proposals, subjects } = proposedFor(accusation);
  expect([proposals.map(({ unitId }) => unitId), subjects]).toEqual([[DISCIPLINE_ORGAN.id], []]);
  expect(proposedFor(accusation, { disciplineOrgans: [] }).remark).toBe('NO_ORGAN');
});

it('Art. 30: nobody who is accused is ever proposed, whatever the purpose says', () => {
  for (const unit of [WATER_BUREAU, DISCIPLINE_ORGAN, COURT]) {
    const named = aPetition({ ...CLAIM, purpose: 'ACCUSATION' })
      .accusing({ units: [unit.id] })
      .build();
    for (const purpose of ['ACCUSATION', 'CLAIM', 'SUGGESTION'] as const) {
      const { proposals } = proposedFor({ ...named, purpose }, {}, wallWhere());
      expect(proposals.map(({ unitId }) => unitId)).not.toContain(unit.id);
    }
  }
});
