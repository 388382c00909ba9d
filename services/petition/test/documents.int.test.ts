import { createHash } from 'node:crypto';
import { idToBytes } from '@lianxin/store';
import { readPdfs, until } from '@lianxin/testing';
import { issuingCase } from './support/issuing-case';
import { commandsOn, type As, type Shown } from './support/commands';
import {
  accountIn,
  clerk,
  housing,
  id,
  leader,
  supervisor,
  water,
  waterHead,
  waterSection,
} from './support/people';
import { runningService, type RunningTest } from './support/running';
import { HOUSING_BUREAU, PETITION_OFFICE, WATER_BUREAU } from './builders';

let running: RunningTest;
let commands: ReturnType<typeof commandsOn>;
beforeAll(async () => {
  running = await runningService();
  commands = commandsOn(running);
});
afterAll(() => running.end());
afterEach(() => running.clock.to('2026-04-13'));

const FIELDS = 'documents { id kind label issuedOn sha256 pages }';
const officeHandler = accountIn(PETITION_OFFICE, ['UNIT_HANDLER']);

/** The papers of a petition as somebody is shown them, by kind. */
const papersOf = async (petitionId: string, as: As): Promise<Readonly<Record<string, Shown>>> => {
  const own = 'caseToken' in as;
  const query = own
    ? `{ petitionStatus { ${FIELDS} } }`
    : `query ($id: ID!) { petition(id: $id) { ${FIELDS} } }`;
  const { data, errors } = await running.ask(query, own ? {} : { id: petitionId }, commands.claimsOf(as));
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  const shown = (data?.[own ? 'petitionStatus' : 'petition'] ?? { documents: [] }) as { documents: Shown[] };
  return Object.fromEntries(shown.documents.map((document) => [String(document['kind']), document]));
};

const fetched = (documentId: unknown, as: As) =>
  running.knock('/documents', { id: documentId }, commands.claimsOf(as));
const pdfOf = async (documentId: unknown, as: As): Promise<Buffer> =>
  Buffer.from(String((await fetched(documentId, as)).body['pdf']), 'base64');
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const rows = <Row = Record<string, unknown>>(sql: string, parameters: unknown[] = []): Promise<Row[]> =>
  running.records.dataSource.query<Row[]>(sql, parameters);

/** What a refusal says, but for its trace. */
const saidIn = ({ status, body }: Awaited<ReturnType<typeof fetched>>) =>
  JSON.stringify([status, body]).replace(/"traceId":"\w+"/u, '');

it('every step issues its paper; a reader finds in each what it must say, and its hash is that of the file', async () => {
  const { registered, petitionId } = await issuingCase(running);
  const shown = {
    ...(await papersOf(petitionId, { asker: water })),
    ...(await papersOf(petitionId, { asker: clerk })),
  };
  expect(Object.keys(shown).sort()).toEqual([
    ...['ACCEPTANCE', 'DELIVERY_RECORD', 'EXTENSION_NOTICE', 'OPINION', 'RECEIPT', 'TRANSFER_LETTER'],
  ]);
  const { queryCode } = registered['receipt'] as Shown;
  const says: Readonly<Record<string, readonly unknown[]>> = {
    RECEIPT: [registered['number'], queryCode, '欧阳明月', '2026年4月28日', '区信访局2026年4月13日'],
    TRANSFER_LETTER: ['区水务局：', '欧某某', '属该单位职权范围', '2026年4月20日'],
    ACCEPTANCE: ['欧阳明月：', '2026年6月12日', '区水务局2026年4月13日'],
    EXTENSION_NOTICE: ['延长30日', '2026年7月12日', '管网改造工期较长'],
    OPINION: ['恢复供水', '水压不足属实', '管网老化', '予以支持', '城市供水条例第二十二条', '30日内'],
    DELIVERY_RECORD: ['直接送达', '送达回证001', '信访事项处理意见书'],
  };
  const kinds = Object.keys(says);
  const reader = (kind: string | undefined): As => ({ asker: kind === 'RECEIPT' ? clerk : water });
  const pdfs = await Promise.all(kinds.map((kind) => pdfOf(shown[kind]?.['id'], reader(kind))));
  const set = {
    ...(await papersOf(petitionId, reader('OPINION'))),
    ...(await papersOf(petitionId, reader('RECEIPT'))),
  };
  for (const [index, pages] of (await readPdfs(pdfs)).entries()) {
    const [kind = '', pdf = Buffer.alloc(0)] = [kinds[index], pdfs[index]];
    const text = pages.map((page) => page.text).join('');
    for (const word of says[kind] ?? []) expect(text).toContain(word);
    expect(set[kind]).toMatchObject({ sha256: sha256(pdf), pages: pages.length });
    if (kind === 'TRANSFER_LETTER') expect(text).not.toContain('欧阳明月');
  }
});

