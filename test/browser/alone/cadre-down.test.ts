import { untilWhole, without } from '../../support/outage';
import { register } from '../../support/petition-story';
import { ownName } from '../../support/story';
import { openConsole } from '../harness/console';
import { story } from '../harness/story';

const MISSING = '干部信息暂时无法显示，其他内容不受影响';

afterEach(() => untilWhole('{ units(first: 1) { totalCount } }', 'clerk'));

story(
  'without the cadre service a petition stays readable; only what that service knows is missing',
  async () => {
    const subject = ownName('单元门失修');
    const number = String((await register({ subject }))['number']);
    const page = await openConsole({ account: 'clerk' });
    const menu = page.getByRole('navigation', { name: '菜单' });
    await menu.waitFor();
    await without('cadre', async () => {
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.type(number);
      await page.keyboard.press('Enter');
      const main = page.getByRole('main');
      await main.getByRole('heading', { level: 1, name: number }).waitFor();
      await main.getByText(MISSING).waitFor();
      expect(await main.innerText()).toContain(subject);
    });
    expect(await menu.getByRole('link').count()).toBeGreaterThan(2);
  },
);
