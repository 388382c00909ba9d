import type { Page } from 'playwright-core';
import { register } from '../../support/petition-story';
import { ownName } from '../../support/story';
import { consoleOrigin, openConsole } from '../harness/console';
import { changeTo, quantile, slowDown, tell } from '../harness/figures';
import { operationsOf } from '../harness/requests';
import { eventually, story } from '../harness/story';

const CHANGES = 20;
const FIRST_ROW = 'main tbody tr';

/** Something to do for the clerk, so that his work has a row. */
const numbers: string[] = [];
beforeAll(async () => {
  for (let index = 0; index < 3; index += 1)
    numbers.push(String((await register({ subject: ownName('路灯不亮') }))['number']));
});

const atWork = async (): Promise<Page> => {
  const page = await openConsole({ account: 'clerk', path: '/work' });
  await page.locator(FIRST_ROW).first().waitFor();
  return page;
};

story('the first useful row, on a slow machine and line', async () => {
  const page = await atWork();
  await slowDown(page);
  const waits: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const began = performance.now();
    await page.goto(`${consoleOrigin()}/work`, { waitUntil: 'commit' });
    await page.locator(FIRST_ROW).first().waitFor();
    waits.push(performance.now() - began);
  }
  const shown = waits.map((ms) => ms.toFixed(0)).join(', ');
  tell(`first useful row of /work with 4× CPU and 10 Mbit/s, nothing cached: ${shown} ms (aim 1500)`);
  expect(waits).toHaveLength(3);
});

story('a change of page', async () => {
  const page = await atWork();
  const waits: number[] = [];
  for (let change = 0; change < CHANGES; change += 1) {
    const href = change % 2 === 0 ? '/petitions' : '/work';
    await page.locator(`nav a[href="${href}"]`).first().waitFor();
    waits.push(await changeTo(page, href));
  }
  const [p50, p95] = [0.5, 0.95].map((share) => quantile(waits, share).toFixed(0));
  tell(`change of page, ${CHANGES} times: p50 ${p50} ms, p95 ${p95} ms (aim 300)`);
  expect(waits).toHaveLength(CHANGES);
});

/** Pages with the account that opens them. */
const PAGES: readonly (readonly [account: string, path: () => string])[] = [
  ['clerk', () => '/work'],
  ['clerk', () => '/petitions'],
  ['clerk', () => `/petitions/${numbers[0]}`],
  ['housing', () => '/requests'],
  ['organization', () => '/work'],
  ['organization', () => '/cadres'],
  ['organization', () => '/units'],
  ['organization', () => '/pairings'],
  ['organization', () => '/pairings/coverage'],
  ['liaison', () => '/work'],
  ['liaison', () => '/enterprises'],
];

story('a page asks the gateway once', async () => {
  const asked: Record<string, readonly string[]> = {};
  for (const account of new Set(PAGES.map(([each]) => each))) {
    const page = await openConsole({ account, path: '/no/such/page' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    const operations = operationsOf(page);
    for (const [, path] of PAGES.filter(([each]) => each === account)) {
      operations.forget();
      await page.goto(consoleOrigin() + path(), { waitUntil: 'networkidle' });
      asked[`${account} ${path()}`] = operations.names();
    }
  }
  for (const [page, names] of Object.entries(asked)) tell(`${page} asks ${names.join(', ') || 'nothing'}`);
  const tooMany = Object.entries(asked).filter(([, names]) => names.length > 1);
  expect(Object.fromEntries(tooMany)).toEqual({});
});

story('two clicks, or two keys, lead from the work to the form of the next step', async () => {
  const page = await atWork();
  const form = page.locator('main form').last();
  await page.locator(`a[data-row][href$="${numbers[0]}"]`).click();
  await page.locator('main button[data-step]').first().click();
  await form.waitFor();
  const withMouse = 2;

  await page.goto(`${consoleOrigin()}/work`);
  const row = page.locator(`a[data-row][href$="${numbers[0]}"]`);
  await row.focus();
  const keys = ['Enter', 'e'];
  for (const key of keys) {
    await page.keyboard.press(key);
    if (key === 'Enter') await page.locator('main button[data-step]').first().waitFor();
  }
  await form.waitFor();
  await eventually(() => expect(new URL(page.url()).searchParams.get('step')).not.toBeNull());
  tell(`from /work to the form of the next step: ${withMouse} clicks; from its row ${keys.length} keys`);
});