it('a paper is set once, by the job or by whoever asks before it, and stays as it is', async () => {
  const { id: petitionId } = await commands.register();
  const receipt = (await papersOf(String(petitionId), { asker: clerk }))['RECEIPT'] ?? {};
  const [one, two] = await Promise.all([0, 1].map(() => pdfOf(receipt['id'], { asker: clerk })));
  expect(one?.equals(two ?? Buffer.alloc(0))).toBe(true);
  await until('the job that sets it is done', async () => {
    const [job] = await rows<{ done_at: Date | null }>('SELECT done_at FROM job WHERE job_key = ?', [
      `document:${String(receipt['id'])}`,
    ]);
    return job?.done_at != null;
  });
  expect(sha256(await pdfOf(receipt['id'], { asker: clerk }))).toBe(sha256(one ?? Buffer.alloc(0)));
});

it('a paper is set without anybody asking, is kept sealed, and every look at it is on record', async () => {
  const { id: petitionId } = await commands.register();
  const key = idToBytes(String(petitionId));
  const kept = 'SELECT sha256, personal FROM petition_document WHERE petition_id = ?';
  await until('it was set', async () => (await rows(kept, [key]))[0]?.['sha256'] != null);
  const [row] = await rows<{ sha256: string; personal: string }>(kept, [key]);
  const receipt = (await papersOf(String(petitionId), { asker: clerk }))['RECEIPT'];
  const pdf = await pdfOf(receipt?.['id'], { asker: clerk });
  expect(sha256(pdf)).toBe(row?.sha256);
  expect(row?.personal).toMatch(/^v1\./u);
  expect(row?.personal).not.toContain(pdf.toString('base64').slice(0, 20));
  const looks = await rows('SELECT body FROM audit_entry WHERE body LIKE ? AND body LIKE ?', [
    `%${String(petitionId)}%`,
    '%documents.RECEIPT%',
  ]);
  expect(looks).toHaveLength(1);
});

it('who may not read a paper is answered as for one that doesn’t exist, and isn’t shown it in a list', async () => {
  const { petitionId, caseToken } = await issuingCase(running);
  const other = await commands.open(await commands.register());
  const papers = {
    ...(await papersOf(petitionId, { asker: water })),
    ...(await papersOf(petitionId, { asker: clerk })),
  };
  const nothing = saidIn(await fetched(id(9_999), { asker: clerk }));
  const strangers = [housing, waterSection, supervisor, leader].map((asker): As => ({
    asker,
  }));
  for (const as of [...strangers, { caseToken: other }]) {
    expect(saidIn(await fetched(papers['OPINION']?.['id'], as))).toBe(nothing);
    expect(saidIn(await fetched(papers['RECEIPT']?.['id'], as))).toBe(nothing);
    if ('asker' in as) expect(Object.keys(await papersOf(petitionId, as))).not.toContain('OPINION');
  }
  // The handling unit has the case, and yet not the code with which its petitioner rates it.
  for (const asker of [water, waterHead, officeHandler])
    expect(saidIn(await fetched(papers['RECEIPT']?.['id'], { asker }))).toBe(nothing);
  expect(saidIn(await fetched(papers['TRANSFER_LETTER']?.['id'], { caseToken }))).toBe(nothing);
  expect(saidIn(await fetched('no id', { asker: clerk }))).toContain('"BAD_USER_INPUT"');
  expect((await fetched(papers['OPINION']?.['id'], {})).status).toBe(401);
});

it('the petitioner has his own papers, an opinion from its delivery on, and never a letter between offices', async () => {
  const { caseToken, petitionId } = await issuingCase(running, 'issueOpinion');
  const before = await papersOf(petitionId, { caseToken });
  expect(Object.keys(before).sort()).toEqual(['ACCEPTANCE', 'EXTENSION_NOTICE', 'RECEIPT']);
  const opinion = (await papersOf(petitionId, { asker: water }))['OPINION']?.['id'];
  expect((await fetched(opinion, { caseToken })).status).toBe(404);
  await commands.on(petitionId)('deliverOpinion', { asker: water });
  expect(Object.keys(await papersOf(petitionId, { caseToken })).sort()).toEqual([
    ...['ACCEPTANCE', 'DELIVERY_RECORD', 'EXTENSION_NOTICE', 'OPINION', 'RECEIPT'],
  ]);
  expect((await fetched(opinion, { caseToken })).status).toBe(200);
});

