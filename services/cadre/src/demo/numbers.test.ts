import { Chance, makeIdNumber, makePerson, makePhone } from '@lianxin/synthesis';
import { mustHaveSoundIdNumber, mustHaveSoundPhone } from '../domain/identity';

it('made ID numbers and phones are sound to this service', () => {
  for (let index = 0; index < 2000; index += 1) {
    const chance = new Chance('numbers').of(index);
    const identity = {
      idNumber: makeIdNumber(chance, makePerson(chance, [1950, 2004])),
      phone: makePhone(chance),
    };
    expect([mustHaveSoundIdNumber(identity), mustHaveSoundPhone(identity)]).toEqual([null, null]);
  }
});
