import type { Locator, Page } from 'playwright-core';
import { expectAccessible } from './harness/accessible';
import { consoleOrigin, openConsole } from './harness/console';
import { eventually, story } from './harness/story';

const menu = (page: Page): Locator => page.getByRole('navigation', { name: /^(菜单|Menu)$/ });

const menuOf = async (page: Page): Promise<readonly string[]> => {
  await menu(page).waitFor();
  return menu(page).getByRole('link').allTextContents();
};

const WORK = '我的工作台';

/** The menus of CONSOLE.md §2, as far as the rooms of this issue go. */
const MENUS: Readonly<Record<string, readonly string[]>> = {
  clerk: [WORK, '信访登记', '信访件'],
  housing: [WORK, '信访件', '企业诉求'],
  'housing-head': [WORK, '信访件', '企业诉求'],
  organization: [WORK, '干部', '单位', '结对', '结对覆盖'],
  liaison: [WORK, '企业诉求', '企业'],
  supervisor: ['信访件', '企业诉求'],
};

for (const [account, rooms] of Object.entries(MENUS))
  story(`${account} has the rooms of his role in the menu, and begins in the first`, async () => {
    const page = await openConsole({ account });
    expect(await menuOf(page)).toEqual(expect.arrayContaining([...rooms]));
    const first = await menu(page).getByRole('link').first().getAttribute('href');
    await eventually(() => expect(new URL(page.url()).pathname).toBe(first));
  });

story('the language is changed in place, kept on the device, and told to the browser', async () => {
  const page = await openConsole({ account: 'clerk' });
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('link', { name: 'My work' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await page.reload();
  await page.getByRole('link', { name: 'My work' }).waitFor();
  await page.getByRole('button', { name: '中文' }).click();
  await page.getByRole('link', { name: WORK }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
});

story('a link into the console leads through the sign-in to where it points', async () => {
  const page = await openConsole({ account: 'housing', path: '/petitions?status=HANDLING&tag=1' });
  await page.getByRole('main').waitFor();
  expect(page.url()).toBe(`${consoleOrigin()}/petitions?status=HANDLING&tag=1`);
});

story('who signs out is out at the provider too, and nothing of him stays in the tab', async () => {
  const page = await openConsole({ account: 'clerk' });
  const farewell = page.waitForRequest((request) => new URL(request.url()).pathname === '/session/end');
  await page.getByRole('button', { name: '退出' }).click();
  expect(new URL((await farewell).url()).searchParams.get('id_token_hint')).toMatch(/^ey/);
  await page.locator('button[name=account][value=clerk]').waitFor();
  expect(new URL(page.url()).origin).not.toBe(consoleOrigin());
  await page.goto(`${consoleOrigin()}/q`);
  const kept = await page.evaluate('Object.keys(sessionStorage).concat(Object.keys(localStorage))');
  expect(kept).not.toContain('lianxin.tokens');
});

story('what does not exist and what is not one’s own read the same', async () => {
  const page = await openConsole({ account: 'clerk', path: '/no/such/page' });
  await page.getByRole('heading', { name: '没有找到，或无权查看' }).waitFor();
  const words = await page.getByRole('main').innerText();
  await page.goto(`${consoleOrigin()}/petitions/XF-2020-000000`);
  await page.getByRole('heading', { name: '没有找到，或无权查看' }).waitFor();
  expect(await page.getByRole('main').innerText()).toBe(words);
});

story('the keyboard reaches the page past the menu, and goes anywhere with Ctrl+K', async () => {
  const page = await openConsole({ account: 'clerk' });
  await page.getByRole('main').waitFor();
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.textContent')).toBe('跳到正文');
  await page.keyboard.press('Enter');
  expect(await page.evaluate('document.activeElement.id')).toBe('main');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: '前往' }).waitFor();
  await page.keyboard.type('XF-2020-000000');
  await page.keyboard.press('Enter');
  await eventually(() => expect(new URL(page.url()).pathname).toBe('/petitions/XF-2020-000000'));
});

story('the frame has no grave fault of accessibility, in either language and by day and night', async () => {
  const day = await openConsole({ account: 'clerk', path: '/no/such/page' });
  await day.getByRole('heading').waitFor();
  await expectAccessible(day);
  const night = await openConsole({
    ...{ account: 'supervisor', path: '/no/such/page', colorScheme: 'dark', locale: 'en' },
  });
  await night.getByRole('heading').waitFor();
  await expectAccessible(night);
});
