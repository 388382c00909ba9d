import type { Page } from 'playwright-core';
import { firm } from '../support/request-story';
import type { Shown } from '../support/product';
import { ownName, readAs } from '../support/story';
import { expectAccessible } from './harness/accessible';
import { openConsole } from './harness/console';
import { eventually, story } from './harness/story';

/** The unit of the liaison, which works on the request itself. */
const ownUnit = async (): Promise<string> => {
  const { cadre } = await readAs<{ cadre: { unit: { name: string } } }>(
    '{ me { cadre { unit { name } } } }',
    {},
    { account: 'liaison' },
  );
  return cadre.unit.name;
};

/** Chooses in a field of Ant Design what the server finds for a few characters. */
const pick = async (page: Page, label: string, typed: string): Promise<void> => {
  const field = page.getByRole('combobox', { name: label });
  await field.click();
  await field.fill(typed);
  await page.locator('.ant-select-item-option').filter({ hasText: typed }).first().click();
};

/** Opens the form of a step by its name. */
const openStep = async (page: Page, name: string): Promise<void> => {
  await page
    .getByRole('region', { name: '下一步' })
    .getByRole('button', { name, exact: true })
    .first()
    .click();
};

/** Sends the form that is open; its button bears the name of the act, as that of the step does. */
const send = async (page: Page, act: string): Promise<void> => {
  await page.locator('form').getByRole('button', { name: act, exact: true }).click();
  await page
    .getByRole('status')
    .filter({ hasText: `已完成：${act}` })
    .waitFor();
};

/** Logs a request for the firm whose page is open; answers its number. */
const logRequest = async (page: Page): Promise<string> => {
  await page.getByRole('button', { name: '登记企业诉求' }).click();
  await page.getByRole('heading', { name: '登记企业诉求' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('combobox', { name: '类别' }).click();
  await page.locator('.ant-select-item-option').filter({ hasText: '水电气网' }).click();
  await page.getByLabel('事项').fill('厂区电力增容');
  await page.getByLabel('诉求内容').fill('新设备下月投产，现有容量不足。');
  await page.keyboard.press('Control+Enter');
  const said = await page.getByRole('heading', { name: '已登记' }).innerText();
  const number = /QF-\d{4}-\d{6}/.exec(said)?.[0];
  if (!number) throw new Error(`no number in "${said}"`);
  return number;
};

const fileOf = async (): Promise<Shown> => firm({ name: ownName('听涛轴承有限公司') });

story('a liaison takes a firm’s request from the call to the question it waits for', async () => {
  const { name } = await fileOf();
  const page = await openConsole({ account: 'liaison' });
  await page.getByRole('heading', { name: '我的工作台' }).waitFor();
  await expectAccessible(page);

  await page.getByRole('link', { name: '企业', exact: true }).click();
  await page.getByRole('searchbox', { name: '查找' }).fill(String(name));
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: String(name) }).click();
  await page.getByRole('heading', { level: 1, name: String(name) }).waitFor();
  // What was looked for stays out of the address and of the tab.
  expect(page.url() + (await page.title())).not.toContain(String(name));
  await expectAccessible(page);

  const number = await logRequest(page);
  await expectAccessible(page);
  await page.getByRole('link', { name: '打开此件' }).click();
  await page.getByRole('heading', { level: 1, name: number }).waitFor();
  expect(await page.title()).toBe(`${number} · 连心桥`);
  await expectAccessible(page);

  await openStep(page, '分类');
  await send(page, '分类');
  await openStep(page, '派单');
  await pick(page, '接收单位', await ownUnit());
  await page.getByLabel('理由').fill('属于本单位职责');
  await send(page, '派单');
  await openStep(page, '接单');
  await send(page, '接单');
  await openStep(page, '联系、答复企业');
  await page.getByLabel('联系情况').fill('已与企业电话核实用电需求');
  await send(page, '联系、答复企业');
  const words = page.getByRole('region', { name: '与企业的联系' });
  await words.getByText('已与企业电话核实用电需求').waitFor();

  await openStep(page, '请企业补正');
  await page.getByLabel('须补正的全部内容').fill('请补充用电负荷清单');
  await send(page, '请企业补正');
  const turn = page.getByRole('region', { name: '轮到谁' });
  await turn.getByText('等待企业补正').waitFor();
  await eventually(async () => {
    expect(await turn.innerText()).toMatch(/待企业答复 · 自 \d{4}-\d{2}-\d{2}/);
    expect(await turn.innerText()).toContain('请补充用电负荷清单');
  });
  await expectAccessible(page);

  await openStep(page, '答复补正');
  await page.getByLabel('企业的答复').fill('清单已送达');
  await send(page, '答复补正');
  await turn.getByText('由责任单位办理').waitFor();
  // A firm is asked once (BE 36): the step stays in sight, with its reason and its article.
  const blocked = page
    .getByRole('listitem')
    .filter({ has: page.locator('[aria-disabled=true]', { hasText: '请企业补正' }) });
  await blocked.getByText('第三十六条').first().waitFor();
});

story('a result is checked on a page of its own, and a refused act keeps what was typed', async () => {
  const { id } = await fileOf();
  const page = await openConsole({ account: 'liaison', path: `/enterprises/${String(id)}` });
  await page.getByRole('button', { name: '结对联络员' }).click();
  await page.getByText('党支部结对').click();
  await page.getByLabel('本单位党支部').fill('机关党支部');
  await page.getByLabel('企业党支部').fill(' ');
  await page.locator('form').getByRole('button', { name: '结对联络员' }).click();
  await page.getByRole('alert').first().waitFor();
  expect(await page.getByLabel('本单位党支部').inputValue()).toBe('机关党支部');
  await expectAccessible(page);
});
