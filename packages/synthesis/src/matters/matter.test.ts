import type { PlainDate } from '@lianxin/calendar';
import { Chance } from '../random';
import { makeAccusation, makeClaim, makeSuggestion, MATTER_CLASSES, type Matter } from './matter';

const TODAY = '2026-05-12' as PlainDate;
const drawn = (make: (chance: Chance, on: PlainDate) => Matter, count: number): readonly Matter[] =>
  Array.from({ length: count }, (_, index) => make(new Chance('matters').of(index), TODAY));

const CLAIMS = drawn(makeClaim, 3000);
const SUGGESTIONS = drawn(makeSuggestion, 300);
const ACCUSATIONS = drawn(makeAccusation, 200);

const sentencesIn = (text: string): number => text.split(/[。！？]/).filter((part) => part !== '').length;

it('every class of matter comes up, and every template of it is filled', () => {
  expect(new Set(CLAIMS.map(({ kind }) => kind))).toEqual(new Set(MATTER_CLASSES.map(({ key }) => key)));
  expect(MATTER_CLASSES.length).toBeGreaterThanOrEqual(12);
  const said = [...CLAIMS, ...SUGGESTIONS, ...ACCUSATIONS].flatMap(
    ({ subject, text, place, asks, competent, mistaken, answer: { found, done, cannot } }) => [
      ...[subject, text, place, mistaken, found, done, cannot],
      ...[...asks, ...competent],
    ],
  );
  expect(said.filter((text) => /[{}|]|undefined|NaN/.test(text))).toEqual([]);
});

it('3,000 claims say 3,000 different things, in two to seven sentences each', () => {
  expect(new Set(CLAIMS.map(({ text }) => text)).size).toBeGreaterThan(2990);
  for (const { text, subject } of [...CLAIMS, ...SUGGESTIONS, ...ACCUSATIONS]) {
    expect(sentencesIn(text)).toBeGreaterThanOrEqual(2);
    expect(sentencesIn(text)).toBeLessThanOrEqual(7);
    expect(subject.length).toBeLessThanOrEqual(60);
  }
});

it('a claim asks for something, and an office can say what it found, did and can’t do', () => {
  for (const { asks, answer, competent } of CLAIMS) {
    expect(asks.length).toBeGreaterThan(0);
    expect([answer.found, answer.done, answer.cannot, ...answer.basis]).not.toContain('');
    expect(competent.length).toBeGreaterThan(0);
  }
});

it('an accusation names an office that is nobody’s, never a person', () => {
  for (const { text } of ACCUSATIONS) expect(text).toMatch(/成员|负责人|工作人员|管理人员|联络员|经办人员/);
});
