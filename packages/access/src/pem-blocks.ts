const BLOCK = /-----BEGIN [A-Z ]+-----[\s\S]+?-----END [A-Z ]+-----/g;

/** The PEM blocks of a setting: PEM as it is or in base64, several one after another or parted by commas. */
export const pemBlocks = (setting: string): string[] => {
  const plain = setting.replaceAll('\\n', '\n');
  const text = plain.includes('-----BEGIN')
    ? plain
    : plain
        .split(/[\s,]+/)
        .map((part) => Buffer.from(part, 'base64').toString('utf8'))
        .join('\n');
  return text.match(BLOCK) ?? [];
};
