import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { theBrowser } from './chromium';
import { overhear, type Faults } from './faults';

/** How a page is opened; without an account nobody is signed in. */
export interface Visit {
  readonly account?: string;
  /** Where to; the first page, where nothing is said. */
  readonly path?: string;
  /** A screen of an office, 1280 × 768, where nothing is said. */
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  /** The language chosen on the device. */
  readonly locale?: 'zh-CN' | 'en';
  /** Faults that the story itself brings about. */
  readonly tolerated?: readonly RegExp[];
}

/** A phone, as petitioners and firms have one. */
export const PHONE = { width: 375, height: 812 } as const;
export const DESK = { width: 1280, height: 768 } as const;

interface Opened {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly faults: Faults;
}

const opened: Opened[] = [];

/** Every page that the running story has opened. */
export const openedPages = (): readonly Opened[] => opened;

/** Closes what the story has opened. */
export const closePages = async (): Promise<void> => {
  await Promise.all(opened.splice(0).map(({ context }) => context.close()));
};

/** Where the product under test serves the console. */
export const consoleOrigin = (): string => {
  const file = process.env['LIANXIN_TEST_RUNTIME'];
  if (!file)
    throw new Error('LIANXIN_TEST_RUNTIME is not set: run "npm test -- browser", which starts a product');
  return (JSON.parse(readFileSync(file, 'utf8')) as { origin: string }).origin;
};

/** Signs in on the provider's page that the tab shows, and waits until the console has the reader back. */
export const signIn = async (page: Page, account: string): Promise<void> => {
  await page.locator(`button[name=account][value="${account}"]`).click();
  const origin = consoleOrigin();
  await page.waitForURL((url) => url.origin === origin && !url.pathname.startsWith('/signed-in'));
};

/**
 * Opens a page of the console in a browser of its own (no cookies, no storage of another) and signs in at the demo provider, as
 * a person would. The story fails on what goes wrong meanwhile (`overhear`).
 */
export const openConsole = async ({
  account,
  path = '/',
  viewport = DESK,
  colorScheme = 'light',
  locale = 'zh-CN',
  tolerated = [],
}: Visit = {}): Promise<Page> => {
  const browser = await theBrowser();
  const context = await browser.newContext({
    viewport,
    colorScheme,
    locale,
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(20_000);
  // As if the language had been chosen on this device before; what is chosen in the story stays.
  await context.addInitScript(
    `if (localStorage.getItem('lianxin.locale') === null) localStorage.setItem('lianxin.locale', '${locale}');`,
  );
  const page = await context.newPage();
  opened.push({ context, page, faults: overhear(page, tolerated) });
  await page.goto(new URL(path, consoleOrigin()).href);
  if (account !== undefined) await signIn(page, account);
  return page;
};
