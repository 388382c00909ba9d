import { BLANK_PERSON, blankLetter } from './letter';
import { oddHeadCount, oddIdNumber, oddName, oddPhone } from './oddities';

/** Made from the standard’s own example: nobody’s. */
const SAMPLE = '11010519491231002X';

it('finds a wrong digit in an identity number, wherever it is', () => {
  expect(oddIdNumber(SAMPLE)).toBeNull();
  expect(oddIdNumber('１1010519491231002x ')).toBeNull();
  for (let at = 0; at < 17; at += 1) {
    const wrong = String((Number(SAMPLE[at]) + 1) % 10);
    expect(oddIdNumber(SAMPLE.slice(0, at) + wrong + SAMPLE.slice(at + 1))).toBe('ID_CHECK_DIGIT');
  }
});

it('finds digits missing, and lets old numbers and other documents be', () => {
  expect(oddIdNumber(SAMPLE.slice(0, 16))).toBe('ID_LENGTH');
  for (const number of ['', '110105491231002', 'E12345678', 'H0123456789'])
    expect(oddIdNumber(number)).toBeNull();
});

it.each([
  '',
  '13800138000',
  '138 0013 8000',
  '+86 13800138000',
  '010-66551234',
  '66551234',
  '0571-87654321转12',
])('takes %j for a phone number', (number) => expect(oddPhone(number)).toBeNull());

it.each(['1380013800', '12ab', '不详'])('finds %j odd for a phone number', (number) =>
  expect(oddPhone(number)).toBe('PHONE'),
);

it('finds it odd where somebody has an address and no name', () => {
  expect(oddName({ ...BLANK_PERSON, address: '幸福路' })).toBe('NO_NAME');
  expect(oddName(BLANK_PERSON)).toBeNull();
});

it('finds it odd where fewer came than are named', () => {
  const letter = blankLetter({ channel: 'VISIT', day: '2026-04-20' });
  const two = { ...letter, petitioners: ['甲', '乙'].map((name) => ({ ...BLANK_PERSON, name })) };
  expect(oddHeadCount({ ...two, attendance: '1' })).toBe('FEWER_THAN_NAMED');
  expect(oddHeadCount({ ...two, attendance: '三' })).toBe('NO_NUMBER');
  for (const attendance of ['', '2', '30']) expect(oddHeadCount({ ...two, attendance })).toBeNull();
});
