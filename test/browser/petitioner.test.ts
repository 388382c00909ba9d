import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { command, register } from '../support/petition-story';
import { today, unitNamed, type As, type Shown } from '../support/product';
import { ownName } from '../support/story';
import { expectAccessible } from './harness/accessible';
import { openConsole, PHONE, type Visit } from './harness/console';
import { operationsOf } from './harness/requests';
import { eventually, story } from './harness/story';

const CITY = unitNamed('示范区城市管理局');
const city = { account: 'city' };

const lookUp = async (page: Page, number: string, code: string): Promise<void> => {
  await page.getByLabel('编号').fill(number);
  await page.getByLabel('查询码').fill(code);
  await page.getByRole('button', { name: '查询', exact: true }).click();
};

const headOf = (page: Page) => page.getByRole('heading', { level: 1 });

/** Opens the petitioner’s page and shows the receipt of a petition. */
const enter = async ({ receipt }: Shown, visit: Visit = {}): Promise<Page> => {
  const { number, queryCode } = receipt as { number: string; queryCode: string };
  const page = await openConsole({ path: '/q', viewport: PHONE, ...visit });
  await lookUp(page, number, queryCode);
  await page.waitForURL('**/q/case');
  return page;
};

/** Gives a command on one petition, as its unit or somebody else. */
type Give = (name: string, input?: Shown, as?: As) => Promise<Shown>;

/** A claim with the unit that handles it. */
const handled = async (subject: string): Promise<{ readonly letter: Shown; readonly on: Give }> => {
  const letter = await register({ subject });
  const petitionId = letter['id'];
  const onCity: Give = (name, input = {}, as = city) => command(name, { petitionId, ...input }, as);
  const transfer = { kind: 'TRANSFER', reason: '属城市管理职权', toUnitId: CITY };
  await onCity('transferPetition', transfer, { account: 'clerk' });
  await onCity('acceptTransfer');
  await onCity('notifyPetitioner', { on: today(), how: 'POST' });
  await onCity('acceptPetition');
  return { letter, on: onCity };
};

/** The unit’s answer to a claim, delivered. */
const answer = async (on: Give): Promise<void> => {
  const { demands } = await on('addDemand', { text: '夜间停工' });
  const [demand] = demands as Shown[];
  await on('assessDemand', { demandId: demand?.['id'], merit: 'REASONABLE', hardship: false });
  const opinion = {
    claim: '夜间停工',
    facts: '施工超过规定时间',
    reasons: '超时施工，责令停止',
    outcome: 'SUPPORT',
  };
  await on('issueOpinion', { ...opinion, legalBasis: ['噪声污染防治法第四十三条'] });
  await on('deliverOpinion', { how: 'IN_PERSON', deliveredOn: today(), proof: '回证001' });
};

story(
  'a petitioner looks his petition up on a phone, reads the answer, rates it and leaves nothing behind',
  async () => {
    const subject = ownName('夜间施工噪声');
    const { letter, on } = await handled(subject);
    const { number, queryCode } = letter['receipt'] as { number: string; queryCode: string };
    const page = await openConsole({ path: '/q', viewport: PHONE });
    const asked = operationsOf(page);
    await expectAccessible(page);

    await lookUp(page, number, 'BBBB222222');
    const mismatch = page.getByRole('alert').filter({ hasText: '编号或查询码不一致' });
    await mismatch.waitFor();
    const words = await mismatch.innerText();
    await lookUp(page, 'XF-2020-000000', queryCode);
    await eventually(() => expect(asked.names()).toEqual(['OpenPetition', 'OpenPetition']));
    await eventually(async () => expect(await mismatch.innerText()).toBe(words));
    expect(page.url()).not.toContain(queryCode);

    await lookUp(page, number.toLowerCase().replaceAll('-', ' '), ` ${queryCode.toLowerCase()} `);
    await page.waitForURL('**/q/case');
    await eventually(async () => expect(await headOf(page).innerText()).toBe(`您反映的：${subject}`));
    expect(await page.title()).toBe('信访事项查询');
    expect(asked.names().slice(2)).toEqual(['OpenPetition', 'PetitionStatus']);
    await page.getByText('示范区城市管理局').waitFor();
    await page.getByText(/^○ 最迟 \d{4}年\d+月\d+日（星期.）答复您，还有 \d+ 天$/).waitFor();
    expect(await page.getByRole('listitem').filter({ hasText: '收到' }).first().innerText()).toContain('✓');
    expect(await page.getByRole('radio').count()).toBe(0);
    await expectAccessible(page);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.width);

    await answer(on);
    await page.reload();
    await page.getByRole('heading', { name: '给您的书面答复' }).waitFor();
    await page.getByText('超时施工，责令停止').waitFor();
    const unit = page.getByRole('group', { name: '您对责任单位的工作是否满意' });
    const send = page.locator('form').filter({ has: unit }).getByRole('button', { name: '提交评价' });
    await send.click();
    await page.getByText('请先选择满意程度').waitFor();
    await unit.getByLabel('满意（4 分）', { exact: true }).check();
    await expectAccessible(page);
    await send.click();
    await page.getByText(/^责任单位：满意，/).waitFor();
    expect(await unit.count()).toBe(0);
    expect(await page.getByRole('group', { name: '您对信访部门的工作是否满意' }).count()).toBe(1);

    await page.getByRole('button', { name: '退出查询' }).first().click();
    await page.getByText('已退出查询。').waitFor();
    expect(new URL(page.url()).pathname).toBe('/q');
    const kept = await page.evaluate<string>('JSON.stringify([{ ...sessionStorage }, { ...localStorage }])');
    expect(kept).toBe(JSON.stringify([{}, { 'lianxin.locale': 'zh-CN' }]));
    await page.goBack();
    await eventually(() => expect(new URL(page.url()).pathname).toBe('/q'));
    expect(await page.getByText(subject).count()).toBe(0);
  },
);

