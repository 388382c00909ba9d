import { register } from '../../support/petition-story';
import { openConsole, PHONE } from '../harness/console';
import { operationsOf } from '../harness/requests';
import { eventually, story } from '../harness/story';

// It uses up what strangers at this address may ask for in a minute, so that nobody else could look his case up meanwhile.
story('after too many wrong codes the page says when to try again', async () => {
  const { receipt } = await register();
  const { number } = receipt as { number: string };
  const page = await openConsole({ path: '/q', viewport: PHONE });
  const asked = operationsOf(page);
  for (let attempt = 1; attempt <= 6; attempt += 1) {
    await page.getByLabel('编号').fill(number);
    await page.getByLabel('查询码').fill(`BBBB22222${attempt}`);
    await page.getByRole('button', { name: '查询', exact: true }).click();
    await eventually(() => expect(asked.names()).toHaveLength(attempt));
    await page.getByRole('button', { name: '查询', exact: true }).waitFor();
  }
  await page.getByText(/请 \d+ 分钟后（\d\d:\d\d 以后）再试/).waitFor();
});
