import type { Page } from 'playwright-core';
import { cadreOf, done, found, join, untilPairing } from '../support/personnel-story';
import { inDays, unitNamed, type Shown } from '../support/product';
import { ownName } from '../support/story';
import { expectAccessible } from './harness/accessible';
import { openConsole } from './harness/console';
import { operationsOf } from './harness/requests';
import { eventually, story } from './harness/story';

/** A recruit who reported two months ago. */
const aRecruit = (unitId: string): Promise<string> => {
  const reported = inDays(-60);
  return join(unitId, 'STAFF', { name: ownName('新录'), from: reported, recruitedOn: reported });
};

/** A unit with an active pairing whose mid-level mentor has left, and whom it could be given instead. */
const aVacancy = async () => {
  const unit = await found('结对局');
  const [lead, leaving] = [
    await join(unit, 'LEADER'),
    await join(unit, 'MID_LEVEL', { name: ownName('离任') }),
  ];
  const recruit = await aRecruit(unit);
  const { id } = await done('proposePairing', {
    ...{ recruitId: recruit, lead: { mentorId: lead }, middle: { mentorId: leaving } },
  });
  await done('confirmPairing', { pairingId: id });
  await done('endService', { cadreId: leaving, on: inDays(0) });
  await untilPairing(id, 'the slot to be vacant', ({ middle }) => (middle as Shown)['state'] === 'VACANT');
  const [kin, free] = [ownName('亲属'), ownName('可选')];
  const kinId = await join(unit, 'MID_LEVEL', { name: kin });
  await done('registerKinship', { cadreId: recruit, kinCadreId: kinId, relation: 'CLOSE_AFFINITY' });
  await join(unit, 'MID_LEVEL', { name: free });
  return { unit, pairing: String(id), kin, free };
};

const steps = (page: Page) => page.getByRole('region', { name: '下一步' });

/** What was done is said, and has the focus. */
const said = async (page: Page, words: string): Promise<void> => {
  await page.getByRole('status').filter({ hasText: words }).waitFor();
  await eventually(async () =>
    expect(await page.evaluate('document.activeElement.textContent')).toContain(words),
  );
};

story(
  'an organization officer finds a vacant slot on the board and fills it with somebody who may',
  async () => {
    const { unit, pairing, kin, free } = await aVacancy();
    const page = await openConsole({ account: 'organization', path: `/pairings/coverage?unit=${unit}` });
    const asked = operationsOf(page);
    const refill = page.getByRole('cell').filter({ hasText: '补选中层导师' });
    await refill.waitFor();
    expect(await page.getByText('缺中层 1', { exact: true }).count()).toBe(1);
    await expectAccessible(page);

    await page.getByLabel('以哪一天为准').last().fill(inDays(-1));
    await page.getByText('历史状态，只读').waitFor();
    expect(page.url()).toContain(`asOf=${inDays(-1)}`);
    await eventually(async () => expect(await refill.count()).toBe(0));
    await page.getByRole('button', { name: '回到今天' }).click();
    await refill.getByRole('link').click();

    const impossible = page.getByRole('listitem').filter({ hasText: kin });
    await impossible.getByText('不可选：亲属登记').waitFor();
    expect(await impossible.getByRole('button').count()).toBe(0);
    await expectAccessible(page);
    asked.forget();
    await page.getByRole('button', { name: `选定 ${free}` }).click();
    await said(page, '已办理：补选导师');
    const slot = page.getByRole('region', { name: '中层导师' });
    await slot.getByRole('link', { name: free }).waitFor();
    expect(await slot.innerText()).toContain('带教1/');
    expect(new URL(page.url()).pathname).toBe(`/pairings/${pairing}`);
    // The command’s answer brought the page up to date: nothing was asked again.
    expect(asked.names()).toEqual(['RefillSlot']);
  },
);

story('a refused step shows its message and article, and keeps what was typed', async () => {
  const { pairing } = await aVacancy();
  const page = await openConsole({
    account: 'organization',
    path: `/pairings/${pairing}?step=extendProbation`,
  });
  await page.getByLabel('缺勤工作日').fill('3');
  await page.getByLabel('延长至').fill(inDays(360));
  await page.getByLabel('理由').fill('病假');
  await page.keyboard.press('Control+Enter');
  const refusal = page.getByRole('alert');
  await refusal.waitFor();
  expect(await refusal.innerText()).toMatch(/不能延长试用期[\s\S]*《.+》/);
  expect(await page.getByLabel('理由').inputValue()).toBe('病假');
  const blocked = steps(page).getByRole('button', { name: '作出试用期决定' });
  expect(await blocked.getAttribute('aria-disabled')).toBe('true');
  await expectAccessible(page);
});

story(
  'an officer proposes both mentors for a recruit without any, and confirms them with one key',
  async () => {
    const unit = await found('新录局');
    const [lead, middle] = [ownName('领导'), ownName('中层')];
    await join(unit, 'LEADER', { name: lead });
    await join(unit, 'MID_LEVEL', { name: middle });
    const recruit = await aRecruit(unit);
    const page = await openConsole({ account: 'organization', path: `/cadres/${recruit}` });
    await page.getByRole('button', { name: '新建结对' }).click();
    await page.getByRole('button', { name: '提出结对建议' }).click();
    await page.getByText('请选定领导导师').waitFor();
    await page.getByRole('button', { name: `选定 ${lead}` }).click();
    await page.getByRole('button', { name: `选定 ${middle}` }).click();
    await page.getByRole('button', { name: '提出结对建议' }).click();
    await page.getByText('待确认', { exact: true }).waitFor();
    await page.keyboard.press('e');
    await page.locator('form').getByRole('button', { name: '确认结对' }).click();
    await said(page, '已办理：确认结对');
    await page.getByText('生效中', { exact: true }).waitFor();
  },
);

story(
  'a mentor logs a meeting of his own pairing, and is offered nothing that the officer decides',
  async () => {
    const unit = unitNamed('示范区教育局');
    const lead = await join(unit, 'LEADER');
    const recruit = await aRecruit(unit);
    const choice = { lead: { mentorId: lead }, middle: { mentorId: cadreOf('mentor') } };
    const { id } = await done('proposePairing', { recruitId: recruit, ...choice });
    await done('confirmPairing', { pairingId: id });
    const page = await openConsole({
      account: 'mentor',
      path: `/pairings/${String(id)}?step=logMentorMeeting`,
    });
    const topic = ownName('政策答复口径');
    await page.getByLabel('内容').fill(topic);
    await page.keyboard.press('Control+Enter');
    await said(page, '已办理：记录面谈');
    await page.getByRole('region', { name: '面谈' }).getByText(topic).waitFor();
    expect(await steps(page).getByRole('button', { name: '终止结对' }).count()).toBe(0);
    await expectAccessible(page);
  },
);
