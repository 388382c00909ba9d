import type { Uuid } from '@lianxin/kernel';
import { idFromBytes, idToBytes } from '@lianxin/store';
import type { DataSource } from 'typeorm';
import type { UnitFacts, UnitFunction, UnitKind } from '../domain/unit';

interface Place {
  readonly id: Buffer;
  readonly kind: UnitKind;
  readonly function: UnitFunction | null;
}

/** How many places of each kind are looked at; the nearest come first. */
const OF_A_KIND = 20;

/** Those at, beside or below a unit of the lineage, nearest first; those outside it last. */
const NEAR = `SELECT u.id, u.kind, u.\`function\`, COALESCE(MIN(a.depth), 1000) AS distance FROM directory_unit u
  LEFT JOIN directory_ancestor a ON a.unit_id = ? AND (a.ancestor_id = u.id OR a.ancestor_id = u.parent_id)
  WHERE u.active = 1 AND`;

const KINDS = [
  "u.`function` = 'PETITION_OFFICE'",
  "u.`function` = 'DISCIPLINE_ORGAN' AND u.kind <> 'EXTERNAL'",
  "u.kind = 'EXTERNAL'",
] as const;

/** Who may take a petition past the accused: the nearest petition offices, discipline organs, and organs outside (PR 22, 30). */
export class SqlPlaces {
  constructor(private readonly dataSource: DataSource) {}

  async near(unitId: Uuid): Promise<readonly UnitFacts[]> {
    const found: UnitFacts[] = [];
    for (const kind of KINDS) {
      const rows = await this.dataSource.query<Place[]>(
        `${NEAR} ${kind} GROUP BY u.id, u.kind, u.\`function\`
         ORDER BY distance, u.\`function\` = 'DISCIPLINE_ORGAN' DESC, u.id LIMIT ${OF_A_KIND}`,
        [idToBytes(unitId)],
      );
      found.push(
        ...rows.map(({ id, kind: kindOf, function: unitFunction }) => ({
          ...{ id: idFromBytes(id), kind: kindOf, function: unitFunction, active: true, ancestors: [] },
        })),
      );
    }
    return found;
  }
}
