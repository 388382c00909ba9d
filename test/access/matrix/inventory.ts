import {
  INTEREST_COMMANDS,
  PAIRING_DECISIONS,
  PERSONNEL_COMMANDS,
  PETITION_COMMANDS,
  PETITIONER_COMMANDS,
  REQUEST_COMMANDS,
} from './commands';
import { PETITION_DOORS } from './petition-doors';

/** The service that owns each entity; what another adds to it is a joined field. */
export const OWNERS = {
  Cadre: 'CADRE',
  Unit: 'CADRE',
  Pairing: 'CADRE',
  Petition: 'PETITION',
  Enterprise: 'ENTERPRISE',
  ServiceRequest: 'ENTERPRISE',
} as const;

/** Root fields and joined fields that have rows in a matrix. */
export const WITH_ROWS: ReadonlySet<string> = new Set([
  ...Object.values(PETITION_DOORS).flatMap(({ through }) => [...through]),
  ...[
    ...[...PETITION_COMMANDS, ...INTEREST_COMMANDS, ...PETITIONER_COMMANDS, ...REQUEST_COMMANDS],
    ...[...PERSONNEL_COMMANDS, ...PAIRING_DECISIONS],
  ].map((command) => `Mutation.${command}`),
]);
