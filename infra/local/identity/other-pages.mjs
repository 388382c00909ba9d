import { createHash } from 'node:crypto';
import { escape, pageOf } from './page.mjs';

const SEND = 'document.forms[0].submit()';

/** The hash of the one script that these pages have. */
export const SEND_HASH = `sha256-${createHash('sha256').update(SEND).digest('base64')}`;

/**
 * The page on the way out. Whoever comes with the token of his own sign-in has said enough, and goes on at once; anybody else
 * is asked, so that no other page can sign him out.
 * @param {{ form: string, isAsked: boolean }} page `form` as the provider makes it
 */
export function signOutPage({ form, isAsked }) {
  const choices = isAsked
    ? `<button type="submit" name="logout" value="yes" class="main">退出 <span>Sign out</span></button>
<button type="submit">留下 <span>Stay</span></button>`
    : `<input type="hidden" name="logout" value="yes"><noscript><button type="submit" class="main">退出 Sign out</button></noscript>`;
  return pageOf({
    title: '退出',
    small: true,
    body: `<h1>${isAsked ? '退出登录？' : '正在退出…'}</h1>
<p lang="en">${isAsked ? 'Sign out of Lianxin?' : 'Signing out…'}</p>
${form.replace('</form>', `<div class="choices">${choices}</div></form>`)}
${isAsked ? '' : `<script>${SEND}</script>`}`,
  });
}

/** The page of somebody who is out, and whom nobody waits for. */
export const signedOutPage = () =>
  pageOf({
    title: '已退出',
    small: true,
    body: '<h1>已退出登录</h1>\n<p lang="en">You are signed out. This page can be closed.</p>',
  });

/**
 * The page for a sign-in that went wrong.
 * @param {{ error: string, error_description?: string }} told
 */
export const errorPage = ({ error, error_description: why = '' }) =>
  pageOf({
    title: '无法登录',
    small: true,
    body: `<h1>无法登录</h1>
<p>请回到连心桥，从头再来。</p><p lang="en">Please go back to Lianxin and begin again.</p>
<p><small>${escape(error)}${why === '' ? '' : `：${escape(why)}`}</small></p>`,
  });
