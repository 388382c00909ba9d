import { silentLogger } from '@lianxin/observability';
import { idToBytes, verifyAudit } from '@lianxin/store';
import { readFile, writeFile } from 'node:fs/promises';
import { ANONYMISED } from '../src/domain/anonymised';
import { startService } from '../src/service';
import { PETITION_OFFICE, WATER_BUREAU } from './builders';
import { commandsOn, faultOf, type As, type Shown } from './support/commands';
import { accountIn, clerk, secondClerk, water, waterHead } from './support/people';
import { runningService, type RunningTest } from './support/running';
import { expectFoldsOfHistory } from './support/written';

let running: RunningTest;
let commands: ReturnType<typeof commandsOn>;
beforeAll(async () => {
  running = await runningService();
  commands = commandsOn(running);
});
afterAll(() => running.end());

const officeHead = accountIn(PETITION_OFFICE, ['UNIT_HEAD']);
const NAME = '欧阳明月';
const ID_NUMBER = '110105194912310021';
const SECRETS = [NAME, ID_NUMBER, '13800001402', '小区供水', '早晚无水', '望江街道', '恢复供水', '水压不足'];

const ERASED =
  '... on Petition { id status subject erasure { possibleFrom requestedAt proposed anonymisedOn } }';
const TOLD: Readonly<Record<string, string>> = {
  exportPersonalData: '... on PersonalDataExport { format petitionCount document next }',
  requestErasure: '... on ErasureRequest { petitionId requestedAt possibleFrom }',
  erasePersonalData: ERASED,
};
const send = (name: string, input: Shown, as: As) =>
  running.ask(
    `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) {
      __typename ${TOLD[name] ?? ''} ... on Rejection { code message rule { source article } } } }`,
    { input },
    commands.claimsOf(as),
  );
const give = async (name: string, input: Shown, as: As): Promise<Shown> => {
  const { data, errors } = await send(name, input, as);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data?.[name] as Shown;
};
const documentOf = (told: Shown): Shown[] => JSON.parse(String(told['document'])) as Shown[];

const at = (day: string) => running.clock.to(day);
afterEach(() => at('2026-04-13'));

/** A claim through to its closing on 14 May 2026, with words of people at every step; answers it with its receipt. */
const closedCase = async (changes: Shown = {}): Promise<Shown> => {
  at('2026-04-13');
  const registered = await commands.register(changes);
  const on = commands.on(String(registered['id']));
  await on('transferPetition', { asker: clerk }, { toUnitId: WATER_BUREAU.id });
  await on('acceptTransfer', { asker: water });
  await on('acceptPetition', { asker: water });
  const { demands } = await on('addDemand', { asker: water });
  await on('assessDemand', { asker: water }, { demandId: (demands as Shown[])[0]?.['id'] });
  await on('issueOpinion', { asker: water });
  await on('deliverOpinion', { asker: water });
  at('2026-05-14');
  expect(await on('closePetition', { asker: waterHead })).toMatchObject({ status: 'CLOSED' });
  return registered;
};
const propose = ({ id: petitionId }: Shown): Promise<Shown> => {
  at('2036-05-14');
  return give('erasePersonalData', { petitionId }, { asker: clerk });
};
const carryOut = ({ id: petitionId }: Shown): Promise<Shown> =>
  give('erasePersonalData', { petitionId }, { asker: officeHead });

const rows = <Row = Record<string, unknown>>(sql: string, parameters: unknown[] = []): Promise<Row[]> =>
  running.records.dataSource.query<Row[]>(sql, parameters);

/** Everything that the database holds of a petition, opened: whatever could still be read of it. */
const heldOf = async (petitionId: string): Promise<string> => {
  const id = idToBytes(petitionId);
  const { petitions } = running.records;
  return JSON.stringify([
    await petitions.find(petitionId),
    await petitions.history(petitionId),
    await rows('SELECT state, personal, subject FROM petition WHERE id = ?', [id]),
    await rows('SELECT payload, personal FROM history WHERE aggregate_id = ?', [id]),
    await rows('SELECT envelope FROM outbox WHERE aggregate_id = ?', [id]),
    await rows('SELECT HEX(code_hash) FROM query_code WHERE petition_id = ?', [id]),
    await rows('SELECT token FROM petition_person WHERE petition_id = ?', [id]),
    await rows('SELECT input_hash FROM command_key WHERE aggregate_id = ?', [id]),
    await rows('SELECT subject, text, place FROM petition_search WHERE petition_id = ?', [id]),
    await rows('SELECT HEX(fingerprint) FROM petitioner_fingerprint WHERE petition_id = ?', [id]),
    await rows('SELECT gram FROM matter_posting WHERE petition_id = ?', [id]),
    await rows('SELECT token FROM matter_petitioner WHERE petition_id = ?', [id]),
  ]);
};

