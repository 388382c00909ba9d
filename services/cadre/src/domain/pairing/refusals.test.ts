import { REFUSED } from '../../../test/support/refused-pairings';

it.each(REFUSED)('%s (%s)', (_, code, decision) => {
  expect(decision).toMatchObject({ kind: 'rejected', code });
});
