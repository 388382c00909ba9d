import { linkSelects } from '@lianxin/access';
import type { PageRequest, Total } from '@lianxin/kernel';
import { idToBytes } from '@lianxin/store';
import type { DataSource, SelectQueryBuilder } from 'typeorm';
import { petitionAbilities } from '../application/abilities';
import type { PetitionFilter, PetitionOrder } from '../application/readers';
import type { Standing } from '../application/standing';
import { filterConditions, filterSelects, type Condition } from './petition-filter';
import { PetitionRow } from './petition-rows';
import { textSearchOf, type TextSearch } from './search-conditions';
import type { Docs } from './doc-sets';
import { AT_ONCE, byNumber, plannedAmong, planSearch, sincePlanned, type SearchPlan } from './search-plan';
import { VISIBILITY_COLUMNS, visibleTo } from './visibility-columns';

/** Totals are counted up to here. */
const COUNTED = 10_000;

/** Up to how many candidates drive a statement. */
export interface Few {
  /** So many are read and sorted for a page; of more, the order's index soon meets a page full. */
  readonly forPage: number;
  /** So many are looked through for a total; of more, any part of the table soon holds enough to stop. */
  readonly forTotal: number;
  /**
   * Texts that may hold what is sought are read and sorted for a page if they are no more than the root of so many times all
   * texts; of more, the order's index soon meets a page full.
   */
  readonly forSearch: number;
}

/** What a list holds beside its filter: a condition, and SELECTs of ids that together hold every petition that meets it. */
export interface ListPart extends Condition {
  readonly selects: readonly string[];
}

/** What drives a statement, its rows being `petition p`, and the parameters of all. */
interface Drive {
  readonly from: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly isFew: boolean;
}

/** The numbers of texts that may hold what is sought, and how they were found. */
interface Texts {
  readonly docs: Docs;
  readonly plan: SearchPlan;
}

/** So many petitions of units, or of a filter, are held against the texts that tokens name. */
const MOST_BESIDE_TEXTS = 60_000;

const FEW: Few = { forPage: 2_500, forTotal: 50_000, forSearch: 30 };

/** By what petitions are ordered, and the rows of `petition p` along the index that has this order. */
const ORDERED_BY = {
  RECEIVED_AT: {
    property: 'receivedOn',
    column: 'p.received_on',
    along: 'petition p FORCE INDEX (petition_received)',
  },
  DUE_ON: { property: 'dueOn', column: 'p.due_on', along: 'petition p FORCE INDEX (petition_due)' },
  NUMBER: {
    property: 'number',
    column: 'o.number',
    along: `petition o FORCE INDEX (petition_number) JOIN petition p FORCE INDEX (petition_listed) ON p.id = o.id`,
  },
} as const;

type Sorted = keyof typeof ORDERED_BY;

/** An order by what it sorts by, and whether from the other end. */
export const sortedBy = (order: PetitionOrder): { readonly by: Sorted; readonly descending: boolean } => ({
  by: order.replace(/_DESC$/, '') as Sorted,
  descending: order.endsWith('_DESC'),
});

/** All petitions, in whichever of the indexes that hold what lists are filtered by. */
const ANYWHERE = 'petition p FORCE INDEX (petition_listed, petition_received, petition_due)';

/** How many candidates there are, one that several SELECTs hold as many times, each of these read no further than `limit`. */
const sizeOf = (candidates: readonly string[], limit: number): string =>
  candidates.map((select) => `(SELECT COUNT(*) FROM (${select} LIMIT ${limit}) AS counted)`).join(' + ');

/**
 * A list of petitions for one asker. The conditions alone decide what is in it. How the statement goes to work depends on
 * numbers, which the optimizer doesn't know: from the asker's units, or from an index of the filter, where that leaves few
 * candidates; else along the index of the order, until the page is full.
 */
