import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as intake from './intake/law';
import * as law from './law';

const candidates = ['../../../../../shared', '../../../../../../shared'].map((folder) =>
  join(__dirname, folder, 'law/petition-regulations-2022.md'),
);
const reference = candidates.find((file) => existsSync(file)) ?? null;

const references = [law, intake].flatMap((part) => Object.values(part));
/** Texts are shortened at a mark of punctuation; each part must stand in the article. */
const parts = (text: string): readonly string[] => text.split(/[，。；]/).filter((part) => part !== '');

(reference ? test : test.skip)('what we quote stands in the law (skipped without ../shared/law)', () => {
  const words = readFileSync(reference ?? '', 'utf8');
  const quoted = references.filter(({ article }) => article !== null);
  expect(quoted.length).toBeGreaterThan(10);
  const invented = quoted.flatMap(({ text }) => parts(text)).filter((part) => !words.includes(part));
  expect(invented).toEqual([]);
});

test('every rule names its source and speaks Chinese', () => {
  for (const { source, text } of references) {
    expect(source).not.toBe('');
    expect(text).toMatch(/[\u4e00-\u9fff]/);
  }
});
