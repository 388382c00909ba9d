import { chromium, type Browser } from 'playwright-core';

/** Nothing of Chromium's own goes out to the network; what it draws doesn't depend on a graphics card. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let started: Promise<Browser> | null = null;

/** The one browser of a test file, started when the first page is opened. */
export const theBrowser = (): Promise<Browser> => {
  const executablePath = process.env['LIANXIN_CHROMIUM'];
  if (!executablePath)
    throw new Error('LIANXIN_CHROMIUM is not set: run "npm test -- browser", which looks for a Chromium');
  // Root may not use the sandbox.
  started ??= chromium.launch({ executablePath, args: QUIET, chromiumSandbox: process.getuid?.() !== 0 });
  return started;
};

afterAll(async () => {
  await (await started)?.close();
  started = null;
});
