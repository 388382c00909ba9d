import type { Page, Route } from 'playwright-core';
import { expectAccessible } from './harness/accessible';
import { openConsole } from './harness/console';
import { operationsOf } from './harness/requests';
import { eventually, story } from './harness/story';

/** CONSOLE.md §6: besides its text, a letter takes no more than this many keys. */
const MOST_KEYS = 25;

const NAME = '欧阳示例';
const CONTENT = '供暖以来室内温度一直不到十四度，多次联系没有结果。家中有老人，恳请协调解决。';

const openDesk = async (tolerated: readonly RegExp[] = []): Promise<Page> => {
  const page = await openConsole({ account: 'clerk', path: '/petitions/new', tolerated });
  await page.getByLabel('姓名').waitFor();
  return page;
};

/** Types with the keyboard only, and counts every key that isn't text; a chord counts each of its keys. */
const keyboardOf = (page: Page) => {
  let keys = 0;
  return {
    keys: () => keys,
    type: (text: string) => page.keyboard.type(text),
    paste: async (text: string) => {
      keys += 2;
      await page.keyboard.insertText(text);
    },
    press: async (chord: string, times = 1) => {
      for (let time = 0; time < times; time += 1) {
        keys += chord.split('+').length;
        await page.keyboard.press(chord);
      }
    },
  };
};

const focused = (page: Page): Promise<string> =>
  page.evaluate<string>(
    'document.activeElement?.labels?.[0]?.innerText ?? document.activeElement?.innerText ?? ""',
  );

const draftIsKept = (page: Page): Promise<void> => page.getByText(/^草稿已存 \d\d:\d\d:\d\d$/).waitFor();

const registeredNumber = async (page: Page): Promise<string> => {
  const text = await page.getByRole('heading', { name: '已登记' }).innerText();
  return /XF-\d{4}-\d+/.exec(text)?.[0] ?? '';
};

/** What lies in the drafts' database: the places, and whether some text occurs in their bytes in any likely encoding. */
const drafts = async (page: Page, text: string): Promise<{ places: readonly string[]; readable: boolean }> =>
  page.evaluate(`(async () => {
    const open = indexedDB.open('lianxin-drafts');
    const db = await new Promise((resolve) => { open.onsuccess = () => resolve(open.result); });
    const store = db.transaction('drafts').objectStore('drafts');
    const all = (request) => new Promise((resolve) => { request.onsuccess = () => resolve(request.result); });
    const [places, rows] = await Promise.all([all(store.getAllKeys()), all(store.getAll())]);
    db.close();
    const bytes = rows.flatMap((row) => Object.values(row)).map((value) =>
      value instanceof ArrayBuffer ? new Uint8Array(value) : value instanceof Uint8Array ? value : new TextEncoder().encode(String(value)));
    const texts = bytes.flatMap((each) => ['utf-8', 'utf-16le', 'gb18030'].map((name) => new TextDecoder(name).decode(each)));
    return { places, readable: [...texts, ...places].some((each) => each.includes(${JSON.stringify(text)})) };
  })()`);

story('a clerk registers a letter by keyboard alone, and the next one after it', async () => {
  const page = await openDesk();
  const desk = keyboardOf(page);
  const began = Date.now();
  expect(await focused(page)).toBe('姓名');
  await desk.type(NAME);
  await desk.press('Tab', 3);
  expect(await focused(page)).toBe('电话');
  await desk.type('13800138000');
  await desk.press('Tab');
  await desk.type('幸福路 18 号');
  await desk.press('Tab', 3);
  expect(await focused(page)).toBe('内容');
  await desk.paste(CONTENT);
  await desk.press('Tab');
  await desk.type('恢复供暖');
  await desk.press('Enter');
  await desk.type('退还采暖费');
  await desk.press('Tab');
  await desk.type('幸福路');
  await desk.press('Tab', 2);
  await desk.press('ArrowRight');
  await desk.press('Control+Shift+Enter');
  const number = await registeredNumber(page);
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  process.stdout.write(
    `a letter: ${desk.keys()} keys besides its text, no mouse, ${seconds} s typed by a machine\n`,
  );
  expect(desk.keys()).toBeLessThanOrEqual(MOST_KEYS);
  await eventually(async () => expect(await focused(page)).toBe('姓名'));
  await desk.type('下一位');
  await desk.press('Tab', 7);
  await desk.paste('第二件');
  await desk.press('Control+Enter');
  await eventually(async () => expect(await registeredNumber(page)).not.toBe(number));
  await eventually(async () => expect(await focused(page)).toContain('已登记'));
});

