import type { Me, Role } from './me';
import { holds } from './me';

/** A room of the console: where it is, and whose menu shows it. */
export interface Room {
  readonly key: RoomKey;
  readonly path: string;
  readonly roles: readonly Role[];
}

export type RoomKey =
  | 'work'
  | 'registration'
  | 'visits'
  | 'petitions'
  | 'requests'
  | 'enterprises'
  | 'cadres'
  | 'units'
  | 'pairings'
  | 'coverage';

const PETITION_ROLES: readonly Role[] = [
  'PETITION_CLERK',
  'UNIT_HANDLER',
  'UNIT_HEAD',
  'DISCIPLINE',
  'SUPERVISOR',
  'LEADER',
];

/** In the order of the menu. What a role can’t use isn’t shown; what somebody may see there, the services decide. */
const ROOMS: readonly Room[] = [
  {
    key: 'work',
    path: '/work',
    roles: ['PETITION_CLERK', 'UNIT_HANDLER', 'UNIT_HEAD', 'DISCIPLINE', 'ORG_OFFICER', 'LIAISON'],
  },
  { key: 'registration', path: '/petitions/new', roles: ['PETITION_CLERK'] },
  {
    key: 'visits',
    path: '/visits',
    roles: ['PETITION_CLERK', 'UNIT_HANDLER', 'UNIT_HEAD', 'DISCIPLINE'],
  },
  { key: 'petitions', path: '/petitions', roles: PETITION_ROLES },
  {
    key: 'requests',
    path: '/requests',
    roles: ['UNIT_HANDLER', 'UNIT_HEAD', 'LIAISON', 'SUPERVISOR', 'LEADER'],
  },
  { key: 'enterprises', path: '/enterprises', roles: ['LIAISON', 'UNIT_HANDLER', 'UNIT_HEAD'] },
  { key: 'cadres', path: '/cadres', roles: ['ORG_OFFICER', 'UNIT_HEAD'] },
  { key: 'units', path: '/units', roles: ['ORG_OFFICER', 'UNIT_HEAD', 'LEADER', 'ADMIN', 'AUDITOR'] },
  { key: 'pairings', path: '/pairings', roles: ['ORG_OFFICER'] },
  { key: 'coverage', path: '/pairings/coverage', roles: ['ORG_OFFICER', 'UNIT_HEAD', 'LEADER'] },
];

/** The rooms of somebody’s menu; somebody without any role, a mentor or a recruit, has his own pairings as his work. */
export const roomsOf = (me: Me): readonly Room[] => {
  const rooms = ROOMS.filter(({ roles }) => holds(me, ...roles));
  return me.roles.length === 0 && me.cadre ? ROOMS.filter(({ key }) => key === 'work') : rooms;
};
