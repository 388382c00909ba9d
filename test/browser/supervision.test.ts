import type { Page } from 'playwright-core';
import { command, register } from '../support/petition-story';
import { unitNamed } from '../support/product';
import { ownName } from '../support/story';
import { expectAccessible } from './harness/accessible';
import { openConsole } from './harness/console';
import { story } from './harness/story';

const stepsOf = (page: Page) => page.getByRole('region', { name: '下一步' });

/** Opens a step, which may be folded away. */
const openStep = async (page: Page, step: string): Promise<void> => {
  const button = stepsOf(page).getByRole('button', { name: step, exact: true, expanded: false });
  await button
    .or(page.getByText(/^更多步骤/))
    .first()
    .waitFor();
  if (!(await button.isVisible())) await page.getByText(/^更多步骤/).click();
  await button.click();
};

const act = async (page: Page, name: string): Promise<void> => {
  await stepsOf(page).locator('form').getByRole('button', { name, exact: true }).click();
  await page
    .getByRole('status')
    .filter({ hasText: `已完成：${name}` })
    .waitFor();
};

story('the office supervises the unit that answers, which reads what about and answers', async () => {
  const { id: petitionId, number } = await register({ subject: ownName('井盖缺失') });
  const toUnitId = unitNamed('示范区住房和城乡建设局');
  await command(
    'transferPetition',
    { petitionId, kind: 'TRANSFER', toUnitId, reason: '市政管理' },
    { account: 'clerk' },
  );
  await command('acceptTransfer', { petitionId }, { account: 'housing' });

  const office = await openConsole({ account: 'clerk', path: `/petitions/${String(number)}` });
  await openStep(office, '督办');
  await office.getByRole('combobox', { name: '督办方式' }).click();
  await office.getByTitle('催办', { exact: true }).click();
  await office.getByRole('textbox', { name: '事由' }).fill('请说明修复时间。');
  await expectAccessible(office);
  await act(office, '督办');

  const bureau = await openConsole({ account: 'housing', path: `/petitions/${String(number)}` });
  await openStep(bureau, '答复督办');
  // The only open entry is chosen already, and is read before it is answered.
  await stepsOf(bureau).getByText('请说明修复时间。', { exact: true }).waitFor();
  await bureau.getByRole('textbox', { name: '内容' }).fill('已安排三日内修复。');
  await act(bureau, '答复督办');
});
