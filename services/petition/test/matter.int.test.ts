import type { Actor } from '@lianxin/access';
import { commandsOn, faultOf, type Shown } from './support/commands';
import {
  admin,
  clerk,
  discipline,
  housing,
  leader,
  secondClerk,
  supervisor,
  water,
  waterHead,
} from './support/people';
import { runningService, type RunningTest } from './support/running';
import { DISCIPLINE_ORGAN, HOUSING_BUREAU, WATER_BUREAU } from './builders';

let running: RunningTest;
let commands: ReturnType<typeof commandsOn>;
beforeAll(async () => {
  running = await runningService();
  commands = commandsOn(running);
});
afterAll(() => running.end());

const MATTER = `{ petition { id number petitioners { name phone } } samePetitioner likeness reasons }`;
const ROUTES = `{ subjects { subject label } proposals { unit { id } part way confidence reasons } remark }`;

const asked = async (field: string, petitionId: string, asker: Actor, locale: 'zh-CN' | 'en' = 'zh-CN') => {
  const select = field === 'sameMatter' ? MATTER : ROUTES;
  const query = `query ($id: ID!) { answer: ${field}(petitionId: $id) ${select} }`;
  return running.ask(query, { id: petitionId }, { asker, locale });
};

const matters = async (petitionId: string, asker: Actor): Promise<Shown[]> => {
  await running.records.matters.drain();
  const { data, errors } = await asked('sameMatter', petitionId, asker);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data?.['answer'] as Shown[];
};

const idOf = (found: Shown): string => String((found['petition'] as Shown)['id']);

const routes = async (petitionId: string, asker: Actor, locale?: 'en'): Promise<Shown | null> => {
  const { data, errors } = await asked('routeProposals', petitionId, asker, locale);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data?.['answer'] as Shown | null;
};

const unitsIn = (found: Shown | null): readonly unknown[] =>
  ((found?.['proposals'] ?? []) as Shown[]).map(({ unit }) => (unit as Shown)['id']);

let gardens = 0;
/** A matter that nothing else in this file is like: rare characters, in another order each time. */
const garden = () => {
  gardens += 1;
  const own = (from: number): string =>
    Array.from({ length: 12 }, (_, at) => String.fromCharCode(0x4f00 + gardens * 401 + from + at * 7)).join(
      '',
    );
  const [name, first, second, third] = [own(0).slice(0, 3), own(1), own(2), own(3)];
  return {
    subject: `${name}自来水`,
    text: `${first}，${second}，${third}，没有自来水。`,
    again: `又：${third}；${first}。`,
    place: `望江街道${name}`,
  };
};

let people = 0;
/** Somebody who petitions nowhere else in this file. */
const somebody = (name: string): Shown => {
  people += 1;
  return { name, phone: `1380000${1000 + people}`, idNumber: `110105194912${310000 + people}` };
};

/** The same without the other wording. */
const matter = (): Shown => {
  const { again: _again, ...words } = garden();
  return words;
};

const registered = async (changes: Shown, asker: Actor = clerk): Promise<string> =>
  String((await commands.register(changes, { asker }))['id']);

it('finds who petitions once more, and others of the same matter, ranked with reasons; nobody else’s name is shown', async () => {
  const { again, ...words } = garden();
  const [MINGYUE, QIU] = [somebody('欧阳明月'), somebody('司徒秋')];
  const first = await registered({ ...words, petitioners: [MINGYUE] });
  const byOther = await registered({ ...words, petitioners: [QIU], text: again });
  const elsewhere = await registered({ ...matter(), petitioners: [QIU] });
  running.clock.to('2026-05-18');
  const repeat = await registered({ ...words, text: again, petitioners: [{ ...MINGYUE, idNumber: null }] });
  const found = await matters(repeat, clerk);
  expect(found.map(idOf)).toEqual([first, byOther]);
  expect(found.map(({ samePetitioner }) => samePetitioner)).toEqual([true, false]);
  expect(found[0]?.['reasons']).toEqual(
    expect.arrayContaining([
      '同一信访人（姓名和电话一致）',
      `同一地点：${words.place}`,
      '早35天收到',
      '正在办理',
    ]),
  );
  expect(JSON.stringify(found)).not.toContain('司徒秋');
  expect((await matters(elsewhere, clerk)).map(idOf)).toContain(byOther);
  running.clock.to('2026-04-13');
});

