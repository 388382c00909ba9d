import { soughtOf } from './sought';

const of = (address: string) => ({ get: (name: string) => new URLSearchParams(address).get(name) });

test('an address says by which number, words and place petitions are searched', () => {
  expect(soughtOf(of('number=XF-2026-0&words= 电梯 停运 &place=%20&status=HANDLING'))).toEqual({
    number: 'XF-2026-0',
    words: '电梯 停运',
  });
});

test('a petitioner is never read from an address', () => {
  expect(soughtOf(of('petitioner=somebody'))).toEqual({});
});
