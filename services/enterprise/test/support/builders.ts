import type { PlainDate } from '@lianxin/calendar';
import type { Performer } from '@lianxin/kernel';
import { checkCharacterOf } from '../../src/domain/credit-code';
import type { KnownCadre, KnownUnit } from '../../src/domain/directory';
import type { Occasion } from '../../src/domain/occasion';
import type { NewEnterprise } from '../../src/domain/register-enterprise';

/** A day of a test. */
export const day = (text: string): PlainDate => text as PlainDate;

/** A well-formed id that reads as its number. */
export const id = (number: number): string => `01970000-0000-7000-8000-${String(number).padStart(12, '0')}`;

/** An enterprise liaison. */
export const LIAISON: Performer = { kind: 'ACCOUNT', id: 'liaison', cadreId: id(101) };

/** Monday, 20 April 2026, ten o'clock in Shanghai. */
export const NOW: Occasion = { at: '2026-04-20T02:00:00.000Z', by: LIAISON, today: day('2026-04-20') };

/** A sound credit code of an enterprise that differs by its number. */
export const creditCode = (number: number): string => {
  const body = `91320500${String(number).padStart(9, '0')}`;
  return body + checkCharacterOf(body);
};

/** A unit that the cadre service has told of. */
export const aUnit = (facts: Partial<KnownUnit> = {}): KnownUnit => ({
  id: id(1),
  parentId: null,
  name: '区工业和信息化局',
  kind: 'GOVERNMENT_DEPARTMENT',
  function: null,
  abolishedFrom: null,
  casesToUnitId: null,
  successorIds: [],
  ...facts,
});

/** A cadre that the cadre service has told of. */
export const aCadre = (facts: Partial<KnownCadre> = {}): KnownCadre => ({
  id: id(101),
  unitId: id(1),
  name: '李敏',
  leftOn: null,
  formerUnitId: null,
  unitFrom: null,
  suspendedFrom: null,
  reinstatedFrom: null,
  ...facts,
});

/** A firm that may be registered. */
export const aFirm = (facts: Partial<NewEnterprise> = {}): NewEnterprise => ({
  enterpriseId: id(501),
  name: '晨光精密机械有限公司',
  code: creditCode(1),
  industryCode: 'C3425',
  size: 'SMALL',
  place: '东湖街道',
  personal: { name: '李敏', phone: '13800001234' },
  ...facts,
});