it('Art. 30: an accusation, and what nobody has sorted, is shown to its circle only, and takes nobody’s place', async () => {
  const { again, ...words } = garden();
  const [MINGYUE, QIU] = [somebody('欧阳明月'), somebody('司徒秋')];
  const open = await registered({ ...words, petitioners: [MINGYUE] });
  const others = [
    await registered({ ...words, purpose: 'ACCUSATION', petitioners: [MINGYUE] }, water),
    await registered({ ...words, purpose: null, petitioners: [MINGYUE] }, water),
  ];
  const mine = await registered({ ...words, text: again, petitioners: [QIU] });
  expect((await matters(mine, clerk)).map(idOf)).toEqual([open]);
  const own = await registered({ ...words, text: again, petitioners: [QIU] }, water);
  expect((await matters(own, water)).map(idOf).sort()).toEqual([...others].sort());
});

it('what is sorted as an accusation later is no longer shown', async () => {
  const { again, ...words } = garden();
  const [MINGYUE, QIU] = [somebody('欧阳明月'), somebody('司徒秋')];
  const other = await registered({ ...words, petitioners: [MINGYUE] });
  const mine = await registered({ ...words, text: again, petitioners: [QIU] });
  const head = { asker: clerk };
  await commands.on(other)('transferPetition', head, { toUnitId: WATER_BUREAU.id });
  await commands.on(mine)('transferPetition', head, { toUnitId: WATER_BUREAU.id });
  expect((await matters(mine, water)).map(idOf)).toEqual([other]);
  await commands.on(other)('setPurpose', head, { purpose: 'ACCUSATION' });
  expect(await matters(mine, water)).toEqual([]);
});

it('is for those who work on the petition: null to whoever knows of none, FORBIDDEN to other readers', async () => {
  const mine = await registered({ ...matter(), petitioners: [] });
  for (const field of ['sameMatter', 'routeProposals']) {
    for (const asker of [supervisor, leader])
      expect(faultOf(await asked(field, mine, asker))).toEqual(['FORBIDDEN']);
    for (const asker of [water, discipline, admin])
      expect((await asked(field, mine, asker)).data).toEqual({ answer: null });
    expect(faultOf(await asked(field, 'nothing', clerk))).toEqual(['BAD_USER_INPUT', 'petitionId']);
  }
});

const compete = (changes: Shown, asker: Actor = clerk): Promise<Shown> =>
  running
    .ask(
      `mutation ($input: SetCompetenceInput!) { setCompetence(input: $input) { __typename
        ... on UnitCompetences { unit { id } entries { subject label place from until } } ... on Rejection { code message } } }`,
      { input: { unitId: WATER_BUREAU.id, subject: 'UTILITIES_WATER', from: '2026-01-01', ...changes } },
      { asker },
    )
    .then(({ data, errors }) => {
      if (errors.length > 0) throw new Error(JSON.stringify(errors));
      return data?.['setCompetence'] as Shown;
    });

const competencesOn = async (unitId: string, asOf: string): Promise<readonly Shown[]> => {
  const query = `query ($unitId: ID!, $asOf: Date) { competences(unitId: $unitId, asOf: $asOf) { subject place from until } }`;
  const { data, errors } = await running.ask(query, { unitId, asOf }, { asker: housing });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data?.['competences'] as Shown[];
};

