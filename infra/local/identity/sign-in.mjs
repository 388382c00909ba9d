import { createHash, timingSafeEqual } from 'node:crypto';
import { policyOf } from './page.mjs';
import { signInPage } from './sign-in-page.mjs';

const LARGEST_FORM = 4096;

/**
 * Shows the sign-in page, or takes what it sent: a right password finishes the sign-in, a wrong one shows the page again.
 * @param {{ provider: import('oidc-provider').Provider, directory: { password: string, accounts: import('./provider.mjs').Account[] },
 *   district: ReturnType<typeof import('../lib/accounts.mjs').readDistrict>, targets: string[], request: import('node:http').IncomingMessage,
 *   response: import('node:http').ServerResponse }} exchange
 */
export async function handleInteraction({ provider, directory, district, targets, request, response }) {
  const interaction = await provider.interactionDetails(request, response);
  const show = (/** @type {string | null} */ wrong) => {
    response.writeHead(wrong === null ? 200 : 401, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': policyOf(targets),
    });
    response.end(signInPage({ action: `/interaction/${interaction.uid}`, directory, district, wrong }));
  };
  if (request.method !== 'POST') return show(null);
  const form = new URLSearchParams(await body(request));
  const account = directory.accounts.find((each) => each.account === form.get('account'));
  if (!account || !same(form.get('password') ?? '', directory.password))
    return show(form.get('account') ?? '');
  const result = { login: { accountId: account.account } };
  return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}

const digest = (/** @type {string} */ text) => createHash('sha256').update(text).digest();

const same = (/** @type {string} */ one, /** @type {string} */ other) =>
  timingSafeEqual(digest(one), digest(other));

async function body(/** @type {import('node:http').IncomingMessage} */ request) {
  let text = '';
  for await (const chunk of request) {
    text += chunk;
    if (text.length > LARGEST_FORM) throw new Error('The form is too long.');
  }
  return text;
}
