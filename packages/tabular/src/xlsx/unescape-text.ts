/** Excel writes characters that XML forbids as _x000D_, and a literal "_x000D_" as _x005F_x000D_; half a character becomes U+FFFD. */
export const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text
        .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
        .replace(/\p{Cs}/gu, '\ufffd')
    : text;
