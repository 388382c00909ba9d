import { day, registrationInput } from '../../test/builders';
import { DEFAULT_PETITION_RULES as rules } from './petition-rules';
import { faultOfDate, importFaults, registrationFaults } from './registration-faults';
import type { RegisterPetition } from './register-petition';

const today = day('2026-04-13');
const faults = (part: Partial<RegisterPetition>) => registrationFaults(registrationInput(part), today, rules);
const named = (representatives: number) => ({
  petitioners: Array.from({ length: 8 }, (_, index) => ({
    name: `代表${index}`,
    idNumber: null,
    phone: null,
    address: null,
    representative: index < representatives,
  })),
});

test.each([
  ['2026-04-14', 'DATE_IN_FUTURE'],
  ['1948-12-31', 'DATE_BEFORE_1949'],
  ['2026-02-30', 'NOT_A_DATE'],
  ['1949-01-01', null],
  ['2026-04-13', null],
])('a date of receipt %s is %p', (date, problem) => {
  expect(faultOfDate(date, today)).toBe(problem);
});

test('a complete registration has no fault, however many came', () => {
  expect(faults({ attendance: 5000 })).toEqual([]);
});

test('every fault names its field', () => {
  expect(
    faults({ receivedOn: day('2026-05-01'), subject: null, text: '', attendance: 0, personal: named(6) }),
  ).toEqual([
    { path: 'receivedOn', problem: 'DATE_IN_FUTURE' },
    { path: 'text', problem: 'EMPTY' },
    { path: 'attendance', problem: 'NOT_A_HEAD_COUNT' },
    { path: 'petitioners', problem: 'TOO_MANY_REPRESENTATIVES' },
  ]);
});

test('no subject is no fault of a registration, and one of an import', () => {
  const input = { ...registrationInput({ subject: null }), reply: null };
  expect(faults({ subject: ' ' })).toEqual([]);
  expect(importFaults(input, today, rules)).toEqual([{ path: 'subject', problem: 'EMPTY' }]);
});

test('at most five are named as representatives (PR 20)', () => {
  expect(faults({ personal: named(5) })).toEqual([]);
});

test.each([
  ['2026-04-12', 'DATE_BEFORE_RECEIPT'],
  ['2026-04-14', 'DATE_IN_FUTURE'],
])('a reply of %s to a petition of today is %s', (repliedOn, problem) => {
  const input = { ...registrationInput(), reply: { text: '已办', repliedOn: day(repliedOn) } };
  expect(importFaults(input, today, rules)).toEqual([{ path: 'reply.repliedOn', problem }]);
});
