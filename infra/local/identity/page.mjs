/** Text as it may stand in a page. */
export const escape = (/** @type {string} */ text) =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The console's colours and sizes, light; nothing is fetched from elsewhere. */
const STYLE = `
*{box-sizing:border-box}
body{margin:0;background:#f4f6f8;color:#1b2430;font:14px/1.57 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
header{height:48px;display:flex;align-items:center;gap:8px;padding:0 24px;background:#fff;border-bottom:1px solid #dde3ea}
header b{font-size:16px}header span{color:#4a5565}
main{max-width:1080px;margin:24px auto;padding:24px;background:#fff;border:1px solid #dde3ea;border-radius:4px}
main.small{max-width:440px;margin-top:96px}
h1{font-size:20px;line-height:1.4;margin:0 0 8px}h2{font-size:16px;line-height:1.5;margin:24px 0 8px}
h2 span{font-weight:400}p{margin:0 0 8px}[lang=en]{color:#4a5565}
code{padding:1px 6px;background:#f4f6f8;border:1px solid #dde3ea;border-radius:4px}
label{display:block;margin:16px 0 4px}
input,button{font:inherit;color:inherit;border-radius:4px}
input{width:100%;max-width:320px;height:32px;padding:0 8px;border:1px solid #8a94a3;background:#fff}
button{cursor:pointer;background:#fff;border:1px solid #8a94a3;min-height:32px;padding:3px 16px}
button:hover{border-color:#1f5f99}
button.main{background:#1f5f99;border-color:#1f5f99;color:#fff}
:focus-visible{outline:2px solid #1f5f99;outline-offset:2px}
.accounts{display:grid;grid-template-columns:repeat(3,1fr);gap:8px;margin:0;padding:0;list-style:none}
.accounts button{display:flex;flex-direction:column;align-items:flex-start;width:100%;height:100%;padding:8px 16px;text-align:left;border-color:#dde3ea}
.accounts button:hover{border-color:#1f5f99;background:#f4f6f8}
.accounts b{color:#1f5f99;margin-right:8px}
.accounts small{display:block;font-size:12px;color:#4a5565}
.wrong{margin:16px 0 0;padding:8px 16px;color:#b42318;background:#fdecea;border-radius:4px}
.choices{display:flex;gap:8px;flex-wrap:wrap;margin-top:24px}
@media(max-width:960px){.accounts{grid-template-columns:repeat(2,1fr)}}
@media(max-width:600px){body{font-size:16px}header{padding:0 16px}main,main.small{margin:0;padding:16px;border-width:0 0 1px;border-radius:0;max-width:none}
.accounts{grid-template-columns:1fr}input,button{min-height:44px}input{max-width:none}.accounts small{font-size:14px}}
`;

/**
 * A page of the identity provider in the console's look.
 * @param {{ title: string, body: string, small?: boolean }} page
 */
export const pageOf = ({ title, body, small = false }) => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · 连心桥演示</title><style>${STYLE}</style></head><body>
<header><b>连心桥</b> <span lang="en">Lianxin</span> <span>· 演示 <span lang="en">demo</span></span></header>
<main${small ? ' class="small"' : ''}>
${body}
</main></body></html>
`;

/**
 * What a page of the identity provider may do: show itself, and send its form here and on to where that leads. Browsers ask
 * for the addresses of redirects too.
 * @param {readonly string[]} targets where a form may lead
 * @param {string} [script] the hash of the one script that may run
 */
export const policyOf = (targets, script) =>
  [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    ...(script === undefined ? [] : [`script-src '${script}'`]),
    `form-action 'self' ${[...new Set(targets.map((uri) => new URL(uri).origin))].join(' ')}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
