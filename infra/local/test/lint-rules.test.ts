import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

const ROOT = resolve(__dirname, '../../..');

/** For each rule a text that it must refuse, as if it stood in a page of the console. */
const REFUSED: Readonly<Record<string, string>> = {
  'react-hooks/rules-of-hooks': `import { useState } from 'react';
export const Page = ({ open }: { readonly open: boolean }) => {
  if (!open) return null;
  const [shown] = useState(0);
  return <p>{shown}</p>;
};`,
  'react-hooks/exhaustive-deps': `import { useEffect } from 'react';
export const Page = ({ title }: { readonly title: string }) => {
  useEffect(() => {
    document.title = title;
  }, []);
  return null;
};`,
  'jsx-a11y/alt-text': `export const Page = () => <img src="/favicon.svg" />;`,
  'jsx-a11y/click-events-have-key-events': `export const Page = () => <li onClick={() => undefined}>1</li>;`,
  'jsx-a11y/aria-props': `export const Page = () => <p aria-labelled="a">1</p>;`,
};

/** The rules for React and for everybody that texts break; those that need types are left out, which takes its time. */
const SCRIPT = `
  import { ESLint } from 'eslint';
  const lint = new ESLint({
    cwd: process.cwd(),
    ruleFilter: ({ ruleId }) => /^(react-hooks|jsx-a11y)\\//.test(ruleId),
    overrideConfig: { languageOptions: { parserOptions: { project: false } } },
  });
  const broken = [];
  for (const text of JSON.parse(process.argv[1])) {
    const [{ messages }] = await lint.lintText(text, { filePath: 'packages/console/src/officer/app.tsx' });
    broken.push(messages.map(({ ruleId, message }) => ruleId ?? message));
  }
  console.log(JSON.stringify(broken));`;

const brokenBy = (texts: readonly string[]): readonly (readonly string[])[] => {
  const args = ['--input-type=module', '-e', SCRIPT, '--', JSON.stringify(texts)];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' })) as string[][];
};

it('each rule refuses its text, and a page without a fault breaks none', () => {
  const [faultless, ...broken] = brokenBy([
    'export const Page = () => <h1>1</h1>;',
    ...Object.values(REFUSED),
  ]);
  expect(faultless).toEqual([]);
  expect(broken).toEqual(
    Object.keys(REFUSED).map((rule) => expect.arrayContaining([rule]) as readonly string[]),
  );
});
