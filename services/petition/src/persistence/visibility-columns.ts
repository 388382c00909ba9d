import { toSql, type Columns, type SqlCondition } from '@lianxin/access';
import { idToBytes } from '@lianxin/store';
import {
  isClosedByWallOrRecusal,
  petitionAbilities,
  type PetitionAction,
  type PetitionFact,
} from '../application/abilities';
import type { Standing } from '../application/standing';

const encode = (id: string | number | boolean): Buffer => idToBytes(String(id));

const linked = (table: string, column: string) => ({ table, owner: 'petition_id', row: 'p.id', column });

const unitLink = (relation: 'INVOLVED' | 'CIRCLE' | 'SHARED') => ({
  ...linked(`(SELECT petition_id, unit_id FROM petition_unit WHERE relation = '${relation}')`, 'unit_id'),
  encode,
});

const accusedLink = (kind: 'UNIT' | 'CADRE') => ({
  ...linked(`(SELECT petition_id, accused_id FROM petition_accused WHERE kind = '${kind}')`, 'accused_id'),
  encode,
});

/** The accused cadres as they are today, so that a transfer moves the wall at once. */
const accusedToday = (column: 'unit_id' | 'person_token', condition: string) =>
  linked(
    `(SELECT x.petition_id, m.${column} FROM petition_accused x JOIN directory_cadre m ON m.id = x.accused_id
      WHERE x.kind = 'CADRE'${condition})`,
    column,
  );

/** Where the facts of the rules stand in the database. */
export const VISIBILITY_COLUMNS: Columns<PetitionFact> = {
  fields: {
    purpose: { column: 'p.purpose' },
    holder: { column: 'p.held_by', encode },
    registrar: { column: 'p.registrar', encode },
    involved: unitLink('INVOLVED'),
    circle: unitLink('CIRCLE'),
    shared: unitLink('SHARED'),
    accused: { ...linked('petition_accused', 'accused_id'), encode },
    accusedUnits: accusedLink('UNIT'),
    accusedCadres: accusedLink('CADRE'),
    unitsOfAccused: { ...accusedToday('unit_id', ' AND m.serving = 1'), encode },
    tokensOfAccused: accusedToday('person_token', ''),
    barred: { ...linked('petition_bar', 'cadre_id'), encode },
    persons: linked('petition_person', 'token'),
  },
  closure: { table: 'directory_ancestor', ancestor: 'ancestor_id', descendant: 'unit_id', encode },
};

/**
 * What somebody may do, reading by default, as a condition on `petition p`; for anybody but an account, never true. `prefix` parts
 * two conditions in one statement.
 */
export const visibleTo = (
  standing: Standing,
  action: PetitionAction = 'read',
  prefix?: string,
): SqlCondition => toSql(petitionAbilities(standing).where(action, 'Petition'), VISIBILITY_COLUMNS, prefix);

/** What wall or recusal close to somebody, as a condition on `petition p`. */
export const closedByWallOrRecusalTo = (standing: Standing): SqlCondition =>
  toSql(isClosedByWallOrRecusal(standing), VISIBILITY_COLUMNS, 'closed');
