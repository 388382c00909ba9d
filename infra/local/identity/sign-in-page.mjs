import { describeGrants } from '../lib/accounts.mjs';
import { escape, pageOf } from './page.mjs';

/** @typedef {ReturnType<typeof import('../lib/accounts.mjs').readDistrict>} District */

const entryOf = (/** @type {import('./provider.mjs').Account} */ account, /** @type {District} */ district) =>
  `<li><button type="submit" name="account" value="${escape(account.account)}">` +
  `<span><b>${escape(account.account)}</b>${escape(account.name)}</span>` +
  `<span>${escape(account.for.zh)}</span><span lang="en">${escape(account.for.en)}</span>` +
  `<small>${escape(describeGrants(account, district))}</small></button></li>`;

const listOf = (
  /** @type {import('./provider.mjs').Account[]} */ accounts,
  /** @type {District} */ district,
) => `<ul class="accounts">\n${accounts.map((account) => entryOf(account, district)).join('\n')}\n</ul>`;

/**
 * The sign-in page: the password that all share, filled in, and below it the demo accounts with what each is for, one click
 * each.
 * @param {{ action: string, directory: { password: string, accounts: import('./provider.mjs').Account[] },
 *   district: District, wrong: string | null }} page
 */
export function signInPage({ action, directory, district, wrong }) {
  const first = directory.accounts.filter((account) => account.first);
  const others = directory.accounts.filter((account) => !account.first);
  return pageOf({
    title: '登录',
    body: `<h1>选择一个演示账号登录</h1>
<p>人物、单位均为虚构，所有账号的密码都是 <code>${escape(directory.password)}</code>，真实信息不要录在这里。</p>
<p lang="en">Choose a demo account. All people are invented and share one password; enter nothing real.</p>
${wrong === null ? '' : `<p class="wrong" role="alert">账号或密码不对：${escape(wrong)}。<span lang="en">Wrong account or password.</span></p>`}
<form method="post" action="${escape(action)}">
<label for="password">密码 <span lang="en">Password</span></label>
<input id="password" type="password" name="password" value="${escape(directory.password)}" autocomplete="off" required>
<h2>从这里开始 <span lang="en">Begin here</span></h2>
${listOf(first, district)}
<h2>其他账号 <span lang="en">Other accounts</span></h2>
${listOf(others, district)}
</form>`,
  });
}
