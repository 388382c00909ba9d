import type { Page } from 'playwright-core';
import { command, register } from '../support/petition-story';
import { unitNamed, type Shown } from '../support/product';
import { ownName } from '../support/story';
import { expectAccessible } from './harness/accessible';
import { openConsole } from './harness/console';
import { story } from './harness/story';

const stepsOf = (page: Page) => page.getByRole('region', { name: '下一步' });

/** Whether something in the panel of steps is cut off at the right. */
const TOO_WIDE =
  "[...document.querySelectorAll('aside')].some((box) => box.scrollWidth > box.clientWidth + 1)";

/** A claim that the housing bureau handles, with a demand that was found unreasonable. */
const handledClaim = async (): Promise<Shown> => {
  const { id: petitionId, number } = await register({ subject: ownName('供暖不热'), demands: ['退费'] });
  const does = (name: string, more: Shown = {}, account = 'housing') =>
    command(name, { petitionId, ...more }, { account });
  const toUnitId = unitNamed('示范区住房和城乡建设局');
  await does('transferPetition', { kind: 'TRANSFER', toUnitId, reason: '供暖管理' }, 'clerk');
  await does('acceptTransfer');
  const { demands } = await does('acceptPetition');
  const demandId = (demands as Shown[])[0]?.['id'];
  await does('assessDemand', { demandId, merit: 'UNREASONABLE', hardship: true });
  return { number };
};

story('every step that the holder may take opens its form, and nothing is cut off', async () => {
  const { number } = await handledClaim();
  const page = await openConsole({ account: 'housing', path: `/petitions/${String(number)}` });
  const panel = stepsOf(page);
  await panel.locator('button[data-step]').first().waitFor();
  const buttons = await panel.locator('button[data-step]').all();
  const steps = await Promise.all(buttons.map((button) => button.getAttribute('data-step')));
  expect(steps.length).toBeGreaterThan(15);
  const cutOff: (string | null)[] = [];
  for (const step of steps) {
    const button = page.locator(`button[data-step="${String(step)}"]`);
    if (!(await button.isVisible())) await panel.getByText(/^更多步骤/).click();
    await button.click();
    const item = panel.locator('li', { has: button });
    await item.locator('form button[type=submit]').first().waitFor();
    if (await page.evaluate<boolean>(TOO_WIDE)) cutOff.push(step);
  }
  expect(cutOff).toEqual([]);
});

story('a dissuasion is put on record, stands in the case, and its papers can be saved', async () => {
  const { number } = await handledClaim();
  const path = `/petitions/${String(number)}?step=recordDissuasion`;
  const page = await openConsole({ account: 'housing', path });
  await page.getByRole('combobox', { name: '劝阻的行为' }).click();
  await page.getByTitle(/^在接待场所滞留/).click();
  await page.getByRole('textbox', { name: '经过和劝阻、批评、教育的内容' }).fill('已告知开放时间。');
  await expectAccessible(page);
  await stepsOf(page).locator('form').getByRole('button', { name: '登记劝阻、批评、教育' }).click();
  await page.getByRole('region', { name: '劝阻与依法移送' }).getByText('已告知开放时间。').waitFor();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载转送函' }).click();
  expect((await saved).suggestedFilename()).toBe(`${String(number)}-转送函.pdf`);
});
