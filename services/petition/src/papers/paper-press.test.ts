import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillTemplate } from '@lianxin/typesetting';
import { concluded, decided, offered } from '../../test/builders';
import { FACT_NAMES } from '../application/papers/fact-names';
import { paperFacts } from '../application/papers/paper-facts';
import { TEMPLATES } from '../config';
import { paperOf } from '../domain/papers/issued-papers';
import { momentAt } from '../domain/papers/moment';
import { PAPER_KINDS } from '../domain/papers/paper-kinds';
import { fileOf, readTemplates } from './paper-press';

const AROUND = { nameOf: (unit: string) => `单位${unit.slice(-1)}`, queryCode: '7KXW4H9TQZ', reviewDays: 30 };

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

it('a paper that no event issues isn’t made up', () => {
  const moment = momentAt(offered().history, 1)!;
  expect(() => paperFacts('MEDIATION_AGREEMENT', moment, AROUND)).toThrow(
    'no event issues the paper MEDIATION_AGREEMENT',
  );
  expect(() => paperFacts('OPINION', moment, AROUND)).toThrow(
    'no paper of this kind rests on petition.registered',
  );
});
