import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import ts from 'typescript';

const ROOT = resolve(__dirname, '../../..');
const CHINESE = /[\p{Script=Han}\u3000-\u303f\uff01-\uffee]/u;
/** Each language is called by its own name in the other one. */
const OWN_NAME = '中文';

/** Words for people that would judge a person; no screen, message or label of ours says them (CONSOLE.md §4). */
const FORBIDDEN = ['恶意', '缠访户', '难缠户', '重点人', '上访户', '老户', '刁民', '无理取闹', '稳控'];

const sourcesIn = (folder: string, pattern: RegExp): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => pattern.test(path) && !/(^|\/)(node_modules|dist)\//.test(path))
    .filter((path) => !/\.(test|generated)\.tsx?$/.test(path))
    .map((path) => join(ROOT, folder, path));

/** A text of a program that could reach a reader, and the names of the variables and properties in which it stands. */
interface Said {
  readonly text: string;
  readonly within: readonly string[];
}

const namesAbove = (node: ts.Node): readonly string[] => {
  const names: string[] = [];
  for (let above: ts.Node = node; !ts.isSourceFile(above); above = above.parent)
    if (
      (ts.isVariableDeclaration(above) || ts.isPropertyAssignment(above)) &&
      !ts.isComputedPropertyName(above.name)
    )
      names.push(above.name.getText().replace(/^'|'$/g, ''));
  return names;
};

const saidIn = (name: string, program: string): readonly Said[] => {
  const said: Said[] = [];
  const look = (node: ts.Node): void => {
    const isText =
      ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
    if (isText || ts.isJsxText(node)) said.push({ text: node.text, within: namesAbove(node) });
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile(name, program, ts.ScriptTarget.Latest, true));
  return said;
};

const isWordsFile = (name: string): boolean => /(^|\/)words(\.ts$|\/)/.test(name);

/** What stands in a program in Chinese and shouldn't: outside its Chinese words, or within its English ones. */
const misplaced = (name: string, program: string): readonly string[] =>
  saidIn(name, program)
    .filter(({ text, within }) => {
      if (text === OWN_NAME) return false;
      if (within.includes('en')) return CHINESE.test(text);
      return CHINESE.test(text) && !(isWordsFile(name) || within.includes('zh'));
    })
    .map(({ text }) => `${name}: ${text.trim()}`);

const PAGES = sourcesIn('packages/console/src', /\.tsx?$/);

it('what a reader reads stands in words, and English words hold no Chinese', () => {
  const found = PAGES.flatMap((path) => misplaced(relative(ROOT, path), readFileSync(path, 'utf8')));
  expect(found).toEqual([]);
});

it.each([
  ['in a page', 'page.tsx', 'export const Page = () => <p>已登记</p>;'],
  ['as an attribute', 'page.tsx', 'export const Page = () => <p title="已登记" />;'],
  ['in a template', 'page.ts', 'export const told = (n: number) => `第${n}`;'],
  ['in English words', 'words.ts', "const zh = { a: '已登记' }; const en: typeof zh = { a: '已登记' };"],
  ['as a sign', 'words.ts', 'const en = { a: (b: string) => `Number：${b}` };'],
])('Chinese %s is found where it is misplaced', (_, name, program) => {
  expect(misplaced(name, program)).toHaveLength(1);
});

it('Chinese words, in their file or beside a part, are in place', () => {
  expect(misplaced('part.tsx', "const zh = { a: '已登记', b: { c: '答复' } };")).toEqual([]);
  expect(misplaced('words.ts', "export const DAYS = { 'zh-CN': ['周日'] };")).toEqual([]);
});

it('nothing that people read judges a person', () => {
  const files = [
    ...['services', 'packages', 'gateway'].flatMap((folder) =>
      sourcesIn(folder, /(^|\/)src\/.*\.(tsx?|graphql)$/),
    ),
    ...sourcesIn('packages/console', /^[a-z]+\.html$/),
    ...sourcesIn('infra/local', /^(demo|identity)\/.*\.(mjs|json)$/),
  ];
  const found = files.flatMap((path) => {
    const text = readFileSync(path, 'utf8');
    return FORBIDDEN.filter((word) => text.includes(word)).map((word) => `${relative(ROOT, path)}: ${word}`);
  });
  expect(files.length).toBeGreaterThan(PAGES.length);
  expect(found).toEqual([]);
});