it('the table of competences is dated, answers any day, and tells the same command twice the same', async () => {
  const key = { idempotencyKey: 'competence-1' };
  const said = await compete({ ...key, from: '2026-01-01' });
  expect(said).toMatchObject({ entries: [{ subject: 'UTILITIES_WATER', label: '供水排水', until: null }] });
  expect(await compete({ ...key, from: '2026-01-01' })).toEqual(said);
  await compete({ from: '2026-03-01', until: '2026-12-31' }, admin);
  expect(await competencesOn(WATER_BUREAU.id, '2026-02-28')).toMatchObject([{ until: '2026-02-28' }]);
  expect(await competencesOn(WATER_BUREAU.id, '2026-03-01')).toMatchObject([{ from: '2026-03-01' }]);
  expect(await competencesOn(WATER_BUREAU.id, '2027-01-01')).toEqual([]);
  expect(await competencesOn(HOUSING_BUREAU.id, '2026-03-01')).toEqual([]);
});

it('only a clerk of the petition office over the unit, or ADMIN, says who is competent; wrong dates and units are refused', async () => {
  for (const asker of [water, waterHead, supervisor, leader, discipline])
    await expect(compete({}, asker)).rejects.toThrow('FORBIDDEN');
  await expect(compete({ unitId: '01980000-0000-7000-8000-00000000dead' }, admin)).rejects.toThrow(
    'FORBIDDEN',
  );
  await expect(compete({ place: ' ' })).rejects.toThrow('input.place');
  await expect(compete({ subject: 'EVERYTHING' })).rejects.toThrow('PetitionSubject');
  expect(await compete({ until: '2025-12-31' })).toMatchObject({ code: 'DATE_NOT_POSSIBLE' });
});

it('proposes who is competent by words, place and table, says why in both languages, and hands nothing over', async () => {
  await compete({ unitId: WATER_BUREAU.id, from: '2024-01-01', place: null });
  await compete({ unitId: HOUSING_BUREAU.id, subject: 'HOUSING', from: '2024-01-01' }, secondClerk);
  const mine = await registered({ ...matter(), petitioners: [] });
  const found = await routes(mine, clerk);
  expect(found).toMatchObject({ remark: null, subjects: [{ subject: 'UTILITIES', label: '市政公用' }] });
  expect(unitsIn(found)[0]).toBe(WATER_BUREAU.id);
  const [first] = found?.['proposals'] as Shown[];
  expect(first).toMatchObject({ part: 'LEAD', way: 'TRANSFER' });
  expect(first?.['reasons']).toContain('职权登记：2024-01-01起主管供水排水');
  const [inEnglish] = (await routes(mine, clerk, 'en'))?.['proposals'] as Shown[];
  expect(inEnglish?.['reasons']).toContain('competent for Water and drainage since 2024-01-01');
  expect(await commands.petition(mine, { asker: clerk })).toMatchObject({ status: 'REGISTERED' });
});

it('Art. 30: an accusation is proposed to the discipline organ only, and never to who is accused', async () => {
  const mine = await registered({ ...matter(), purpose: 'ACCUSATION', petitioners: [] });
  expect(unitsIn(await routes(mine, clerk))).toEqual([DISCIPLINE_ORGAN.id]);
  await commands.on(mine)('nameAccused', { asker: clerk }, { unitIds: [DISCIPLINE_ORGAN.id] });
  expect(await routes(mine, clerk)).toMatchObject({
    proposals: [],
    remark: expect.stringContaining('上一级') as string,
  });
});

it('says so where nobody has sorted it, or nothing is known of it', async () => {
  const unsorted = await registered({ ...matter(), purpose: null, petitioners: [] });
  expect(await routes(unsorted, clerk)).toMatchObject({
    proposals: [],
    remark: '信访目的尚未确定，先确定目的再流转。',
  });
  const wordless = await registered({ subject: '你好', text: '谢谢', place: null, petitioners: [] });
  expect(await routes(wordless, clerk)).toMatchObject({ subjects: [], proposals: [] });
});
