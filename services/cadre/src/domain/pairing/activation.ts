import type { PlainDate } from '@lianxin/calendar';
import type { Occasion } from '../occasion';
import type { PairingActivated } from './events';
import { frame } from './frame';
import type { Pairing } from './pairing';

/** The later of confirmation and term start: the day on which a confirmed pairing is active by itself; else null. */
export const activeOn = ({ status, confirmedOn, term }: Pairing): PlainDate | null => {
  if (status !== 'CONFIRMED' || confirmedOn === null) return null;
  return confirmedOn > term.from ? confirmedOn : term.from;
};

/** The activation, dated to its day however late it is looked at, or nothing before that day. */
export const activation = (pairing: Pairing, occasion: Occasion): readonly PairingActivated[] => {
  const on = activeOn(pairing);
  return on !== null && on <= occasion.today ? [{ type: 'pairing.activated', on, ...frame(occasion) }] : [];
};
