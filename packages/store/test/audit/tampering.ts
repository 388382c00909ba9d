import type { BrokenLink } from '@lianxin/store';
import { CHAIN_WAYS } from './chain-ways';
import { ENTRY_WAYS } from './entry-ways';
import type { Way } from './victim';
import { WITNESS_WAYS } from './witness-ways';

/** Every way, by name. */
export const WAYS: Readonly<Record<string, Way>> = { ...ENTRY_WAYS, ...CHAIN_WAYS, ...WITNESS_WAYS };

/** Whether a link names the place where something was done. */
export const names = (
  link: BrokenLink,
  {
    chain,
    sequence,
    within,
  }: { readonly chain: number; readonly sequence?: number; readonly within?: number },
): boolean => {
  if (link.chain !== chain) return false;
  if (within === undefined) return sequence === undefined || link.sequence === sequence;
  // A chain that became shorter may first be missed at its end.
  return link.fault === 'MISSING' || (link.sequence <= within && within <= (link.until ?? link.sequence));
};
