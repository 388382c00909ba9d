import { isIndustryCode } from './industry';

it.each(['A', 'T', 'C13', 'C43', 'C3425', 'A01', 'S96', 'T97', 'I651'])('%s is an industry', (code) => {
  expect(isIndustryCode(code)).toBe(true);
});

it.each(['', 'U', 'c', 'C1', 'C12', 'C44', 'A06', 'C34251', '3425', 'Ｃ', 'C３４', 'K71', 'C 34'])(
  '%p is none',
  (code) => expect(isIndustryCode(code)).toBe(false),
);
