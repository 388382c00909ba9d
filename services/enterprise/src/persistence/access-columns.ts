import { toSql, type ColumnField, type Columns, type LinkField, type SqlCondition } from '@lianxin/access';
import { idToBytes } from '@lianxin/store';
import type { EnterpriseAbilities, EnterpriseWords } from '../application/abilities';
import { FINAL_STATUSES } from '../domain/request/transitions';

const encode = (id: string | number | boolean): Buffer => idToBytes(String(id));

/** Where a rule finds the units above one. */
const CLOSURE = { table: 'known_ancestor', ancestor: 'ancestor_id', descendant: 'unit_id', encode };

/** Interests in the firm whose id stands in `row`. */
const interestsIn = (row: string): Readonly<Record<'interested' | 'person', LinkField>> => ({
  interested: { table: 'enterprise_interest', owner: 'enterprise_id', row, column: 'cadre_id', encode },
  person: { table: 'enterprise_person', owner: 'enterprise_id', row, column: 'person_token' },
});

const unitLink = (relation: 'INVOLVED' | 'HANDLING'): LinkField => ({
  table: `(SELECT request_id, unit_id FROM service_request_unit WHERE relation = '${relation}')`,
  owner: 'request_id',
  row: 'r.id',
  column: 'unit_id',
  encode,
});

/** Where the facts of a request stand, in a query that knows it as `r`. */
export const REQUEST_COLUMNS: Columns<EnterpriseWords['Request']['fact']> = {
  fields: {
    complaint: { column: 'r.complaint', encode: Number },
    involved: unitLink('INVOLVED'),
    handling: unitLink('HANDLING'),
    holder: { column: 'r.held_by', encode },
    complainedOf: { column: 'r.complained_at_first', encode },
    ...interestsIn('r.enterprise_id'),
  },
  closure: CLOSURE,
};

/** Where the facts of a pairing stand, in a query that knows it as `pairing`. */
export const liaisonColumns = (pairing: string): Columns<EnterpriseWords['Liaison']['fact']> => {
  const own = (name: string): ColumnField => ({ column: `${pairing}.${name}`, encode });
  return {
    fields: {
      unit: own('unit_id'),
      liaison: own('liaison_id'),
      kind: { column: `${pairing}.kind` },
      ...interestsIn(`${pairing}.enterprise_id`),
    },
    closure: CLOSURE,
  };
};

const FINAL = FINAL_STATUSES.map((status) => `'${status}'`).join(', ');

/** The units that are paired with a firm, or answer for a request of it that isn't ended. */
export const SERVING = `(SELECT live_enterprise_id AS enterprise_id, unit_id FROM liaison_pairing
  UNION ALL SELECT enterprise_id, held_by FROM service_request WHERE status NOT IN (${FINAL}))`;

const CONCERNED = `(SELECT id AS enterprise_id, unit_id FROM enterprise
  UNION ALL SELECT live_enterprise_id, unit_id FROM liaison_pairing WHERE kind = 'CADRE')`;

/** Where the facts of a firm stand, in a query that has its id in `row`. */
export const firmColumns = (row: string): Columns<EnterpriseWords['Enterprise']['fact']> => ({
  fields: {
    concerned: { table: CONCERNED, owner: 'enterprise_id', row, column: 'unit_id', encode },
    serving: { table: SERVING, owner: 'enterprise_id', row, column: 'unit_id', encode },
    ...interestsIn(row),
  },
  closure: CLOSURE,
});

/** Which requests, known as `r`, an asker may read, or may read in this field. */
export const readableRequests = (
  abilities: EnterpriseAbilities,
  field: EnterpriseWords['Request']['field'] = 'text',
): SqlCondition => toSql(abilities.where('read', 'Request', field), REQUEST_COLUMNS, field);
