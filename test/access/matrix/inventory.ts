import { COMMANDS_ON } from './commands';
import { GATES } from './gates';
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

/** Root fields and fields of entities that have rows in a matrix: "Query.petition", "Unit.petitions", "Mutation.grantRole". */
export const WITH_ROWS: ReadonlySet<string> = new Set([
  ...Object.values(PETITION_DOORS).flatMap(({ through }): readonly string[] => through),
  ...Object.values(GATES).flatMap(({ through }) => through),
  ...Object.values(COMMANDS_ON)
    .flat()
    .map((command) => `Mutation.${command}`),
]);
