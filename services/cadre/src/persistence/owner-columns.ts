import type { Columns } from '@lianxin/access';
import { idToBytes } from '@lianxin/store';

const encode = (id: string | number | boolean): Buffer => idToBytes(String(id));

const CLOSURE = { table: 'unit_ancestor', ancestor: 'ancestor_id', descendant: 'unit_id', encode };

/** Where the fields of a rule stand when a query asks for units as `owner`. */
export const UNIT_AS_OWNER: Columns<'unitId'> = {
  fields: { unitId: { column: 'owner.id', encode } },
  closure: CLOSURE,
};

/** Where the fields of a rule stand when a query asks for cadres as `owner`. */
export const CADRE_AS_OWNER: Columns<'unitId' | 'cadreId'> = {
  fields: { unitId: { column: 'owner.unit_id', encode }, cadreId: { column: 'owner.id', encode } },
  closure: CLOSURE,
};
