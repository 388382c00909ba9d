import type { PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import { idFromBytes, idToBytes } from '@lianxin/store';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/** How many periods of one kind bind a unit and are owed, by how near their end is. */
interface ClockCount {
  readonly kind: string;
  readonly calm: number;
  readonly amber: number;
  readonly red: number;
}

type Counted = Readonly<Record<keyof ClockCount, string>> & { readonly unit: Buffer };

const sumOf = (condition: string): string => `SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END)`;

/**
 * Counts what is owed today by many units, by one statement; levels mean what they mean on a clock. `query` chooses cases
 * with their clocks as `c`; `unit` is the column of the unit to which a clock counts, and `countedTo` the day up to which it
 * has counted: today, or where cases have pauses, the day of one.
 */
export const countClocks = async <Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  { unit, countedTo = ':today' }: { readonly unit: string; readonly countedTo?: string },
  unitIds: readonly Uuid[],
  today: PlainDate,
): Promise<ReadonlyMap<Uuid, readonly ClockCount[]>> => {
  const red = `(c.state = 'MISSED' OR c.due_on < ${countedTo})`;
  const rows = await query
    .select(unit, 'unit')
    .addSelect('c.kind', 'kind')
    .addSelect(sumOf(`NOT ${red} AND c.amber_on > ${countedTo}`), 'calm')
    .addSelect(sumOf(`NOT ${red} AND c.amber_on <= ${countedTo}`), 'amber')
    .addSelect(sumOf(red), 'red')
    .andWhere(`${unit} IN (:...units)`, { units: unitIds.map(idToBytes), today })
    .andWhere("c.state IN ('RUNNING', 'PAUSED', 'MISSED') AND c.met_on IS NULL")
    .groupBy(unit)
    .addGroupBy('c.kind')
    .orderBy('c.kind')
    .getRawMany<Counted>();
  const counts = new Map<Uuid, ClockCount[]>();
  for (const { unit: bytes, kind, calm, amber, red } of rows) {
    const of = counts.get(idFromBytes(bytes)) ?? [];
    counts.set(idFromBytes(bytes), of);
    of.push({ kind, calm: Number(calm), amber: Number(amber), red: Number(red) });
  }
  return counts;
};