export class PetitionList {
  private readonly where: string;
  private readonly parameters: Readonly<Record<string, unknown>>;
  private readonly candidates: readonly (readonly string[])[];
  private readonly search: TextSearch | null;
  private found: Promise<Texts> | null = null;

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
    this.candidates = [...reach, ...filterSelects(filter), ...(part ? [part.selects] : [])];
    this.search = textSearchOf(filter);
  }

  /** The rows of a page and one more, in the page's own direction. */
  async rows(
    order: PetitionOrder,
    { direction, limit, position }: PageRequest,
  ): Promise<readonly PetitionRow[]> {
    const { by, descending } = sortedBy(order);
    const { property, column: inOrder, along } = ORDERED_BY[by];
    const isUpwards = (direction === 'forward') !== descending;
    const [beyond, way] = isUpwards ? (['>', 'ASC'] as const) : (['<', 'DESC'] as const);
    const { from, parameters, isFew } = await (this.search
      ? this.fromTexts(along)
      : this.from(this.few.forPage, along));
    // Of few, each is read by its id: there is no row but its own.
    const column = isFew ? inOrder.replace(/^o\./, 'p.') : inOrder;
    // No two have one number, and an order of more than its index has would be sorted.
    const isUnique = by === 'NUMBER';
    const start = isUnique
      ? ` AND ${column} ${beyond} :key`
      : ` AND ${column} ${beyond}= :key AND (${column} ${beyond} :key OR p.id ${beyond} :last)`;
    const sorted = isUnique ? `${column} ${way}` : `${column} ${way}, p.id ${way}`;
    const ids = `SELECT STRAIGHT_JOIN p.id FROM ${from} WHERE ${this.where}${position ? start : ''}
      ORDER BY ${sorted} LIMIT ${limit + 1}`;
    return this.dataSource
      .createQueryBuilder(PetitionRow, 'whole')
      .innerJoin(`(${ids})`, 'chosen', 'chosen.id = whole.id')
      .setParameters({ ...parameters, key: position?.key, last: position && idToBytes(position.id) })
      .orderBy(`whole.${property}`, way)
      .addOrderBy('whole.id', way)
      .getMany();
  }

  /** How many there are in all. */
  async total(): Promise<Total> {
    const found = this.search
      ? await this.countedTexts()
      : await this.count(await this.from(this.few.forTotal, ANYWHERE));
    return { count: Math.min(found, COUNTED), exact: found <= COUNTED };
  }

  /** How many of those that tokens name there are, some thousands at a time until there are more than are counted. */
  private async countedTexts(): Promise<number> {
    const { docs, plan } = await this.texts();
    let found = await this.count(this.drivenBy(sincePlanned(plan)));
    for (let from = 0; from < docs.length && found <= COUNTED; from += AT_ONCE)
      found += await this.count(
        this.drivenBy(byNumber(docs.subarray(from, from + AT_ONCE))),
        COUNTED + 1 - found,
      );
    return found;
  }

  private count({ from, parameters }: Drive, most = COUNTED + 1): Promise<number> {
    return this.number(
      `SELECT COUNT(*) AS n FROM (SELECT STRAIGHT_JOIN 1 FROM ${from} WHERE ${this.where} LIMIT ${most}) AS counted`,
      parameters,
    );
  }

  /** What a statement is driven by: the smallest set of candidates if it is of `few`, else `otherwise`. */
  private async from(few: number, otherwise: string): Promise<Drive> {
    const smallest = await this.smallest(few);
    return smallest ? this.drivenBy(smallest) : this.along(otherwise);
  }

  /** What a page is driven by where texts are searched: what tokens name, if that is sooner read than a page full is met. */
  private async fromTexts(otherwise: string): Promise<Drive> {
    const { docs, plan } = await this.texts();
    return this.areFew(docs, plan)
      ? this.drivenBy([...byNumber(docs), ...sincePlanned(plan)])
      : this.along(otherwise);
  }

  private areFew(docs: Docs, { numbered }: SearchPlan): boolean {
    return docs.length ** 2 <= this.few.forSearch * numbered;
  }

  private along(from: string): Drive {
    return { from, parameters: this.parameters, isFew: false };
  }

  private drivenBy(selects: readonly string[]): Drive {
    const from = `(SELECT DISTINCT id FROM (${selects.join(' UNION ')}) found) few JOIN petition p FORCE INDEX (petition_listed) ON p.id = few.id`;
    return { from, parameters: this.parameters, isFew: true };
  }

  /** The smallest set of candidates that isn't of texts; null where none has so few. */
  private async smallest(few: number): Promise<readonly string[] | null> {
    const counted = await Promise.all(
      this.candidates.map(async (selects) => ({
        selects,
        size: await this.number(`SELECT ${sizeOf(selects, few + 1)} AS n`, this.parameters),
      })),
    );
    const [smallest] = counted.filter(({ size }) => size <= few).sort((a, b) => a.size - b.size);
    return smallest?.selects ?? null;
  }

  /** The texts that may hold what is sought, without those that are of none of the asker's units where these are not too many. */
  private texts(): Promise<Texts> {
    return (this.found ??= this.findTexts());
  }

  private async findTexts(): Promise<Texts> {
    if (!this.search) throw new TypeError('no texts are searched');
    const plan = await planSearch(this.dataSource, this.search);
    if (plan.docs.length <= this.few.forPage) return { docs: plan.docs, plan };
    const beside = await this.smallest(Math.min(MOST_BESIDE_TEXTS, plan.docs.length));
    const read = (select: string) => this.ask<'doc'>(select, 'doc', this.parameters);
    return { docs: beside ? await plannedAmong(plan, read, beside) : plan.docs, plan };
  }

  /** The number that a SELECT answers as `n`. */
  private async number(select: string, parameters: Drive['parameters']): Promise<number> {
    const [row] = await this.ask(select, 'n', parameters);
    return Number(row?.n ?? 0);
  }

  /** What a SELECT answers in one of its columns. */
  private ask<Name extends string>(
    select: string,
    column: Name,
    parameters: Drive['parameters'],
  ): Promise<readonly Record<Name, string>[]> {
    const query = this.dataSource
      .createQueryBuilder()
      .select(`answered.${column}`, column)
      .from(`(${select})`, 'answered');
    return (query as SelectQueryBuilder<never>).setParameters(parameters).getRawMany();
  }
}