describe('the right of access', () => {
  it('a petitioner is told in his session what is held about him in that case, and the audit tells of it', async () => {
    const petition = await closedCase();
    await closedCase();
    const caseToken = await commands.open(petition);
    const told = await give('exportPersonalData', {}, { caseToken });
    expect(told).toMatchObject({ format: 'lianxin.petition.personal-data.v1', petitionCount: 1, next: null });
    const [held] = documentOf(told);
    expect(held).toMatchObject({
      number: petition['number'],
      petitioner: { name: NAME, idNumber: ID_NUMBER },
      text: '三楼以上自去年起早晚无水。',
      responsibleUnits: [{ unit: '区信访局' }, { unit: '区水务局' }],
      demands: [{ text: '恢复供水', merit: 'REASONABLE' }],
      answer: { outcome: 'SUPPORT', deliveredOn: '2026-04-13' },
    });
    expect(String(told['document'])).not.toContain(String(water.cadreId));
    expect(String(told['document'])).not.toContain(water.accountId);
    const audited = await rows<{ body: string }>(
      `SELECT body FROM audit_entry WHERE body LIKE '%"kind":"EXPORT"%' AND body LIKE ?`,
      [`%${String(petition['id'])}%`],
    );
    expect(audited).toHaveLength(1);
    expect(audited[0]?.body).not.toContain(ID_NUMBER);
  });

  it('where several petition together, nobody’s data are given to whoever shows the code', async () => {
    const both = ['甲某', '乙某'].map((name, n) => ({ name, phone: `1380000000${n}`, representative: true }));
    const caseToken = await commands.open(await commands.register({ attendance: 2, petitioners: both }));
    const told = await give('exportPersonalData', {}, { caseToken });
    expect(documentOf(told)).toMatchObject([{ petitioner: null, text: '三楼以上自去年起早晚无水。' }]);
    expect(String(told['document'])).not.toMatch(/甲某|乙某|1380000/);
  });

  it('of an accusation he is told his own words and the stage', async () => {
    const caseToken = await commands.open(await commands.register({ purpose: 'ACCUSATION' }));
    const [held = {}] = documentOf(await give('exportPersonalData', {}, { caseToken }));
    expect(Object.keys(held).sort()).toEqual(
      [
        'channel',
        'number',
        'petitioner',
        'receivedOn',
        'registeredAt',
        'stage',
        'status',
        'subject',
        'text',
      ].sort(),
    );
  });

  it('a clerk gives out, on a written request, all that he may read of one person, and nothing of others', async () => {
    const idNumber = '110105194912310048';
    const own = { name: '丙某', idNumber, phone: '13900000001', address: '一号' };
    const other = { name: '丁某', idNumber: '110105194912310064', phone: '13900000002', address: '二号' };
    const first = await commands.register({ petitioners: [own] });
    const joint = await commands.register({ petitioners: [own, other], attendance: 2 });
    await commands.register({ petitioners: [own], purpose: 'ACCUSATION' }, { asker: water });
    const input = { idNumber: ` ${idNumber} `, purpose: '书面申请2026-1号，已核验身份证' };
    const told = await give('exportPersonalData', input, { asker: clerk });
    expect(documentOf(told).map(({ number }) => number)).toEqual([first['number'], joint['number']]);
    expect(documentOf(told)).toMatchObject([{ petitioner: own }, { petitioner: own }]);
    expect(String(told['document'])).not.toMatch(/丁某|13900000002|二号/);
    const purposes = await rows<{ body: string }>(
      `SELECT body FROM audit_entry WHERE body LIKE '%书面申请2026-1号%'`,
    );
    expect(purposes).toHaveLength(2);
  });

  it('ten petitions a document, the rest in the next', async () => {
    const idNumber = '110105194912310080';
    for (let n = 0; n < 12; n += 1) await commands.register({ petitioners: [{ name: '戊某', idNumber }] });
    const input = { idNumber, purpose: '书面申请2026-2号' };
    const first = await give('exportPersonalData', input, { asker: clerk });
    const second = await give('exportPersonalData', { ...input, after: first['next'] }, { asker: clerk });
    expect([first['petitionCount'], second['petitionCount'], second['next']]).toEqual([10, 2, null]);
  });

  it('nobody else is told, and not without a purpose', async () => {
    const input = { idNumber: ID_NUMBER, purpose: '书面申请' };
    expect(faultOf(await send('exportPersonalData', input, {}))).toEqual(['UNAUTHENTICATED']);
    for (const asker of [water, officeHead])
      expect(faultOf(await send('exportPersonalData', input, { asker }))).toEqual(['FORBIDDEN']);
    expect(faultOf(await send('exportPersonalData', { purpose: 'x' }, { asker: clerk }))).toEqual([
      'BAD_USER_INPUT',
      'input.idNumber',
    ]);
    expect(await give('exportPersonalData', { ...input, purpose: ' ' }, { asker: clerk })).toMatchObject({
      code: 'REASON_REQUIRED',
      rule: { source: '个人信息保护法', article: '第四十五条' },
    });
    const caseToken = await commands.open(await commands.register());
    expect(faultOf(await send('exportPersonalData', input, { caseToken }))).toEqual([
      'BAD_USER_INPUT',
      'input.idNumber',
    ]);
  });

  it('nothing is given where it can’t be put on record', async () => {
    const caseToken = await commands.open(await commands.register());
    await rows('RENAME TABLE audit_entry TO audit_entry_away');
    try {
      const { data, errors } = await send('exportPersonalData', {}, { caseToken });
      expect([data?.['exportPersonalData'] ?? null, errors.length]).toEqual([null, 1]);
      expect(JSON.stringify(errors)).not.toContain(NAME);
    } finally {
      await rows('RENAME TABLE audit_entry_away TO audit_entry');
    }
  });
});