story(
  'what is registered shows number, query code, the day by which it is routed, and prints a receipt',
  async () => {
    const page = await openDesk();
    await expectAccessible(page);
    await page.getByLabel('姓名').fill(NAME);
    await page.getByLabel('内容').fill(CONTENT);
    await page.getByLabel('申诉求决').check();
    await page.keyboard.press('Control+Enter');
    const number = await registeredNumber(page);
    await page.getByRole('button', { name: /转送.*剩/ }).waitFor();
    await expectAccessible(page);
    const code = await page.locator('strong.number').innerText();
    await page.emulateMedia({ media: 'print' });
    const receipt = page.getByRole('article', { name: '信访事项登记回执' });
    const printed = await receipt.innerText();
    for (const part of [number, code, '/q', '登记单位', '最迟']) expect(printed).toContain(part);
    expect(printed).not.toContain(NAME);
    expect(await page.getByLabel('内容').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('link', { name: '打开信访件' }).click();
    await page.waitForURL(`**/petitions/${number}`);
  },
);

story('nothing typed is lost on a reload, nor on a refusal of what has no content', async () => {
  const page = await openDesk();
  await page.getByLabel('渠道').selectOption('VISIT');
  await page.getByLabel('姓名').fill(NAME);
  await page.getByLabel('诉求 1').fill('恢复供暖');
  await page.keyboard.press('Control+Enter');
  await page.getByText('请录入来信、来访反映的内容').waitFor();
  expect(await focused(page)).toBe('内容');
  expect(await page.getByLabel('姓名').inputValue()).toBe(NAME);
  await page.keyboard.type(CONTENT);
  await draftIsKept(page);
  await eventually(async () => expect((await drafts(page, NAME)).places).toHaveLength(1));
  await page.reload();
  await page.getByText('已恢复上次未提交的内容').waitFor();
  expect(await page.getByLabel('姓名').inputValue()).toBe(NAME);
  expect(await page.getByLabel('渠道').inputValue()).toBe('VISIT');
  expect(await page.getByLabel('诉求 1').inputValue()).toBe('恢复供暖');
  expect(await page.getByLabel('内容').inputValue()).toBe(CONTENT);
  await page.getByRole('button', { name: '清空草稿' }).click();
  await page.getByRole('button', { name: '恢复刚清空的内容' }).click();
  expect(await page.getByLabel('内容').inputValue()).toBe(CONTENT);
  await page.getByRole('button', { name: '清空草稿' }).click();
  await eventually(async () => expect((await drafts(page, NAME)).places).toEqual([]));
});

story('a letter is registered once, whether the connection or only the answer was lost', async () => {
  const page = await openDesk([/net::ERR_/]);
  const asked = operationsOf(page);
  await page.getByLabel('姓名').fill(NAME);
  await page.getByLabel('内容').fill(CONTENT);
  await draftIsKept(page);
  await page.context().setOffline(true);
  await page.getByText('未联网，已录入的内容存为草稿').waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByText('未联网，没有收到应答').waitFor();
  expect(await page.getByLabel('内容').inputValue()).toBe(CONTENT);
  await page.context().setOffline(false);
  let lost = '';
  const loseAnswer = async (route: Route): Promise<void> => {
    const answer = await route.fetch();
    lost = /XF-\d{4}-\d+/.exec(await answer.text())?.[0] ?? '';
    await route.abort('connectionreset');
  };
  await page.route('**/graphql', loseAnswer, { times: 1 });
  await page.keyboard.press('Control+Enter');
  await eventually(() => expect(lost).not.toBe(''));
  await page.getByRole('button', { name: '登记 Ctrl+Enter', exact: true }).waitFor();
  await page.reload();
  await page.getByText('已恢复上次未提交的内容').waitFor();
  await page.getByLabel('内容').fill(`${CONTENT}又及。`);
  await page.keyboard.press('Control+Enter');
  expect(await registeredNumber(page)).toBe(lost);
  await page.getByText('此件按先前提交的内容登记').waitFor();
  expect(await page.getByLabel('内容').inputValue()).toBe(`${CONTENT}又及。`);
  expect(asked.names().filter((name) => name === 'RegisterPetition').length).toBeGreaterThan(2);
});

story('an expired sign-in leads through the provider and back to what was typed', async () => {
  const page = await openDesk();
  await page.getByLabel('姓名').fill(NAME);
  await page.getByLabel('内容').fill(CONTENT);
  await page.evaluate(`sessionStorage.setItem('lianxin.tokens', JSON.stringify({
    ...JSON.parse(sessionStorage.getItem('lianxin.tokens')), accessToken: 'expired' }))`);
  // Sent at once, before the half second in which a draft is written.
  await page.keyboard.press('Control+Enter');
  const account = page.locator('button[name=account][value=clerk]');
  const back = page.getByText('已恢复上次未提交的内容');
  await account.or(back).first().waitFor();
  if (await account.isVisible()) await account.click();
  await back.waitFor();
  expect(await page.getByLabel('内容').inputValue()).toBe(CONTENT);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByLabel('Content').waitFor();
  expect(await page.getByLabel('Content').inputValue()).toBe(CONTENT);
  await page.getByLabel('Content').press('Control+Enter');
  await page.getByRole('heading', { name: 'Registered' }).waitFor();
});

story('two tabs with the desk keep a letter each', async () => {
  const page = await openDesk();
  await page.getByLabel('姓名').fill(NAME);
  await draftIsKept(page);
  const tab = await page.context().newPage();
  await tab.goto(page.url());
  await tab.locator('button[name=account][value=clerk]').or(tab.getByLabel('姓名')).first().waitFor();
  if (await tab.getByLabel('姓名').isHidden()) await tab.locator('button[name=account][value=clerk]').click();
  await tab.getByLabel('姓名').waitFor();
  expect(await tab.getByLabel('姓名').inputValue()).toBe('');
  await tab.getByLabel('姓名').fill('另一件');
  await draftIsKept(tab);
  await page.reload();
  await page.getByText('已恢复上次未提交的内容').waitFor();
  expect(await page.getByLabel('姓名').inputValue()).toBe(NAME);
  await tab.close();
});

story('what lies on the device can’t be read, and is gone when the clerk signs out', async () => {
  const page = await openDesk();
  await page.getByLabel('姓名').fill(NAME);
  await draftIsKept(page);
  const kept = await drafts(page, NAME);
  expect(kept.places).toHaveLength(1);
  expect(kept.readable).toBe(false);
  expect((await drafts(page, 'clerk')).readable).toBe(false);
  const origin = new URL(page.url()).origin;
  await page.getByLabel('住址').fill('退出前的最后一个字');
  await page.getByRole('button', { name: '退出' }).click();
  await page.locator('button[name=account][value=clerk]').waitFor();
  await page.goto(`${origin}/q`);
  expect((await drafts(page, NAME)).places).toEqual([]);
});
