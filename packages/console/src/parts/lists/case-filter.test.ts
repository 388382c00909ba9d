import { caseFilterOf, caseOrderOf } from './case-filter';

const of = (address: string) => ({ get: (name: string) => new URLSearchParams(address).get(name) });

test('an address says which cases are listed', () => {
  expect(
    caseFilterOf(
      of(
        'heldBy=0199aaaa-0000-7000-8000-000000000001&dueBy=2026-04-27&receivedFrom=2026-03-01&subject= 供暖 &officer=none',
      ),
    ),
  ).toEqual({
    heldBy: '0199aaaa-0000-7000-8000-000000000001',
    dueBy: '2026-04-27',
    receivedFrom: '2026-03-01',
    subject: '供暖',
    withoutOfficer: true,
  });
});

test('an officer in an address is one who handles them, by his id', () => {
  const handlerId = '0199aaaa-0000-7000-8000-000000000002';
  expect(caseFilterOf(of(`officer=${handlerId}`))).toEqual({ handlerId });
});

test('what makes no sense in an address is left out', () => {
  expect(caseFilterOf(of('heldBy=住建局&dueBy=morgen&subject=%20&officer=some'))).toEqual({});
  expect(caseOrderOf(of('order=SIZE'))).toBe('DUE_ON');
});
