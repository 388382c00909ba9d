import { describeGrants } from '../lib/accounts.mjs';

const escape = (/** @type {string} */ text) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * The sign-in page: account and password, and below them the demo accounts, one click each.
 * @param {{ action: string, directory: { password: string, accounts: import('./provider.mjs').Account[] },
 *   district: ReturnType<typeof import('../lib/accounts.mjs').readDistrict>, wrong: string | null }} page
 */
export function signInPage({ action, directory, district, wrong }) {
  const rows = directory.accounts.map(
    (account) =>
      `<tr><td><button type="submit" name="account" value="${escape(account.account)}">${escape(account.account)}</button></td>` +
      `<td>${escape(account.name)}</td><td>${escape(describeGrants(account, district))}</td></tr>`,
  );
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>登录 · 连心桥演示</title>
<style>
body{font:16px/1.6 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;max-width:46rem;margin:3rem auto;padding:0 1rem;color:#1d2129}
input,button{font:inherit;padding:.35rem .7rem}
button{cursor:pointer;border:1px solid #b9c0cc;border-radius:4px;background:#f5f7fa}
table{border-collapse:collapse;width:100%}td,th{border-top:1px solid #e1e5eb;padding:.35rem .5rem;text-align:left}
.wrong{color:#a8071a}
</style></head><body>
<h1>连心桥 · 演示登录</h1>
<p>这是演示系统，账号均为虚构，密码均为 <code>${escape(directory.password)}</code>。 Demo: invented people, one password.</p>
${wrong === null ? '' : `<p class="wrong" role="alert">账号或密码不对：${escape(wrong)}。 Wrong account or password.</p>`}
<form method="post" action="${escape(action)}">
<p><label>密码 <input type="password" name="password" value="${escape(directory.password)}" autocomplete="off" required></label></p>
<table><thead><tr><th>账号</th><th>姓名</th><th>角色</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table>
</form></body></html>
`;
}
