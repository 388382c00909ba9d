/** What a phone shows, for petitioners and firms; everything else is for an office’s screen. */
const PHONE = { width: 375, height: 812 };

const NOT_SOME_NUMBER = 'XF-2020-000000';

/**
 * A picture: the name of its file, who looks (nobody, where there is no account), and where. `path` may need what was found
 * in the district; `act` does what leads to what is shown; `absent` says that the page of what isn’t there is what we want.
 * @typedef {{ name: string, account?: string, path: string | ((found: import('./find.mjs').Found) => string),
 *   viewport?: { width: number, height: number }, locale?: 'en', colorScheme?: 'dark', absent?: boolean,
 *   prepare?: (page: import('playwright-core').Page) => Promise<void>,
 *   act?: (page: import('playwright-core').Page, found: import('./find.mjs').Found) => Promise<void> }} Picture
 */

/** Writes a letter and registers it, by keyboard alone. */
async function registerLetter(/** @type {import('playwright-core').Page} */ page) {
  await page.getByLabel('姓名').first().fill('某某');
  await page.getByLabel('住址').first().fill('东桥街道1号');
  await page.getByLabel('内容').fill('今冬以来三号楼供暖不热，室内十四度。请求恢复供暖，退还部分采暖费。');
  await page.keyboard.press('Control+Enter');
  await page
    .getByText(/XF-\d{4}-\d{6}/)
    .first()
    .waitFor();
}

async function openCase(
  /** @type {import('playwright-core').Page} */ page,
  /** @type {{ number: string, queryCode: string }} */ { number, queryCode },
) {
  const [numberField, codeField] = [page.locator('form input').nth(0), page.locator('form input').nth(1)];
  await numberField.fill(number);
  await codeField.fill(queryCode);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname.endsWith('/case'));
}

/** Lets everything but `Me` fail, as if a service were away. */
const withoutAnswers = (/** @type {import('playwright-core').Page} */ page) =>
  page.route('**/graphql', (route) =>
    route.request().postDataJSON()?.operationName === 'Me'
      ? route.continue()
      : route.fulfill({ status: 503, contentType: 'application/json', body: '{}' }),
  );

/** Every page of the console as a picture in docs/screenshots. @type {readonly Picture[]} */
export const PICTURES = [
  { name: 'work-clerk', account: 'clerk', path: '/work' },
  { name: 'work-handler', account: 'housing', path: '/work' },
  { name: 'work-head', account: 'housing-head', path: '/work' },
  { name: 'work-organization', account: 'organization', path: '/work' },
  { name: 'work-liaison', account: 'liaison', path: '/work' },
  { name: 'work-handler-en', account: 'housing', path: '/work', locale: 'en' },
  { name: 'work-handler-dark', account: 'housing', path: '/work', colorScheme: 'dark' },
  { name: 'work-empty', account: 'westbridge', path: ({ emptyWork }) => emptyWork },
  { name: 'work-failed', account: 'clerk', path: '/work', prepare: withoutAnswers },
  { name: 'petitions', account: 'clerk', path: '/petitions' },
  { name: 'registration', account: 'clerk', path: '/petitions/new' },
  { name: 'registration-saved', account: 'clerk', path: '/petitions/new', act: registerLetter },
  { name: 'petition', account: 'housing', path: ({ petition }) => `/petitions/${petition}` },
  { name: 'petition-en', account: 'housing', path: ({ petition }) => `/petitions/${petition}`, locale: 'en' },
  {
    name: 'petition-dark',
    account: 'housing',
    path: ({ petition }) => `/petitions/${petition}`,
    colorScheme: 'dark',
  },
  { name: 'not-found', account: 'clerk', path: `/petitions/${NOT_SOME_NUMBER}`, absent: true },
  { name: 'coverage', account: 'organization', path: '/pairings/coverage' },
  { name: 'pairing', account: 'organization', path: ({ pairing }) => `/pairings/${pairing}` },
  {
    name: 'pairing-en',
    account: 'organization',
    path: ({ pairing }) => `/pairings/${pairing}`,
    locale: 'en',
  },
  { name: 'requests', account: 'liaison', path: '/requests' },
  { name: 'request', account: 'liaison', path: ({ request }) => `/requests/${request}` },
  { name: 'enterprise', account: 'liaison', path: ({ enterprise }) => `/enterprises/${enterprise}` },
  { name: 'cadres', account: 'organization', path: '/cadres' },
  {
    name: 'cadre',
    account: 'organization',
    path: ({ mentor, asOf }) => `/cadres/${mentor}?asOf=${asOf}`,
  },
  { name: 'unit', account: 'organization', path: ({ unit }) => `/units/${unit}` },
  { name: 'q', path: '/q', viewport: PHONE },
  { name: 'q-case', path: '/q', viewport: PHONE, act: (page, { receipt }) => openCase(page, receipt) },
  { name: 'firm', path: '/firm', viewport: PHONE },
];
