import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';

/** What stands in tables and memory instead of an account, a token or an address: nothing can be read back from it. */
export const keyOf = (what: string): string =>
  createHash('sha256').update(what, 'utf8').digest('base64url').slice(0, 22);

const MAPPED_IPV4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/** The network of an address that one caller can be expected to have: an IPv4 address itself, 64 bits of an IPv6 one. */
export const networkOf = (address: string): string => {
  const mapped = MAPPED_IPV4.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
  const groups = (part: string | undefined) => (part ? part.split(':') : []);
  const left = groups(head);
  const right = groups(tail);
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  const all = tail === undefined ? left : [...left, ...zeros, ...right];
  return `${all
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':')}::/64`;
};