describe('erasure', () => {
  it('the petitioner may ask at any time, and is told from when it is possible', async () => {
    const petition = await closedCase();
    const caseToken = await commands.open(petition);
    const input = { petitionId: petition['id'] };
    expect(await give('requestErasure', input, { caseToken })).toMatchObject({ possibleFrom: '2036-05-14' });
    expect(await give('requestErasure', input, { caseToken })).toMatchObject({ code: 'ERASURE_REQUESTED' });
    const listed = `query ($by: Date!) { petitions(filter: { erasableBy: $by }, first: 100) { edges { node { id erasure { requestedAt } } } } }`;
    const found = async (by: string) => {
      const { data } = await running.ask(listed, { by }, commands.claimsOf({ asker: clerk }));
      const { edges } = data?.['petitions'] as { edges: { node: Shown }[] };
      return edges.find(({ node }) => node['id'] === petition['id'])?.node ?? null;
    };
    expect(await found('2036-05-13')).toBeNull();
    expect(await found('2036-05-14')).toMatchObject({
      erasure: { requestedAt: expect.any(String) as unknown },
    });
  });

  it('is refused before its time and to one person alone, and leaves everything as it is', async () => {
    const petition = await closedCase();
    const input = { petitionId: petition['id'] };
    expect(await give('erasePersonalData', input, { asker: clerk })).toMatchObject({
      code: 'RETENTION_RUNNING',
      message: expect.stringContaining('10年') as unknown,
    });
    at('2036-05-14');
    expect(await give('erasePersonalData', input, { asker: clerk })).toMatchObject({
      erasure: { proposed: true, anonymisedOn: null },
    });
    for (const [asker, code] of [
      [clerk, 'SECOND_PERSON_REQUIRED'],
      [secondClerk, 'HEAD_APPROVAL_REQUIRED'],
      [water, 'NOT_RESPONSIBLE'],
      [{ ...officeHead, accountId: 'other', cadreId: clerk.cadreId }, 'SECOND_PERSON_REQUIRED'],
    ] as const)
      expect(await give('erasePersonalData', input, { asker })).toMatchObject({ code });
    expect(await heldOf(String(petition['id']))).toContain(NAME);
  });

  it('leaves nothing that names anybody, while figures, folds and audit stay true', async () => {
    const measures = `query { petitionMeasures(from: "2026-01-01", to: "2026-12-31") { registered answered within15Days
      longestDays clocks { kind met missed } } }`;
    const measured = async () => (await running.ask(measures, {}, commands.claimsOf({ asker: clerk }))).data;
    const petition = await closedCase({ idempotencyKey: 'registered-once' });
    const petitionId = String(petition['id']);
    await propose(petition);
    const clocks = (await running.records.petitions.find(petitionId))?.clocks;
    await running.records.matters.drain();
    const [before, held] = [await measured(), await heldOf(petitionId)];
    expect((JSON.parse(held) as unknown[][]).slice(-2).map((found) => found.length > 0)).toEqual([
      true,
      true,
    ]);
    for (const secret of SECRETS) expect(held).toContain(secret);
    expect(await carryOut(petition)).toMatchObject({
      subject: ANONYMISED,
      erasure: { anonymisedOn: '2036-05-14', proposed: true },
    });
    await running.records.matters.drain();
    const left = await heldOf(petitionId);
    for (const secret of SECRETS) expect(left).not.toContain(secret);
    expect((JSON.parse(left) as unknown[]).slice(5)).toEqual([[], [], [], [], [], [], []]);
    expect(await measured()).toEqual(before);
    expect((await running.records.petitions.find(petitionId))?.clocks).toEqual(clocks);
    await expectFoldsOfHistory(running.records);
    expect(await verifyAudit(running.records.dataSource)).toEqual([]);
    const again = await send('openPetition', petition['receipt'] as Shown, {});
    expect(again.errors.length).toBeGreaterThan(0);
  });

  it('doesn’t happen where the register can’t be written', async () => {
    const petition = await closedCase();
    at('2036-05-14');
    const input = { petitionId: petition['id'] };
    await give('erasePersonalData', input, { asker: clerk });
    const { erasureRegister } = running.config;
    const register = await readFile(erasureRegister);
    await writeFile(erasureRegister, 'nonsense\n');
    expect(faultOf(await send('erasePersonalData', input, { asker: officeHead }))).toEqual(['UNAVAILABLE']);
    expect(await heldOf(String(petition['id']))).toContain(NAME);
    await writeFile(erasureRegister, register);
    expect(await give('erasePersonalData', input, { asker: officeHead })).toMatchObject({
      erasure: { anonymisedOn: '2036-05-14' },
    });
  });
});

