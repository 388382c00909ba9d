import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillTemplate } from '@lianxin/typesetting';
import { finalAndTold, reviewedAndTold } from '../../test/areas/reviewing';
import {
  concluded,
  decided,
  inHandling,
  offered,
  officerOf,
  type PetitionBuilder,
} from '../../test/builders';
import { FACT_NAMES } from '../application/papers/fact-names';
import { paperFacts } from '../application/papers/paper-facts';
import { TEMPLATES } from '../config';
import { recordMediation } from '../domain/conclusion/record-mediation';
import { paperOf } from '../domain/papers/issued-papers';
import { momentAt } from '../domain/papers/moment';
import { PAPER_KINDS } from '../domain/papers/paper-kinds';
import { fileOf, readTemplates } from './paper-press';

const AROUND = {
  nameOf: (unit: string) => `单位${unit.slice(-1)}`,
  queryCode: '7KXW4H9TQZ',
  reviewDays: 30,
  reReviewDays: 30,
};

it('every kind of paper has a template that comes with the product and is in order', async () => {
  expect([...(await readTemplates(TEMPLATES)).keys()]).toEqual([...PAPER_KINDS]);
});

it('what a kind of paper states of its own, its template prints', async () => {
  for (const kind of PAPER_KINDS) {
    const source = await readFile(join(TEMPLATES, fileOf(kind)), 'utf8');
    const unused = FACT_NAMES[kind]
      .slice(FACT_NAMES.RECEIPT.indexOf('queryCode'))
      .filter((name) => !source.includes(`{${name}}`));
    expect([kind, unused]).toEqual([kind, []]);
  }
});

it('a template that asks for what there isn’t, or is missing, keeps the service from starting, and is named', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lianxin-templates-'));
  try {
    await expect(readTemplates(folder)).rejects.toThrow(/receipt\.zh\.txt is missing/u);
    for (const kind of PAPER_KINDS) await writeFile(join(folder, fileOf(kind)), `〔标题〕${kind}`);
    await expect(readTemplates(folder)).resolves.toBeDefined();
    await writeFile(join(folder, fileOf('OPINION')), '〔标题〕处理意见书\n{queryCode}');
    await expect(readTemplates(folder)).rejects.toThrow(
      /opinion\.zh\.txt, line 2: \{queryCode\} is no fact/u,
    );
  } finally {
    await rm(folder, { recursive: true });
  }
});

it('every paper of a history can be stated and filled in', async () => {
  const templates = await readTemplates(TEMPLATES);
  const { history: events } = concluded();
  const papers = events.flatMap((event, index) => {
    const moment = momentAt(events, index + 1);
    const kind = moment && paperOf(event, moment.after);
    const template = kind && templates.get(kind)?.template;
    return kind && template
      ? [[kind, fillTemplate(template, paperFacts(kind, moment, AROUND))] as const]
      : [];
  });
  expect(papers.map(([kind]) => kind)).toEqual([
    'RECEIPT',
    'TRANSFER_LETTER',
    'ACCEPTANCE',
    'OPINION',
    'DELIVERY_RECORD',
  ]);
  for (const [, paper] of papers) {
    expect(paper.at(-1)?.kind).toBe('SIGNATURE');
    expect(JSON.stringify(paper)).not.toMatch(/[{}]{2}|undefined|null/u);
  }
});

it('a letter between offices shortens names, goes out from who has the petition, and an opinion from who answers', () => {
  const letter = paperFacts(
    'TRANSFER_LETTER',
    momentAt(offered().history, offered().history.length)!,
    AROUND,
  );
  expect(letter).toMatchObject({
    unit: '单位1',
    toUnit: '单位3',
    petitioners: expect.stringMatching(/^.某某/u) as unknown,
  });
  const { history: events } = decided();
  const opinion = paperFacts('OPINION', momentAt(events, events.length)!, AROUND);
  expect(opinion).toMatchObject({
    unit: '单位3',
    reviewDays: '30',
    legalBasis: expect.any(Array) as unknown,
  });
});

it('a review and a re-review go out from who decided them, name whose opinion they judge, and are served on record', () => {
  const last = ({ history }: PetitionBuilder, type: string) =>
    momentAt(history, history.findLastIndex((event) => event.type === type) + 1)!;
  const [review, told, again] = [
    last(reviewedAndTold(), 'petition.review-decided'),
    last(reviewedAndTold(), 'petition.review-delivered'),
    last(finalAndTold(), 'petition.review-decided'),
  ];
  expect([review, told, again].map(({ event, after }) => paperOf(event, after))).toEqual([
    ...['REVIEW_OPINION', 'DELIVERY_RECORD', 'RE_REVIEW_OPINION'],
  ]);
  const opinion = paperFacts('REVIEW_OPINION', review, AROUND);
  expect(opinion).toMatchObject({ reviewedUnit: '单位3', reReviewDays: '30' });
  expect(opinion['unit']).not.toBe('单位3');
  expect(opinion['outcome']).toContain('维持');
  expect(paperFacts('RE_REVIEW_OPINION', again, AROUND)['reviewedUnit']).toBe(opinion['unit']);
  expect(paperFacts('DELIVERY_RECORD', told, AROUND)['delivered']).toBe('信访事项复查意见书');
});

it('a mediation is written by who mediated; what parties settle among themselves is not ours to write', () => {
  const agreedAs = (form: 'MEDIATION' | 'SETTLEMENT') => {
    const { history } = inHandling().step((petition, facts) =>
      recordMediation(
        petition,
        {
          ...{ form, terms: '一次性退还水费', basis: '属本单位裁量范围', agreedOn: facts.today },
          ...{ evidence: '协议书原件存卷', signedBy: ['PETITIONER', 'OTHER_PARTY'] },
        },
        officerOf(petition.heldBy),
        facts,
      ),
    );
    return momentAt(history, history.length)!;
  };
  const moment = agreedAs('MEDIATION');
  expect(paperOf(moment.event, moment.after)).toBe('MEDIATION_AGREEMENT');
  expect(paperFacts('MEDIATION_AGREEMENT', moment, AROUND)).toMatchObject({
    ...{ mediator: '单位3', agreement: '一次性退还水费', parties: '甲某' },
  });
  const settled = agreedAs('SETTLEMENT');
  expect(paperOf(settled.event, settled.after)).toBeNull();
});

it('a paper rests on the event that issues it and on no other', () => {
  const moment = momentAt(offered().history, 1)!;
  expect(() => paperFacts('OPINION', moment, AROUND)).toThrow(
    'no paper of this kind rests on petition.registered',
  );
});
