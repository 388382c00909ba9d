import { confidenceOf, recogniseSubjects } from './recognise-subject';
import { firstLevelOf, subjectNamed, SUBJECTS } from './subjects';

const first = (subject: string, text = '') => recogniseSubjects(subject, text)[0];

it.each([
  ['小区停暖一周无人管', '供热公司说管道检修，暖气一直不热', 'UTILITIES', 'UTILITIES_ENERGY'],
  ['拖欠农民工工资', '工地停工，三十人的工资没有发', 'LABOUR', 'LABOUR_WORK'],
  ['法院判决不执行', '判决书下来两年，执行局没有强制执行', 'LITIGATION', 'LITIGATION_COURTS'],
  ['夜间施工噪音扰民', '每晚十一点后仍在施工，噪声很大', 'ENVIRONMENT', 'ENVIRONMENT_NOISE'],
])('%s is about what its words say', (subject, text, code, part) => {
  const found = first(subject, text);
  expect([found?.code, found?.parts[0]?.code]).toEqual([code, part]);
  for (const word of found?.words ?? []) expect(subject + text).toContain(word);
});

it('says nothing of a text without a known word', () => {
  expect(recogniseSubjects('你好', '谢谢')).toEqual([]);
  expect(recogniseSubjects('', '')).toEqual([]);
});

it('counts a word within a longer one of the same subject once', () => {
  expect(first('供水管网')?.parts[0]?.words).toEqual(['供水管网']);
});

it('is the surer the more words say the same and the less says something else', () => {
  const one = first('公交');
  const many = first('公交线路调整', '公交车站台太远，司机说线路不变');
  expect(one && confidenceOf(one)).toBe('LOW');
  expect(many && confidenceOf(many)).toBe('HIGH');
});

it('every subject has a name in both languages and codes of two levels, each once', () => {
  const codes = SUBJECTS.flatMap(({ code, parts }) => [code, ...parts.map((part) => part.code)]);
  expect(new Set(codes).size).toBe(codes.length);
  for (const code of codes) {
    expect(subjectNamed(code)?.zh).toMatch(/\p{Script=Han}/u);
    expect(subjectNamed(code)?.en).toMatch(/^[A-Z]/u);
    expect(codes).toContain(firstLevelOf(code));
  }
  expect(subjectNamed('NOWHERE')).toBeNull();
});
