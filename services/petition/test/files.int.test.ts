import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Framed } from '@lianxin/serving';
import { idToBytes } from '@lianxin/store';
import { until } from '@lianxin/testing';
import { ANONYMISED } from '../src/domain/anonymised';
import { HOUSING_BUREAU, PETITION_OFFICE, WATER_BUREAU } from './builders';
import { attachmentsOn } from './support/attachments';
import { commandsOn, type As } from './support/commands';
import { fakeClamd } from './support/fake-clamd';
import { pdfOf, PNG, TEST_VIRUS } from './support/file-samples';
import { issuingCase } from './support/issuing-case';
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

/** What the scanner does with the next contents. */
let scanner: 'looks' | 'is busy' = 'looks';
let clamd: Awaited<ReturnType<typeof fakeClamd>>;
let running: RunningTest;
let commands: ReturnType<typeof commandsOn>;
let files: ReturnType<typeof attachmentsOn>;
beforeAll(async () => {
  clamd = await fakeClamd((content, socket) => {
    const said = content.equals(TEST_VIRUS) ? 'stream: Eicar-Test FOUND\0' : 'stream: OK\0';
    socket.end(scanner === 'looks' ? said : 'busy ERROR\0');
  });
  running = await runningService((url) => url, { scanner: clamd.address, largest: 300_000 });
  commands = commandsOn(running);
  files = attachmentsOn(running);
});
afterAll(async () => {
  await running.end();
  await clamd.stop();
});
afterEach(() => {
  scanner = 'looks';
  running.clock.to('2026-04-13');
});

const rows = <Row = Record<string, unknown>>(sql: string, parameters: unknown[] = []): Promise<Row[]> =>
  running.records.dataSource.query<Row[]>(sql, parameters);
/** What a refusal says, but for its trace. */
const saidIn = ({ status, body }: Awaited<ReturnType<RunningTest['knock']>>) =>
  JSON.stringify([status, body]).replace(/"traceId":"\w+"/u, '');

/** A claim at the water bureau, and its petitioner's session. */
const claim = async (): Promise<{ petitionId: string; number: string; own: As }> => {
  const registered = await commands.register();
  const petitionId = String(registered['id']);
  await commands.on(petitionId)('transferPetition', { asker: clerk }, { toUnitId: WATER_BUREAU.id });
  await commands.on(petitionId)('acceptTransfer', { asker: water });
  const number = String(registered['number']);
  return { petitionId, number, own: { caseToken: await commands.open(registered) } };
};

it('what was attached comes back as it was, to who works on the case and to its petitioner his own, and each look is on record', async () => {
  const { petitionId, number, own } = await claim();
  const content = pdfOf('水费收据');
  const his = await files.attached(undefined, '水费收据.html', content, own);
  await files.attached(number, '现场照片.png', PNG, { asker: water });
  const [first, second] = await files.checked(petitionId, { asker: clerk });
  const sha256 = createHash('sha256').update(content).digest('hex');
  expect(first).toMatchObject({
    ...{ id: his['id'], name: '水费收据.html', mediaType: 'application/pdf', size: content.length, sha256 },
    ...{ state: 'CLEAN', attachedBy: 'PETITIONER', attachedAt: '2026-04-13T02:00:00.000Z' },
  });
  expect(second).toMatchObject({ mediaType: 'image/png', attachedBy: 'OFFICE' });
  for (const as of [{ asker: water }, { asker: clerk }, own]) {
    const { status, bytes } = await files.fetched(his['id'], as);
    const file = Framed.from(bytes);
    expect([status, file?.head]).toEqual([200, { name: '水费收据.html.pdf', mediaType: 'application/pdf' }]);
    expect(file?.bytes.equals(content)).toBe(true);
  }
  expect((await files.filesOf(petitionId, own)).map(({ id: shown }) => shown)).toEqual([his['id']]);
  expect((await files.fetched(second?.['id'], own)).status).toBe(404);
  const looks = await rows('SELECT body FROM audit_entry WHERE body LIKE ?', [
    `%files.${String(his['id'])}%`,
  ]);
  expect(looks).toHaveLength(3);
});

