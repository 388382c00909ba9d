import type { Page } from 'playwright-core';
import { command, register } from '../support/petition-story';
import { unitNamed } from '../support/product';
import { ownName } from '../support/story';
import { expectAccessible } from './harness/accessible';
import { openConsole, PHONE } from './harness/console';
import { operationsOf } from './harness/requests';
import { eventually, story } from './harness/story';

const DEMANDS = ['恢复供暖', '赔偿取暖费'] as const;

/** A claim that the housing bureau took over, with two demands; not accepted yet. */
const receivedClaim = async (subject: string): Promise<string> => {
  const { id: petitionId, number } = await register({ subject });
  await command(
    'transferPetition',
    { petitionId, kind: 'TRANSFER', toUnitId: unitNamed('示范区住房和城乡建设局'), reason: '供热管理' },
    { account: 'clerk' },
  );
  await command('acceptTransfer', { petitionId }, { account: 'housing' });
  for (const text of DEMANDS) await command('addDemand', { petitionId, text }, { account: 'housing' });
  return String(number);
};

const stepsOf = (page: Page) => page.getByRole('region', { name: '下一步' });
const openStep = (page: Page, step: string) =>
  stepsOf(page).getByRole('button', { name: step, exact: true, expanded: false }).click();
/** The button that carries the act out; the step’s own is open. */
const act = (page: Page, name: string) =>
  stepsOf(page).locator('form, section[aria-label=核对]').getByRole('button', { name, exact: true }).click();

/** Chooses a word of a list that is folded away. */
const choose = async (page: Page, field: string, option: string): Promise<void> => {
  await page.getByRole('combobox', { name: field }).click();
  await page.getByTitle(option, { exact: true }).click();
};

/** What was done is said, and has the focus. */
const said = async (page: Page, words: string): Promise<void> => {
  await page.getByRole('status').filter({ hasText: words }).waitFor();
  await eventually(async () =>
    expect(await page.evaluate('document.activeElement.textContent')).toContain(words),
  );
};

story(
  'a handler opens a case from a link and takes it from acceptance to delivery',
  async () => {
    const subject = ownName('供暖不热');
    const number = await receivedClaim(subject);
    const page = await openConsole({ account: 'housing', path: `/petitions/${number}` });
    await page.getByRole('heading', { level: 1, name: subject }).waitFor();
    expect(await page.title()).toBe(`${number} · 连心桥`);
    const asked = operationsOf(page);

    await openStep(page, '受理');
    expect(new URL(page.url()).search).toBe('?step=acceptPetition');
    await act(page, '受理');
    await said(page, '已完成：受理');
    await page.getByText('办理中', { exact: true }).waitFor();

    const blocked = page.getByRole('button', { name: '出具处理意见书', exact: true });
    expect(await blocked.getAttribute('aria-disabled')).toBe('true');
    const reason = stepsOf(page).getByRole('listitem').filter({ has: blocked });
    expect(await reason.innerText()).toContain('尚有2项未认定');
    expect(await reason.innerText()).toMatch(/《.+》/);

    await openStep(page, '认定诉求');
    for (const [at, merit] of ['合理', '诉求不成立'].entries()) {
      const row = page
        .getByRole('listitem')
        .filter({ hasText: `诉求${at + 1} ${DEMANDS[at] ?? ''}` })
        .last();
      await row.getByRole('radio', { name: merit, exact: true }).check();
      await row.getByRole('button').last().click();
      await said(page, `已认定：诉求${at + 1} ${merit}`);
    }

    await openStep(page, '出具处理意见书');
    const facts = page.getByRole('textbox', { name: '事实' });
    await facts.fill('供热支管阀门故障，室温十四度。');
    await page.getByRole('radio', { name: '予以支持' }).check();
    await act(page, '核对');
    await act(page, '出具处理意见书');
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(/缺少.*理由[\s\S]*第三十二条/);
    expect(await facts.inputValue()).toBe('供热支管阀门故障，室温十四度。');
    await page.getByRole('textbox', { name: '理由' }).fill('供热单位应保证室温。');
    await page.getByRole('textbox', { name: '法律法规依据' }).fill('《城市供热条例》第十条');
    await act(page, '核对');
    await act(page, '出具处理意见书');
    await said(page, '已完成：出具处理意见书');

    await openStep(page, '送达');
    await choose(page, '方式', '留置');
    await page.getByRole('textbox', { name: '送达凭证' }).fill('送达回证 001');
    await page.getByRole('textbox', { name: '见证人' }).fill('社区工作人员见证，拒收后留置。');
    await act(page, '送达');
    await said(page, '已完成：送达');
    await page.getByText('已办结', { exact: true }).waitFor();
    // Each answer brought the page up to date: nothing was asked again.
    expect(asked.names()).not.toContain('PetitionPage');
    await expectAccessible(page);
  },
  240_000,
);