const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Sends a file from a page. */
const attach = (page: Page, name: string, buffer: Buffer): Promise<void> =>
  page
    .getByLabel('选择文件，或拖到此处')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });

/** Saves a file from a page; answers its name and size. */
const saved = async (page: Page, name: string): Promise<readonly [string, number]> => {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: `下载 ${name}` }).click();
  const download = await coming;
  return [download.suggestedFilename(), readFileSync(await download.path()).length];
};

story(
  'what a petitioner attaches on a phone, the clerk saves; a page under another name is refused in words',
  async () => {
    const letter = await register({ subject: ownName('夜间施工噪声') });
    const page = await enter(letter, { tolerated: [/422/] });
    await attach(page, '现场.png', PICTURE);
    await page.getByText('已提交：现场.png').waitFor();
    expect(await saved(page, '现场.png')).toEqual(['现场.png', PICTURE.length]);
    await attach(page, '照片.png', Buffer.from('<html><script>alert(1)</script></html>'));
    await page.getByRole('alert').filter({ hasText: '不支持该类型的文件' }).waitFor();
    await expectAccessible(page);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.width);

    const desk = await openConsole({ account: 'clerk', path: `/petitions/${String(letter['number'])}` });
    const block = desk.getByRole('region', { name: '附件' });
    await block.getByText('信访人提交').waitFor();
    await attach(desk, '说明.exe', Buffer.from('已电话核实'));
    await block.getByText('办理单位提交').waitFor();
    expect(await saved(desk, '说明.exe')).toEqual(['说明.exe.txt', Buffer.byteLength('已电话核实')]);
    await expectAccessible(desk);
  },
);

story('a session that the server ended leads back to the door, with a plain word', async () => {
  const page = await enter(await register());
  await headOf(page).waitFor();
  const key = 'lianxin.petition-session';
  const token = await page.evaluate<string>(`JSON.parse(sessionStorage.getItem('${key}')).token`);
  await page.evaluate(`fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Case ${token}' },
    body: JSON.stringify({ query: 'mutation { endPetitionSession(input: { token: "${token}" }) }' }),
  })`);
  await page.reload();
  await page.getByText('查询时间已到').waitFor();
  expect(new URL(page.url()).pathname).toBe('/q');
});

story('of an accusation its page tells the stage, and nothing else', async () => {
  const page = await enter(await register({ purpose: 'ACCUSATION', subject: ownName('反映问题') }));
  await page.getByRole('heading', { level: 1, name: '您反映的事项' }).waitFor();
  await page.getByText('为保护您，这里只显示办理环节').waitFor();
  const main = await page.getByRole('main').innerText();
  for (const word of ['信访局', '反映问题', '检举', '办理进程']) expect(main).not.toContain(word);
});

story('a petitioner downloads what is held about him, and asks for its erasure', async () => {
  const { letter } = await handled(ownName('夜间施工噪声'));
  const page = await enter(letter);
  await page.locator('summary', { hasText: '下载我的信息' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载', exact: true }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('我的信访信息.json');
  const { petitions } = JSON.parse(readFileSync(await file.path(), 'utf8')) as { petitions: Shown[] };
  expect(petitions).toMatchObject([{ number: letter['number'] }]);
  await page.locator('summary', { hasText: '申请删除我的信息' }).click();
  await page.getByRole('button', { name: '提交申请' }).click();
  await page.getByText('结案后才能确定可以删除的日期').waitFor();
});
