import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findIn } from './find.mjs';
import { PICTURES } from './pages.mjs';
import { withPalette } from './palette.mjs';

const DESK = { width: 1280, height: 768 };
const LARGEST = 150_000;
const QUIET = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
const ABSENT = /没有找到，或无权查看|Not found, or not yours to see/;

/** Signs in at the provider's page that the tab shows. */
async function signIn(
  /** @type {import('playwright-core').Page} */ page,
  /** @type {string} */ account,
  /** @type {string} */ origin,
) {
  await page.locator(`button[name=account][value="${account}"]`).click();
  await page.waitForURL((url) => url.origin === origin && !url.pathname.startsWith('/signed-in'));
}

/** Opens a page and waits until it stands there whole; answers what is wrong with it, or null. */
async function show(
  /** @type {import('playwright-core').Page} */ page,
  /** @type {import('./pages.mjs').Picture} */ picture,
  /** @type {string} */ origin,
  /** @type {import('./find.mjs').Found} */ found,
) {
  await picture.prepare?.(page);
  const path = typeof picture.path === 'string' ? picture.path : picture.path(found);
  await page.goto(origin + path);
  if (picture.account) await signIn(page, picture.account, origin);
  await page.locator('main').waitFor();
  await page.waitForLoadState('networkidle');
  await picture.act?.(page, found);
  await page.waitForLoadState('networkidle');
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  await page.waitForFunction("document.querySelector('[aria-busy=true]') === null");
  const isAbsent = ABSENT.test(await page.locator('main').innerText());
  return isAbsent === (picture.absent ?? false) ? null : 'shows the page of what isn’t there';
}

/** Takes the picture of what the page shows; answers what it weighs. */
async function keep(/** @type {import('playwright-core').Page} */ page, /** @type {string} */ path) {
  const png = withPalette(await page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' }));
  writeFileSync(path, png);
  return `${(png.length / 1000).toFixed(0)} kB${png.length > LARGEST ? ' (large)' : ''}`;
}

/**
 * Takes every picture of a running product into a folder, and says of each what it weighs; answers those that can't be had.
 * @param {{ origin: string, folder: string, executablePath: string, only: readonly string[], say: (line: string) => void }} options
 */
export async function takePictures({ origin, folder, executablePath, only, say }) {
  mkdirSync(folder, { recursive: true });
  const found = await findIn(origin);
  const browser = await chromium.launch({
    executablePath,
    args: QUIET,
    chromiumSandbox: process.getuid?.() !== 0,
  });
  /** @type {string[]} */
  const failed = [];
  try {
    for (const picture of PICTURES.filter(({ name }) => only.length === 0 || only.includes(name))) {
      const { name, viewport = DESK, locale = 'zh-CN', colorScheme = 'light' } = picture;
      const context = await browser.newContext({
        ...{ viewport, locale, colorScheme, reducedMotion: 'reduce', timezoneId: 'Asia/Shanghai' },
      });
      await context.addInitScript(`localStorage.setItem('lianxin.locale', '${locale}')`);
      const page = await context.newPage();
      const path = join(folder, `${name}.png`);
      const wrong = await show(page, picture, origin, found).catch(
        (error) => String(error.message).split('\n')[0],
      );
      if (wrong) failed.push(name);
      say(`${name}: ${wrong ?? (await keep(page, path))}`);
      await context.close();
    }
  } finally {
    await browser.close();
  }
  return failed;
}