it('neither name, hash nor content stands readable anywhere, and what lies on the disk is bound to its file', async () => {
  const { petitionId } = await claim();
  const content = Buffer.from('只有这里写着的内容'.repeat(50));
  const { id: fileId } = await files.attached(petitionId, '只有这里的名字.txt', content, { asker: water });
  const [row] = await rows<{ object: string; personal: string; address: string }>(
    'SELECT object, personal, address FROM petition_file WHERE id = ?',
    [idToBytes(String(fileId))],
  );
  if (!row) throw new Error('no row');
  const path = join(files.folder, row.object);
  const sealed = await readFile(path);
  const sha256 = createHash('sha256').update(content).digest('hex');
  const told = await rows(
    `SELECT payload AS text FROM history WHERE payload LIKE '%file-attached%' UNION ALL SELECT state FROM petition
     UNION ALL SELECT body FROM audit_entry UNION ALL SELECT envelope FROM outbox UNION ALL SELECT input FROM job`,
  );
  const everything = JSON.stringify(told) + row.personal + row.object + row.address;
  for (const secret of ['只有这里的名字', sha256]) expect(everything).not.toContain(secret);
  expect(sealed.includes(content.subarray(0, 30))).toBe(false);
  await files.checked(petitionId, { asker: water });
  const altered = Buffer.from(sealed);
  altered[altered.length - 1] = (altered.at(-1) ?? 0) ^ 1;
  const other = await files.attached(petitionId, '另一份.txt', Buffer.from('另一份'), { asker: water });
  await files.checked(petitionId, { asker: water });
  const [another] = await rows<{ object: string }>('SELECT object FROM petition_file WHERE id = ?', [
    idToBytes(String(other['id'])),
  ]);
  for (const wrong of [
    altered,
    sealed.subarray(0, 40),
    await readFile(join(files.folder, another?.object ?? '')),
  ]) {
    await writeFile(path, wrong);
    const { status, body } = await files.fetched(fileId, { asker: water });
    expect([status, JSON.stringify(body)]).toEqual([500, expect.stringContaining('INTERNAL_SERVER_ERROR')]);
  }
  await writeFile(path, sealed);
  expect((await files.fetched(fileId, { asker: water })).status).toBe(200);
});

it('it waits until the scanner has looked at it, however long that is away, and what is infected is never handed out', async () => {
  scanner = 'is busy';
  const { petitionId, own } = await claim();
  const { id: sick } = await files.attached(undefined, '附件.txt', TEST_VIRUS, own);
  const { id: sound } = await files.attached(undefined, '说明.txt', Buffer.from('说明'), own);
  await until('it was asked in vain', async () => {
    const [job] = await rows<{ failures: number }>('SELECT failures FROM job WHERE job_key = ?', [
      `file-check:${String(sick)}`,
    ]);
    return Number(job?.failures) > 0;
  });
  for (const as of [own, { asker: water }])
    expect(saidIn(await files.fetched(sick, as))).toContain('the file waits for its check');
  expect((await files.fetched(sick, own)).status).toBe(409);
  scanner = 'looks';
  running.clock.onBy({ minutes: 2 });
  expect((await files.checked(petitionId, own)).map(({ state }) => state)).toEqual(['INFECTED', 'CLEAN']);
  for (const as of [own, { asker: water }]) {
    expect(saidIn(await files.fetched(sick, as))).toContain('infected');
    expect((await files.fetched(sound, as)).status).toBe(200);
  }
  await until('it is on record', async () => {
    const found = await rows('SELECT body FROM audit_entry WHERE body LIKE ? AND body LIKE ?', [
      `%files.${String(sick)}%`,
      '%INFECTED%',
    ]);
    return found.length === 1;
  });
});

it('who doesn’t work on the case sends and fetches nothing, and is answered as for what doesn’t exist', async () => {
  const { petitionId, own } = await claim();
  const { id: fileId } = await files.attached(undefined, '照片.png', PNG, own);
  await files.checked(petitionId, own);
  const other = await claim();
  const nothing = saidIn(await files.fetched(id(9_999), { asker: clerk }));
  for (const as of [
    { asker: housing },
    { asker: waterSection },
    { asker: supervisor },
    { asker: leader },
    other.own,
  ]) {
    expect(saidIn(await files.fetched(fileId, as))).toBe(nothing);
    if ('asker' in as) expect(await files.filesOf(petitionId, as)).toEqual([]);
  }
  const before = await files.onDisk();
  const wrong = await files.sent({ petition: other.number, name: 'a.png' }, PNG, { asker: housing });
  expect(wrong.status).toBe(404);
  const unknown = saidIn(await files.sent({ petition: id(9_999), name: 'a.png' }, PNG, { asker: housing }));
  expect(saidIn(await files.sent({ petition: petitionId, name: 'a.png' }, PNG, { asker: housing }))).toBe(
    unknown,
  );
  expect((await files.sent({ petition: petitionId, name: 'a.png' }, PNG, other.own)).status).toBe(404);
  expect((await files.sent({ petition: petitionId, name: 'a.png' }, PNG, { asker: leader })).status).toBe(
    403,
  );
  expect((await files.sent({ petition: petitionId, name: 'a.png' }, PNG, {})).status).toBe(401);
  expect((await files.fetched(fileId, {})).status).toBe(401);
  expect(await files.onDisk()).toEqual(before);
});

