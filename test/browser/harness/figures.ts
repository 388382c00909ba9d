import type { Page } from 'playwright-core';

/** Prints what a story measured, among the results of the tests. */
export const tell = (line: string): void => void process.stderr.write(`  ${line}\n`);

/** The value below which a share of all lie. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
};

/** A cheap office computer behind a line of 10 Mbit/s: a quarter of this processor, 40 ms there and back. */
export const slowDown = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  const bytesPerSecond = 10_000_000 / 8;
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Network.emulateNetworkConditions', {
    ...{ offline: false, latency: 40, downloadThroughput: bytesPerSecond, uploadThroughput: bytesPerSecond },
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
};

/** Follows the link with this address as a click does; answers after how many ms the next page stands there whole. */
export const changeTo = (page: Page, href: string): Promise<number> =>
  page.evaluate<number>(`new Promise((resolve) => {
    const link = [...document.querySelectorAll('a')].find((each) => each.getAttribute('href') === '${href}');
    const whole = () =>
      location.pathname + location.search === '${href}' &&
      document.querySelector('main h1') !== null &&
      document.querySelector('main [aria-busy=true], main [role=status][aria-label]') === null;
    const began = performance.now();
    const look = () => (whole() ? resolve(performance.now() - began) : requestAnimationFrame(look));
    link.click();
    requestAnimationFrame(look);
  })`);
