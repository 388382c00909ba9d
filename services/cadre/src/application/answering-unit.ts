import type { Uuid } from '@lianxin/kernel';
import { heirOf } from '../domain/heir';
import type { Unit } from '../domain/unit';

/**
 * Who answers today for what a unit did, through all its successors; null where one of them ended and none was designated.
 * A successor existed when its predecessor ended, so that the chain never comes back.
 */
export const answeringUnit = async (
  unit: Unit,
  find: (id: Uuid) => Promise<Unit | null>,
): Promise<Unit | null> => {
  let answering: Unit | null = unit;
  while (answering?.status === 'ABOLISHED') {
    const heir = heirOf(answering);
    answering = heir === null ? null : await find(heir);
  }
  return answering;
};
