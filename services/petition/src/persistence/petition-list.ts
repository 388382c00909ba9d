import { linkSelects } from '@lianxin/access';
import type { PageRequest, Total } from '@lianxin/kernel';
import { idToBytes } from '@lianxin/store';
import type { DataSource, SelectQueryBuilder } from 'typeorm';
import { petitionAbilities } from '../application/abilities';
import type { PetitionFilter, PetitionOrder } from '../application/readers';
import type { Standing } from '../application/standing';
import { filterConditions, filterSelects, type Condition } from './petition-filter';
import { PetitionRow } from './petition-rows';
import { VISIBILITY_COLUMNS, visibleTo } from './visibility-columns';

/** Totals are counted up to here. */
const COUNTED = 10_000;

/** Up to how many candidates drive a statement. */
export interface Few {
  /** So many are read and sorted for a page; of more, the order's index soon meets a page full. */
  readonly forPage: number;
  /** So many are looked through for a total; of more, any part of the table soon holds enough to stop. */
  readonly forTotal: number;
}

/** What a list holds beside its filter: a condition, and SELECTs of ids that together hold every petition that meets it. */
export interface ListPart extends Condition {
  readonly selects: readonly string[];
}

const FEW: Few = { forPage: 2_500, forTotal: 50_000 };

const ORDER = {
  RECEIVED_AT: { property: 'receivedOn', column: 'received_on', index: 'petition_received' },
  DUE_ON: { property: 'dueOn', column: 'due_on', index: 'petition_due' },
} as const;

/** At most `limit` of the candidates, each of its SELECTs read no further than that. */
const bounded = (candidates: readonly string[], limit: number): string =>
  candidates.map((select) => `(${select} LIMIT ${limit})`).join(' UNION ');

/**
 * A list of petitions for one asker. The conditions alone decide what is in it. How the statement goes to work depends on
 * numbers, which the optimizer doesn't know: from the asker's units, or from an index of the filter, where that leaves few
 * candidates; else along the index of the order, until the page is full.
 */
export class PetitionList {
  private readonly where: string;
  private readonly parameters: Readonly<Record<string, unknown>>;
  private readonly candidates: readonly (readonly string[])[];

  constructor(
    private readonly dataSource: DataSource,
    standing: Standing,
    filter: PetitionFilter,
    private readonly few: Few = FEW,
    part: ListPart | null = null,
  ) {
    const links = linkSelects(petitionAbilities(standing).where('read', 'Petition'), VISIBILITY_COLUMNS);
    // In this order: what an index answers, before what asks another table about each petition.
    const conditions = [...filterConditions(filter), ...(part ? [part] : []), visibleTo(standing)];
    this.where = conditions.map(({ sql }) => `(${sql})`).join(' AND ');
    this.parameters = conditions.reduce(
      (all, { parameters }) => ({ ...all, ...parameters }),
      links?.parameters ?? {},
    );
    const reach = links && links.selects.length > 0 ? [links.selects] : [];
    const chosen = [...filterSelects(filter).map((select) => [select]), ...(part ? [part.selects] : [])];
    this.candidates = [...reach, ...chosen];
  }

  /** The rows of a page and one more, in the page's own direction. */
  async rows(
    order: PetitionOrder,
    { direction, limit, position }: PageRequest,
  ): Promise<readonly PetitionRow[]> {
    const { property, column, index } = ORDER[order];
    const [beyond, way] = direction === 'forward' ? (['>', 'ASC'] as const) : (['<', 'DESC'] as const);
    const start = position
      ? ` AND p.${column} ${beyond}= :key AND (p.${column} ${beyond} :key OR p.id ${beyond} :last)`
      : '';
    const from = await this.from(this.few.forPage, `petition p FORCE INDEX (${index})`);
    const ids = `SELECT STRAIGHT_JOIN p.id FROM ${from} WHERE ${this.where}${start}
      ORDER BY p.${column} ${way}, p.id ${way} LIMIT ${limit + 1}`;
    return this.dataSource
      .createQueryBuilder(PetitionRow, 'whole')
      .innerJoin(`(${ids})`, 'chosen', 'chosen.id = whole.id')
      .setParameters({ ...this.parameters, key: position?.key, last: position && idToBytes(position.id) })
      .orderBy(`whole.${property}`, way)
      .addOrderBy('whole.id', way)
      .getMany();
  }

  /** How many there are in all. */
  async total(): Promise<Total> {
    const from = await this.from(this.few.forTotal, 'petition p');
    const found = await this.count(
      `SELECT STRAIGHT_JOIN 1 FROM ${from} WHERE ${this.where} LIMIT ${COUNTED + 1}`,
    );
    return { count: Math.min(found, COUNTED), exact: found <= COUNTED };
  }

  /** What a statement is driven by: the smallest set of candidates if it is of `few`, else `otherwise`. */
  private async from(few: number, otherwise: string): Promise<string> {
    const counted = await Promise.all(
      this.candidates.map(async (selects) => ({
        selects,
        size: await this.count(bounded(selects, few + 1)),
      })),
    );
    const [smallest] = counted.sort((a, b) => a.size - b.size);
    if (!smallest || smallest.size > few) return otherwise;
    return `(SELECT DISTINCT id FROM (${smallest.selects.join(' UNION ')}) found) few JOIN petition p FORCE INDEX (petition_listed) ON p.id = few.id`;
  }

  private async count(select: string): Promise<number> {
    const query = this.dataSource.createQueryBuilder().select('COUNT(*)', 'n').from(`(${select})`, 'counted');
    const row = await (query as SelectQueryBuilder<never>)
      .setParameters(this.parameters)
      .getRawOne<{ n: string }>();
    return Number(row?.n ?? 0);
  }
}
