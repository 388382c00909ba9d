import type { Page } from 'playwright-core';
import { unitNamed, type Shown } from '../support/product';
import { firm, order, submit } from '../support/request-story';
import { ownName } from '../support/story';
import { expectAccessible } from './harness/accessible';
import { openConsole, PHONE } from './harness/console';
import { operationsOf } from './harness/requests';
import { eventually, story } from './harness/story';

const EAST = unitNamed('东桥街道');
const liaison = { account: 'liaison' };
const east = { account: 'eastbridge' };

const lookUp = async (page: Page, number: string, code: string): Promise<void> => {
  await page.getByLabel('编号').fill(number);
  await page.getByLabel('查询码').fill(code);
  await page.getByRole('button', { name: '查询', exact: true }).click();
};

story(
  'a firm answers a question, reads the result, rates it badly, has it taken up again and leaves',
  async () => {
    const { id: enterpriseId } = await firm();
    const subject = ownName('厂区用电增容');
    const submitted = await submit(enterpriseId, { subject });
    const { number, queryCode } = submitted['receipt'] as { number: string; queryCode: string };
    const on = (name: string, as = east, input: Shown = {}): Promise<Shown> =>
      order(name, { requestId: submitted['id'], ...input }, as);
    await on('triageRequest', liaison, { category: 'UTILITIES', urgent: false });
    await on('dispatchRequest', liaison, { toUnitId: EAST, reason: '厂区所在地' });
    await on('acceptRequest');
    await on('askFirm', east, { question: '请补充用电负荷清单' });

    const page = await openConsole({ path: '/firm', viewport: PHONE });
    const asked = operationsOf(page);
    await lookUp(page, number.replace('QF', 'XF'), queryCode);
    await page.getByRole('alert').filter({ hasText: '信访事项查询' }).waitFor();
    await lookUp(page, number, 'BBBB222222');
    await page.getByText('编号或查询码不一致').waitFor();
    await lookUp(page, number.toLowerCase(), queryCode.toLowerCase());
    await page.waitForURL('**/firm/case');
    await page.getByRole('heading', { level: 1, name: `您的诉求：${subject}` }).waitFor();
    expect(asked.names()).toEqual(['OpenRequest', 'OpenRequest', 'RequestStatus']);
    await page.getByText('请补充用电负荷清单').waitFor();
    await page.getByText('暂停计算').first().waitFor();
    await expectAccessible(page);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.width);

    await page.getByLabel('您的补充内容').fill('负荷清单已发送至承办单位。');
    await page.getByRole('button', { name: '提交补充' }).click();
    await page.getByRole('heading', { name: '您补充过的内容' }).waitFor();
    expect(await page.getByLabel('您的补充内容').count()).toBe(0);
    await page
      .getByText(/还有 \d+ 个工作日/)
      .first()
      .waitFor();

    await on('deliverRequest', east, { text: '已完成增容' });
    await page.reload();
    await page.getByText('已完成增容').waitFor();
    await page.getByLabel('不满意（2 分）', { exact: true }).check();
    await page.getByLabel('您想补充的话').fill('夜间仍跳闸');
    await page.getByRole('button', { name: '提交评价' }).click();
    await page.getByText('夜间仍跳闸').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: '申请重办' }).click();
    await page.getByText('请填写还有哪些问题没有解决').waitFor();
    await page.getByLabel('还有哪些问题没有解决').fill('夜间跳闸');
    await page.getByRole('button', { name: '申请重办' }).click();
    await eventually(async () =>
      expect(await page.getByRole('button', { name: '申请重办' }).count()).toBe(0),
    );

    await page.getByRole('button', { name: '退出查询' }).first().click();
    await page.getByText('已退出查询。').waitFor();
    expect(await page.evaluate('Object.keys(sessionStorage)')).toEqual([]);
  },
);