it('PR 30: of an accusation the petitioner has the receipt only, the accused nothing, and a refused look is on record', async () => {
  const registered = await commands.register({ purpose: null }, { asker: waterSection });
  const petitionId = String(registered['id']);
  const clerkThere = accountIn({ id: waterSection.unitId ?? '' }, ['PETITION_CLERK']);
  await commands.on(petitionId)('nameAccused', { asker: waterSection }, { unitIds: [HOUSING_BUREAU.id] });
  const caseToken = await commands.open(registered);
  expect(Object.keys(await papersOf(petitionId, { caseToken }))).toEqual(['RECEIPT']);
  const receipt = Object.values(await papersOf(petitionId, { caseToken }))[0]?.['id'];
  const nothing = saidIn(await fetched(id(9_999), { asker: housing }));
  expect(saidIn(await fetched(receipt, { asker: housing }))).toBe(nothing);
  expect(saidIn(await fetched(receipt, { asker: clerk }))).toBe(nothing);
  expect((await fetched(receipt, { asker: clerkThere })).status).toBe(200);
  await running.records.attempts.drain();
  await until('the look of the accused is on record', async () => {
    const noted = await rows('SELECT door FROM access_attempt WHERE petition_id = ? AND account_id = ?', [
      idToBytes(petitionId),
      housing.accountId,
    ]);
    return noted.some(({ door }) => door === 'document');
  });
});

it('after erasure there is no paper any more, set or not; its hash stays', async () => {
  const { petitionId } = await issuingCase(running);
  const [opinion, receipt] = [
    (await papersOf(petitionId, { asker: water }))['OPINION']?.['id'],
    (await papersOf(petitionId, { asker: clerk }))['RECEIPT']?.['id'],
  ];
  const before = sha256(await pdfOf(opinion, { asker: water }));
  await rows('UPDATE petition_document SET sha256 = NULL, personal = NULL WHERE id = ?', [
    idToBytes(String(receipt)),
  ]);
  running.clock.to('2026-05-20');
  await commands.on(petitionId)('closePetition', { asker: waterHead });
  running.clock.to('2036-05-21');
  const erase = `mutation ($input: ErasePersonalDataInput!) { erasePersonalData(input: $input) { __typename } }`;
  for (const asker of [clerk, accountIn(PETITION_OFFICE, ['UNIT_HEAD'])])
    await running.ask(erase, { input: { petitionId } }, commands.claimsOf({ asker }));
  const nothing = saidIn(await fetched(id(9_999), { asker: water }));
  for (const [paper, as] of [
    [opinion, { asker: water }],
    [receipt, { asker: clerk }],
  ] as const)
    expect(saidIn(await fetched(paper, as))).toBe(nothing);
  expect(await papersOf(petitionId, { asker: water })).toEqual({});
  expect(
    await rows('SELECT sha256, personal FROM petition_document WHERE id = ?', [idToBytes(String(opinion))]),
  ).toEqual([{ sha256: before, personal: null }]);
});

it('a suggestion is answered in a letter of its own, and an assignment has its day', async () => {
  const { id: petitionId } = await commands.register({ purpose: 'SUGGESTION' });
  const on = commands.on(String(petitionId));
  await on(
    'transferPetition',
    { asker: clerk },
    { toUnitId: WATER_BUREAU.id, kind: 'ASSIGN', reportBackBy: '2026-05-29' },
  );
  for (const command of ['acceptTransfer', 'acceptPetition', 'answerSuggestion'])
    await on(command, { asker: water });
  const papers = await papersOf(String(petitionId), { asker: water });
  const kinds = ['ASSIGNMENT_LETTER', 'SUGGESTION_REPLY', 'ACCEPTANCE'];
  const pdfs = await Promise.all(kinds.map((kind) => pdfOf(papers[kind]?.['id'], { asker: water })));
  const texts = (await readPdfs(pdfs)).map((pages) => pages.map(({ text }) => text).join(''));
  expect(texts[0]).toContain('2026年5月29日前书面反馈办理结果');
  expect(texts[1]).toContain('予以采纳。现答复如下：');
  expect(texts[2]).not.toContain('六十日');
});
