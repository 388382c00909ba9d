import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { closePages, openedPages } from './console';

const fileNameOf = (story: string): string =>
  `${Date.now()}-${story.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80)}`;

/** Pictures of all pages of a story that failed; answers where they are. */
const pictures = async (story: string): Promise<readonly string[]> => {
  const folder = process.env['LIANXIN_TEST_PICTURES'];
  if (!folder) return [];
  mkdirSync(folder, { recursive: true });
  const taken = openedPages().map(async ({ page }, index) => {
    const path = join(folder, `${fileNameOf(story)}-${index + 1}.png`);
    await page.screenshot({ path, fullPage: true });
    return `${path} (${page.url()})`;
  });
  const settled = await Promise.allSettled(taken);
  return settled.map((one) => (one.status === 'fulfilled' ? one.value : 'a page without a picture'));
};

/**
 * A test in a browser. It fails also on faults of its pages that it didn't ask for, and leaves a picture of each page when it
 * fails; its pages are closed afterwards.
 */
export const story = (name: string, tell: () => Promise<void>, timeoutMs = 120_000): void => {
  it(
    name,
    async () => {
      try {
        await tell();
        expect(openedPages().flatMap(({ faults }) => faults)).toEqual([]);
      } catch (error) {
        const faults = openedPages().flatMap((opened) => opened.faults);
        const seen = [...(await pictures(name)), ...faults].map((line) => `\n  ${line}`).join('');
        if (error instanceof Error) error.message += `\nSeen:${seen || ' nothing'}`;
        throw error;
      } finally {
        await closePages();
      }
    },
    timeoutMs,
  );
};

/** Says again and again what must hold, until it does or ten seconds have passed; then it fails with what is so instead. */
export const eventually = async (claim: () => Promise<void> | void, patienceMs = 10_000): Promise<void> => {
  const end = Date.now() + patienceMs;
  for (;;) {
    try {
      return await claim();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};
