import { aCadre, aUnit, day, id } from '../../test/support/builders';
import { isActiveOn, servesOn, unitOn } from './directory';

const on = (text: string) => day(text);

it('a unit exists until the day from which it is abolished', () => {
  const unit = aUnit({ abolishedFrom: on('2026-04-20') });
  expect(['2026-04-19', '2026-04-20'].map((text) => isActiveOn(unit, on(text)))).toEqual([true, false]);
});

it.each([
  [{}, [true, true, true]],
  [{ leftOn: on('2026-04-20') }, [true, false, false]],
  [{ suspendedFrom: on('2026-04-20') }, [true, false, false]],
  [{ suspendedFrom: on('2026-04-20'), reinstatedFrom: on('2026-04-21') }, [true, false, true]],
  [{ suspendedFrom: on('2026-04-20'), reinstatedFrom: on('2026-04-20') }, [true, true, true]],
  [
    { suspendedFrom: on('2026-04-19'), reinstatedFrom: on('2026-04-20'), leftOn: on('2026-04-21') },
    [false, true, false],
  ],
])('%p: serves on the 19th, 20th and 21st: %p', (facts, expected) => {
  const cadre = aCadre(facts);
  expect(['2026-04-19', '2026-04-20', '2026-04-21'].map((text) => servesOn(cadre, on(text)))).toEqual(
    expected,
  );
});

it('a cadre belongs to the new unit from the day of the transfer on', () => {
  const cadre = aCadre({ formerUnitId: id(1), unitId: id(2), unitFrom: on('2026-04-20') });
  expect([unitOn(cadre, on('2026-04-19')), unitOn(cadre, on('2026-04-20'))]).toEqual([id(1), id(2)]);
  expect(unitOn(aCadre(), on('2026-04-20'))).toBe(id(1));
});
