import type { Page } from 'playwright-core';
import { command, register } from '../support/petition-story';
import { today, unitNamed, type Shown } from '../support/product';
import { ownName } from '../support/story';
import { openConsole } from './harness/console';
import { story } from './harness/story';

const stepsOf = (page: Page) => page.getByRole('region', { name: '下一步' });

/** A claim of which the housing bureau delivered its opinion today. */
const concludedClaim = async (subject: string): Promise<string> => {
  const { id: petitionId, number } = await register({ subject });
  const does = (name: string, more: Shown = {}, account = 'housing') =>
    command(name, { petitionId, ...more }, { account });
  const toUnitId = unitNamed('示范区住房和城乡建设局');
  await does('transferPetition', { kind: 'TRANSFER', toUnitId, reason: '物业管理' }, 'clerk');
  await does('acceptTransfer');
  await does('acceptPetition');
  const { demands } = await does('addDemand', { text: '退还多收的费用' });
  const demandId = (demands as Shown[])[0]?.['id'];
  await does('assessDemand', { demandId, merit: 'UNREASONABLE', hardship: false });
  const parts = { claim: '退还多收的费用', facts: '未多收。', reasons: '按合同收取。' };
  await does('issueOpinion', { ...parts, legalBasis: ['《物业管理条例》'], outcome: 'NOT_SUPPORT' });
  await does('deliverOpinion', { how: 'IN_PERSON', deliveredOn: today(), proof: '送达回证 003' });
  return String(number);
};

story(
  'an officer records that the petitioner asks for a review, and sees the case as it is then',
  async () => {
    const number = await concludedClaim(ownName('物业收费'));
    const path = `/petitions/${number}?step=requestReview`;
    const page = await openConsole({ account: 'housing', path });
    await page.getByRole('textbox', { name: '不服的理由' }).fill('合同没有约定该项收费。');
    await page.getByRole('combobox', { name: '提出方式' }).click();
    await page.getByTitle('来信', { exact: true }).click();
    await page.getByRole('textbox', { name: '提出的凭证' }).fill('来信登记 021');
    await stepsOf(page).locator('form').getByRole('button', { name: '申请复查', exact: true }).click();
    await page.getByRole('status').filter({ hasText: '已完成：申请复查' }).waitFor();
    // The answer is the petitioner’s view: that the case was read again shows in what happened last.
    await page.getByRole('status').filter({ hasText: '复查' }).nth(1).waitFor();
  },
);
