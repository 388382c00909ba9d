import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** The rules of WCAG 2.2 AA, and what axe counts as good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on a page, a line each: how grave, which rule, where. */
const findings = async (page: Page): Promise<readonly string[]> => {
  // As the debugger does it: what the page's own policy would forbid a script of the page.
  await page.evaluate(axe.source);
  const options = JSON.stringify({ runOnly: { type: 'tag', values: TAGS }, resultTypes: ['violations'] });
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${options})`);
  return violations.flatMap(({ id, impact, help, nodes }) =>
    nodes.map(({ target, failureSummary }) =>
      [impact, id, help, target.join(' '), failureSummary?.replace(/\s+/g, ' ')].join(' · '),
    ),
  );
};

/** Fails on every finding of axe-core that is serious or critical. */
export const expectAccessible = async (page: Page): Promise<void> => {
  const grave = (await findings(page)).filter((finding) => /^(serious|critical) /.test(finding));
  expect(grave).toEqual([]);
};