describe('after a restore', () => {
  const TABLES = [
    'petition',
    'history',
    'query_code',
    'petition_person',
    'petition_search',
    'petitioner_fingerprint',
    'outbox',
    'command_key',
    'erasure_head',
  ];

  it('what was erased since the backup is erased again before the service serves', async () => {
    const petition = await closedCase();
    const petitionId = String(petition['id']);
    for (const table of TABLES) await rows(`CREATE TABLE backup_${table} AS SELECT * FROM ${table}`);
    await propose(petition);
    await carryOut(petition);
    for (const table of TABLES) {
      await rows(`DELETE FROM ${table}`);
      await rows(`INSERT INTO ${table} SELECT * FROM backup_${table}`);
    }
    expect(await heldOf(petitionId)).toContain(NAME);
    const started = await startService(running.config, silentLogger(), running.clock.now);
    try {
      const left = await heldOf(petitionId);
      for (const secret of SECRETS) expect(left).not.toContain(secret);
      expect(await running.records.petitions.find(petitionId)).toMatchObject({ status: 'CLOSED' });
    } finally {
      await started.stop();
    }
    const applied = await rows<{ entries: number }>('SELECT entries FROM erasure_head');
    const entries = (await readFile(running.config.erasureRegister, 'utf8')).trimEnd().split('\n');
    expect(applied).toEqual([{ entries: entries.length }]);
    expect(entries.at(-1)).toContain(petitionId);
    expect(entries.join()).not.toContain(NAME);
  });
});
