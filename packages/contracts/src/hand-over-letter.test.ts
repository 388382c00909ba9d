import {
  cutText,
  fitLetter,
  petitionLetterV1,
  requestLetterV1,
  type PetitionLetter,
  type RequestLetter,
} from './hand-over-letter';

const id = (n: number): string => `01970000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const at = '2026-04-13T02:00:00.000Z';
const chain = [{ unitId: id(1), officerId: null, since: at, until: null }];
const stepOf = (n: number) => ({
  type: `request.step-${n}`,
  at,
  label: { 'zh-CN': `第${n}步`, en: `Step ${n}` },
});
const questionOf = (n: number) => ({
  askedAt: at,
  question: `第${n}问`,
  answeredAt: at,
  answer: '答'.repeat(90),
});

const requestLetter = (changes: Partial<RequestLetter> = {}): RequestLetter => ({
  type: 'request-letter.v1',
  handOverId: id(2),
  requestId: id(3),
  requestNumber: 'QS-2026-482913',
  firm: { name: '某水务设备有限公司', creditCode: null, address: null },
  contact: { name: '甲某', phone: null },
  subject: '厂区停水',
  text: '多次停水，影响生产。',
  category: 'UTILITIES',
  receivedOn: '2026-04-13',
  reason: '涉及信访事项',
  chain,
  steps: [],
  omittedSteps: 0,
  questions: [],
  omittedQuestions: 0,
  ...changes,
});
const petitionLetter = (changes: Partial<PetitionLetter> = {}): PetitionLetter => ({
  type: 'petition-letter.v1',
  handOverId: id(2),
  requestId: id(3),
  petitionId: id(4),
  petitionNumber: 'XF-2026-482913',
  reason: '属于企业诉求',
  chain,
  steps: [],
  omittedSteps: 0,
  ...changes,
});
const many = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const bytesOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value));

test('both letters are what their schemas say', () => {
  const request = requestLetter({ steps: [stepOf(1)], questions: [questionOf(1)] });
  expect(requestLetterV1.strict().parse(request)).toEqual(request);
  const petition = petitionLetter({ steps: [stepOf(1)] });
  expect(petitionLetterV1.strict().parse(petition)).toEqual(petition);
  expect(requestLetterV1.safeParse(petition).success).toBe(false);
});

test('a letter that is short enough stays as it is', () => {
  const letter = requestLetter({ steps: many(20).map(stepOf), questions: [questionOf(1)] });
  expect(fitLetter(letter, 100_000)).toEqual(letter);
});

test('a letter that is too long loses its oldest steps, and says how many', () => {
  const letter = petitionLetter({ steps: many(1_000).map(stepOf), omittedSteps: 5 });
  const fitted = fitLetter(letter, 20_000);
  expect(bytesOf(fitted)).toBeLessThanOrEqual(20_000);
  expect(bytesOf(fitted)).toBeGreaterThan(19_000);
  expect(fitted.steps.at(-1)).toEqual(stepOf(1_000));
  expect(fitted.steps.length + fitted.omittedSteps).toBe(1_005);
  expect(petitionLetterV1.strict().parse(fitted)).toEqual(fitted);
});

test('questions are kept longer than steps, the newest longest', () => {
  const letter = requestLetter({ steps: many(50).map(stepOf), questions: many(100).map(questionOf) });
  const fitted = fitLetter(letter, 10_000);
  expect(bytesOf(fitted)).toBeLessThanOrEqual(10_000);
  expect(fitted.omittedQuestions).toBeGreaterThan(0);
  expect(fitted.omittedSteps).toBeGreaterThanOrEqual(49);
  expect(fitted.questions.at(-1)).toEqual(questionOf(100));
  expect(fitted.questions.length + fitted.omittedQuestions).toBe(100);
});

test('a longer text is cut where it is marked', () => {
  expect(cutText('停水停电', 4)).toBe('停水停电');
  expect(cutText('停水停电了', 4)).toBe('停水停…');
});
