import { keyOf, networkOf } from './caller-keys';

it.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0db8:0001:0002::9', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['unknown', 'unknown'],
])('%s is of the network %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

it('a key says nothing of whose it is, and is always the same', () => {
  expect(keyOf('clerk-1')).toBe(keyOf('clerk-1'));
  expect(keyOf('clerk-1')).toMatch(/^[\w-]{22}$/);
  expect(keyOf('clerk-2')).not.toBe(keyOf('clerk-1'));
});