it('PR 30: of an accusation the petitioner is shown no file, the accused nothing, and a refused look is on record', async () => {
  const registered = await commands.register({ purpose: null }, { asker: waterSection });
  const petitionId = String(registered['id']);
  const own = { caseToken: await commands.open(registered) };
  const { id: fileId } = await files.attached(undefined, '证据.png', PNG, own);
  await commands.on(petitionId)('nameAccused', { asker: waterSection }, { unitIds: [HOUSING_BUREAU.id] });
  await files.checked(petitionId, { asker: waterSection });
  const nothing = saidIn(await files.fetched(id(9_999), { asker: housing }));
  for (const as of [own, { asker: housing }, { asker: clerk }])
    expect(saidIn(await files.fetched(fileId, as))).toBe(nothing);
  expect(await files.filesOf(petitionId, own)).toEqual([]);
  expect((await files.fetched(fileId, { asker: waterSection })).status).toBe(200);
  await until('the look of the accused is on record', async () => {
    const noted = await rows('SELECT door FROM access_attempt WHERE petition_id = ? AND account_id = ?', [
      idToBytes(petitionId),
      housing.accountId,
    ]);
    return noted.some(({ door }) => door === 'file');
  });
});

it('what is refused is kept nowhere; the same command twice is one file, and bad input names field and reason', async () => {
  const { petitionId } = await claim();
  const head = { petition: petitionId, name: '收据.pdf', key: 'k1' };
  const first = await files.sent(head, pdfOf('一'), { asker: water });
  const before = await files.onDisk();
  expect((await files.sent(head, pdfOf('一'), { asker: water })).body).toEqual(first.body);
  expect((await files.sent({ ...head, key: 'k2' }, pdfOf('一'), { asker: water })).body).toMatchObject({
    rejection: { code: 'FILE_ALREADY_ATTACHED', message: '该文件已经提交过。' },
  });
  const page = Buffer.from('<!doctype html><script>alert(1)</script>');
  const html = await files.sent({ ...head, name: '照片.png', key: 'k3' }, page, { asker: water });
  expect(html.body).toMatchObject({ rejection: { code: 'FILE_TYPE_NOT_ALLOWED' } });
  const again = await files.sent(head, pdfOf('二'), { asker: water });
  expect(again.status).toBeGreaterThanOrEqual(400);
  for (const [part, content, field] of [
    [{ name: '../收据.pdf' }, pdfOf('三'), 'name'],
    [{ name: '收据\u202efdp.exe' }, pdfOf('三'), 'name'],
    [{ name: 'a'.repeat(300) }, pdfOf('三'), 'name'],
    [{ petition: 'XF-1' }, pdfOf('三'), 'petition'],
    [{}, Buffer.alloc(0), 'file'],
  ] as const) {
    const { status, body } = await files.sent({ ...head, key: 'k4', ...part }, content, { asker: water });
    expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining(`"${field}: `)]);
  }
  expect((await files.sent(head, Buffer.alloc(400_000), { asker: water })).status).toBe(413);
  expect(await files.onDisk()).toEqual(before);
  expect(await files.filesOf(petitionId, { asker: water })).toHaveLength(1);
});

it('a content whose command never came is taken away after a while, and can’t be attached any more', async () => {
  const { petitionId } = await claim();
  const before = await files.onDisk();
  const left = { id: id(7_001), petitionId, name: 'a.png', sha256: 'ab', address: 'ff'.repeat(32) };
  await files.store().begin({ ...left, mediaType: 'image/png', byPetitioner: false }, PNG);
  expect(await files.onDisk()).toHaveLength(before.length + 1);
  const soon = new Date(running.clock.now().getTime() - 1);
  await files.store().sweep(soon);
  expect(await files.onDisk()).toHaveLength(before.length + 1);
  await files.store().sweep(new Date(running.clock.now().getTime() + 1));
  expect(await files.onDisk()).toEqual(before);
  expect(await rows('SELECT id FROM petition_file WHERE id = ?', [idToBytes(left.id)])).toEqual([]);
});

it('after erasure nobody opens a file any more, and its content is taken away', async () => {
  const { petitionId, caseToken } = await issuingCase(running);
  const { id: fileId } = await files.attached(undefined, '照片.png', PNG, { caseToken });
  await files.checked(petitionId, { asker: water });
  const before = await files.onDisk();
  running.clock.to('2026-05-20');
  await commands.on(petitionId)('closePetition', { asker: waterHead });
  running.clock.to('2036-05-21');
  const erase = `mutation ($input: ErasePersonalDataInput!) { erasePersonalData(input: $input) { __typename } }`;
  for (const asker of [clerk, accountIn(PETITION_OFFICE, ['UNIT_HEAD'])])
    await running.ask(erase, { input: { petitionId } }, commands.claimsOf({ asker }));
  expect((await files.fetched(fileId, { asker: clerk })).status).toBe(404);
  expect(await files.filesOf(petitionId, { asker: clerk })).toEqual([]);
  await files.store().sweep(running.clock.now());
  expect(await files.onDisk()).toHaveLength(before.length - 1);
  const told = await rows<{ payload: string; personal: string | null }>(
    `SELECT payload, personal FROM history WHERE aggregate_id = ? AND payload LIKE '%file-attached%'`,
    [idToBytes(petitionId)],
  );
  expect(told).toMatchObject([{ personal: null }]);
  expect(told[0]?.payload).toContain(ANONYMISED);
});
