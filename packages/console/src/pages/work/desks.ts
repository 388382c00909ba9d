import type { RequestDuty, WorkRole } from '../../api/schema.generated';
import { holds, type Me, type Role } from '../../shell/me';

/** One list of work: as what, and of which kind. */
export type Desk =
  | { readonly key: string; readonly of: 'petitions'; readonly role: WorkRole }
  | { readonly key: string; readonly of: 'requests'; readonly role: Role; readonly duty: RequestDuty }
  | { readonly key: string; readonly of: 'pairings'; readonly role: 'ORG_OFFICER' }
  | { readonly key: string; readonly of: 'own'; readonly role: null };

const petitions = (role: WorkRole): Desk => ({ key: `${role}.petitions`, of: 'petitions', role });
const requests = (role: Role, duty: RequestDuty): Desk => ({
  key: `${role}.requests`,
  of: 'requests',
  role,
  duty,
});

/** Every desk there is, in the order of the tabs. */
const DESKS: readonly Desk[] = [
  petitions('PETITION_CLERK'),
  petitions('UNIT_HEAD'),
  requests('UNIT_HEAD', 'UNIT'),
  petitions('UNIT_HANDLER'),
  requests('UNIT_HANDLER', 'HANDLER'),
  petitions('DISCIPLINE'),
  { key: 'ORG_OFFICER.pairings', of: 'pairings', role: 'ORG_OFFICER' },
  requests('LIAISON', 'LIAISON'),
];

const OWN: Desk = { key: 'own', of: 'own', role: null };

/** The desks of somebody: what his roles give him to do, or his own pairings where he holds none. */
export const desksOf = (me: Me): readonly Desk[] => {
  const desks = DESKS.filter(({ role }) => role !== null && holds(me, role));
  return desks.length > 0 ? desks : [OWN];
};

/** The desk that an address names, or the first. */
export const chosenDesk = (desks: readonly Desk[], role: string | null, of: string | null): Desk => {
  const ofRole = desks.filter((desk) => desk.role === role);
  return ofRole.find((desk) => desk.of === of) ?? ofRole[0] ?? desks[0] ?? OWN;
};