story('what is missing is asked for at once, and the petitioner’s answer is recorded for him', async () => {
  const number = await receivedClaim(ownName('路灯不亮'));
  const page = await openConsole({ account: 'housing', path: `/petitions/${number}` });
  await page.getByText(/^更多步骤/).click();
  await openStep(page, '要求补正');
  for (const need of ['住址', '证明材料'])
    await page.getByRole('checkbox', { name: need, exact: true }).check();
  await page.getByRole('textbox', { name: '需要补正的内容' }).fill('住址、缴费凭证');
  await choose(page, '方式', '当面');
  await act(page, '要求补正');
  await said(page, '已完成：要求补正');

  await openStep(page, '补正');
  await stepsOf(page).getByText('住址、缴费凭证', { exact: true }).waitFor();
  await page.getByRole('textbox', { name: '信访人补充的内容' }).fill('凭证一份');
  await stepsOf(page).getByRole('button', { name: '添加信访人' }).click();
  await page.getByRole('textbox', { name: '姓名（名称）' }).fill('某某');
  await page.getByRole('textbox', { name: '住址' }).fill('东桥街道2号');
  await act(page, '补正');
  await page.getByRole('alert').waitFor();
  await page.getByRole('textbox', { name: '凭证', exact: true }).fill('收件登记 012');
  await expectAccessible(page);
  await act(page, '补正');
  await said(page, '已完成：补正');
  await page.getByRole('button', { name: '受理', exact: true }).waitFor();
});

story('what was explained of a demand is recorded, with what it rests on', async () => {
  const number = await receivedClaim(ownName('电梯停运'));
  const page = await openConsole({ account: 'housing', path: `/petitions/${number}` });
  await openStep(page, '受理');
  await act(page, '受理');
  await said(page, '已完成：受理');
  await openStep(page, '认定诉求');
  const row = page
    .getByRole('listitem')
    .filter({ hasText: `诉求2 ${DEMANDS[1]}` })
    .last();
  await row.getByRole('radio', { name: '诉求不成立', exact: true }).check();
  await row.getByRole('button').last().click();
  await said(page, '已认定：诉求2 诉求不成立');

  await openStep(page, '登记解释说明');
  await choose(page, '诉求', `诉求2 ${DEMANDS[1]}`);
  await page.getByRole('textbox', { name: '解释说明的内容' }).fill('停运期间未收取费用。');
  await act(page, '登记解释说明');
  await page.getByRole('alert').waitFor();
  await page.getByRole('textbox', { name: '引用的规定' }).fill('《城市供热条例》第十条');
  await act(page, '登记解释说明');
  await said(page, '已完成：登记解释说明');
});

story('what is typed in a step survives a reload', async () => {
  const number = await receivedClaim(ownName('道路积水'));
  const page = await openConsole({ account: 'housing', path: `/petitions/${number}?step=addDemand` });
  const text = page.getByRole('textbox', { name: '内容' });
  await text.fill('疏通雨水管');
  await page.getByText('草稿已存', { exact: true }).waitFor();
  await page.reload();
  await eventually(async () => expect(await text.inputValue()).toBe('疏通雨水管'));
});

story('a case that is closed to the asker reads like one that does not exist', async () => {
  const { number } = await register({ subject: ownName('检举'), purpose: 'ACCUSATION' });
  const page = await openConsole({ account: 'housing', path: `/petitions/${String(number)}` });
  await page.getByRole('heading', { name: '没有找到，或无权查看' }).waitFor();
});

story('on a phone the steps come before the details, and nothing sticks out', async () => {
  const number = await receivedClaim(ownName('夜间施工噪声'));
  const page = await openConsole({ account: 'housing', path: `/petitions/${number}`, viewport: PHONE });
  await stepsOf(page).waitFor();
  const top = async (name: string) => (await page.getByRole('region', { name }).boundingBox())?.y ?? 0;
  expect(await top('下一步')).toBeLessThan(await top('诉求'));
  const beyond = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
  expect(await page.evaluate(beyond)).toBe(0);
  await expectAccessible(page);
});
