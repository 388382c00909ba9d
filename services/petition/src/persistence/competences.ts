import { parsePlainDate, type PlainDate } from '@lianxin/calendar';
import type { Transaction, Uuid } from '@lianxin/kernel';
import { idFromBytes, idToBytes, managerOf, type AggregateMapping, type Change } from '@lianxin/store';
import type { DataSource } from 'typeorm';
import type { CompetentUnits } from '../application/propose-routes';
import type { ServingOffices } from '../application/set-competence';
import {
  evolveCompetences,
  type CompetenceEvent,
  type UnitCompetences,
} from '../domain/competence/competence';
import type { CompetentUnit } from '../domain/routing/route-proposal';
import type { UnitFacts, UnitFunction, UnitKind } from '../domain/unit';
import { UnitCompetenceRow } from './matter-rows';

const NO_END = '9999-12-31';

/** How many units are named for the subjects of one petition, and how many organs. */
const COMPETENT = 50;
const ORGANS = 5;

const projectEntries = async (
  transaction: Transaction,
  changes: readonly Change<UnitCompetences>[],
): Promise<void> => {
  const manager = managerOf(transaction);
  for (const { after } of changes) {
    const unit = idToBytes(after.id);
    await manager.query('DELETE FROM unit_competence_entry WHERE unit_id = ?', [unit]);
    const rows = after.entries.map(({ subject, place, from, until }, position) => [
      ...[unit, position, subject, place, from, until ?? NO_END],
    ]);
    if (rows.length > 0)
      await manager.query(
        'INSERT INTO unit_competence_entry (unit_id, position, subject, place, from_day, until_day) VALUES ?',
        [rows],
      );
  }
};

/** How the table of competences is kept: an aggregate for each unit, and a line for each entry. */
export const competenceMapping: AggregateMapping<UnitCompetences, CompetenceEvent, UnitCompetenceRow> = {
  type: 'competence',
  row: UnitCompetenceRow,
  evolve: evolveCompetences,
  columns: () => ({}),
  publish: () => [],
  project: projectEntries,
};

interface UnitLine {
  readonly id: Buffer;
  readonly kind: UnitKind;
  readonly function: UnitFunction | null;
}

interface CompetenceLine extends UnitLine {
  readonly subject: string;
  readonly place: string | null;
  readonly from_day: string;
}

/** Joins how far a unit is: at, beside or below a unit of the lineage of the one near which is looked, or elsewhere. */
const NEAR = `LEFT JOIN directory_ancestor a ON a.unit_id = ? AND (a.ancestor_id = u.id OR a.ancestor_id = u.parent_id)`;
const DISTANCE = 'COALESCE(MIN(a.depth), 1000)';

const toUnit = ({ id, kind, function: unitFunction }: UnitLine): UnitFacts => ({
  id: idFromBytes(id),
  kind,
  function: unitFunction,
  active: true,
  ancestors: [],
});

const dayOf = (text: string): PlainDate => {
  const date = parsePlainDate(text);
  if (date === null) throw new Error('a stored day is none');
  return date;
};

/** Who is competent, by the table of competences and the directory of units. */
export class SqlCompetences implements CompetentUnits, ServingOffices {
  constructor(private readonly dataSource: DataSource) {}

  async forSubjects(codes: readonly string[], day: PlainDate, near: Uuid): Promise<readonly CompetentUnit[]> {
    if (codes.length === 0) return [];
    const rows = await this.dataSource.query<CompetenceLine[]>(
      `SELECT u.id, u.kind, u.\`function\`, e.subject, e.place, DATE_FORMAT(e.from_day, '%Y-%m-%d') AS from_day
       FROM unit_competence_entry e JOIN directory_unit u ON u.id = e.unit_id AND u.active = 1 ${NEAR}
       WHERE e.subject IN (?) AND e.from_day <= ? AND e.until_day >= ?
       GROUP BY u.id, u.kind, u.\`function\`, e.position, e.subject, e.place, e.from_day
       ORDER BY ${DISTANCE}, u.id LIMIT ${COMPETENT}`,
      [idToBytes(near), codes, day, day],
    );
    return rows.map((row) => ({
      unit: toUnit(row),
      competence: { subject: row.subject, place: row.place, from: dayOf(row.from_day), until: null },
    }));
  }

  async organs(of: 'DISCIPLINE_ORGAN' | 'POLITICAL_LEGAL_ORGAN', near: Uuid): Promise<readonly UnitFacts[]> {
    const rows = await this.dataSource.query<UnitLine[]>(
      `SELECT u.id, u.kind, u.\`function\` FROM directory_unit u ${NEAR}
       WHERE u.\`function\` = ? AND u.active = 1 GROUP BY u.id, u.kind, u.\`function\`
       ORDER BY ${DISTANCE}, u.id LIMIT ${ORGANS}`,
      [idToBytes(near), of],
    );
    return rows.map(toUnit);
  }

  async officesOver(unitId: Uuid): Promise<readonly Uuid[]> {
    const rows = await this.dataSource.query<{ id: Buffer }[]>(
      `SELECT o.id FROM directory_ancestor a JOIN directory_unit o ON o.parent_id = a.ancestor_id
       WHERE a.unit_id = ? AND o.active = 1 AND o.\`function\` = 'PETITION_OFFICE'`,
      [idToBytes(unitId)],
    );
    return rows.map(({ id }) => idFromBytes(id));
  }
}
