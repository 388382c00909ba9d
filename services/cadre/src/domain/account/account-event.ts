import type { Role, Uuid } from '@lianxin/kernel';
import type { Recorded } from '../occasion';

interface Change extends Recorded {
  readonly role: Role;
  readonly unitId: Uuid;
  readonly reason: string;
}

export interface RoleGranted extends Change {
  readonly type: 'role.granted';
  readonly accountId: Uuid;
  readonly account: string;
  readonly cadreId: Uuid | null;
}

export interface RoleRevoked extends Change {
  readonly type: 'role.revoked';
}

/** An account's own history. */
export type AccountEvent = RoleGranted | RoleRevoked;
