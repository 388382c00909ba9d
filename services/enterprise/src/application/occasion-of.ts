import { shanghaiDateOf } from '@lianxin/calendar';
import type { CommandContext } from '@lianxin/kernel';
import type { Occasion } from '../domain/occasion';

/** When and by whom a command is decided, with the day in Shanghai. */
export const occasionOf = ({ now, performer }: CommandContext): Occasion => ({
  at: now.toISOString(),
  by: performer,
  today: shanghaiDateOf(now),
});
