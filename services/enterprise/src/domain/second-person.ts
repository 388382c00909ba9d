import type { Performer, Uuid } from '@lianxin/kernel';

/** Whether somebody is another person than one who is known by these files; an account without a cadre is nobody's. */
export const isSecondPerson = ({ cadreId }: Performer, files: readonly Uuid[]): boolean =>
  cadreId !== null && !files.includes(cadreId);
