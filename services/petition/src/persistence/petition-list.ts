import { linkSelects } from '@lianxin/access';
import type { PageRequest, Total } from '@lianxin/kernel';
import { idToBytes } from '@lianxin/store';
import type { DataSource, SelectQueryBuilder } from 'typeorm';
import { petitionAbilities } from '../application/abilities';
import type { PetitionFilter, PetitionOrder } from '../application/readers';
import type { Standing } from '../application/standing';
import { filterConditions, filterSelects, type Condition } from './petition-filter';
import { anywhere, beyondOf, drivenBy, eachOf, sizeOf } from './list-ways';
import { PetitionRow } from './petition-rows';
import { textSearchOf, type TextSearch } from './search-conditions';
import { sizesIn } from './candidate-sizes';
import type { Docs } from './doc-sets';
import { byNumber, plannedAmong, planSearch, type SearchPlan } from './search-plan';
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
  /** What is in more of all texts than this share is met soon wherever one looks. */
  readonly frequent: number;
  /** Of so many candidates of each SELECT most totals are known to be more than are counted. */
  readonly part: number;
  /** How many numbers of texts one statement is given for a total. */
  readonly atOnce: number;
}

/** What a list holds beside its filter: a condition, and SELECTs of ids that together hold every petition that meets it. */
export interface ListPart extends Condition {
  readonly selects: readonly string[];
}

/** What drives a statement, its rows being `petition p`. */
interface Drive {
  readonly from: string;
  readonly isFew: boolean;
}

/** SELECTs of ids, and how many they have; one that several of them have as many times. */
interface Candidates {
  readonly selects: readonly string[];
  readonly size: number;
}

/** The numbers of texts that may hold what is sought, and how they were found. */
interface Texts {
  /** Null where it is in so many that going through all finds it sooner. */
  readonly docs: Docs | null;
  readonly plan: SearchPlan;
}

/** So many petitions of units, or of a filter, are held against the texts that tokens name. */
const MOST_BESIDE_TEXTS = 60_000;

const FEW: Few = {
  ...{ forPage: 2_500, forTotal: 200_000, forSearch: 60 },
  ...{ frequent: 1 / 3, part: 20_000, atOnce: 15_000 },
};

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
  private readonly isWhole: boolean;
  private found: Promise<Texts> | null = null;
  /** How many there are, where a page has told. */
  private known: number | null = null;

  constructor(
    private readonly dataSource: DataSource,
    standing: Standing,
    private readonly filter: PetitionFilter,
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
    // Nothing is asked but what sets of candidates hold.
    this.isWhole = !this.search && filterConditions(filter).length === filterSelects(filter).length;
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
    const { from, isFew } = await this.from(along);
    // Of few, each is read by its id: there is no row but its own.
    const column = isFew ? inOrder.replace(/^o\./, 'p.') : inOrder;
    // No two have one number, and an order of more than its index has would be sorted.
    const isUnique = by === 'NUMBER';
    const start = position
      ? ` AND ${beyondOf(isFew ? 'c.sorted' : inOrder, isFew ? 'c.id' : 'p.id', beyond, isUnique)}`
      : '';
    const sorted = (key: string, id: string) => (isUnique ? `${key} ${way}` : `${key} ${way}, ${id} ${way}`);
    const last = `LIMIT ${limit + 1}`;
    // Of few all are read to be sorted: how many they are is known by then.
    const ids = isFew
      ? `SELECT c.id, c.n FROM (SELECT STRAIGHT_JOIN p.id, ${column} AS sorted, COUNT(*) OVER () AS n FROM ${from}
           WHERE ${this.where}) c WHERE 1 = 1${start} ORDER BY ${sorted('c.sorted', 'c.id')} ${last}`
      : `SELECT STRAIGHT_JOIN p.id, NULL AS n FROM ${from} WHERE ${this.where}${start}
           ORDER BY ${sorted(inOrder, 'p.id')} ${last}`;
    const { entities, raw } = await this.dataSource
      .createQueryBuilder(PetitionRow, 'whole')
      .innerJoin(`(${ids})`, 'chosen', 'chosen.id = whole.id')
      .addSelect('chosen.n', 'n')
      .setParameters({ ...this.parameters, key: position?.key, last: position && idToBytes(position.id) })
      .orderBy(`whole.${property}`, way)
      .addOrderBy('whole.id', way)
      .getRawAndEntities<{ n: string | null }>();
    const n = raw[0]?.n ?? null;
    if (n !== null) this.known = Number(n);
    return entities;
  }

  /** How many there are in all. */
  async total(): Promise<Total> {
    const found =
      this.known ?? (this.search ? await this.countedTexts(await this.texts()) : await this.counted());
    return { count: Math.min(found, COUNTED), exact: found <= COUNTED };
  }

  /** How many of all, or of the smallest set of candidates, there are; of a large set often a part has more than are counted. */
  private async counted(): Promise<number> {
    const smallest = await this.smallest(this.few.forTotal);
    if (!smallest) return this.count(anywhere(this.filter));
    const { selects, size } = smallest;
    const part = selects.map((select) => `(${select} LIMIT ${this.few.part})`);
    const found = this.isWhole && size > this.few.part ? await this.count(drivenBy(eachOf(part))) : 0;
    return found > COUNTED ? found : this.count(drivenBy(eachOf(selects)));
  }

  /** How many of those that tokens name there are, some thousands at a time until there are more than are counted. */
  private async countedTexts({ docs, plan }: Texts): Promise<number> {
    if (!docs) return this.counted();
    const { atOnce } = this.few;
    let found = await this.count(drivenBy(byNumber(docs.subarray(0, atOnce), plan)));
    for (let from = atOnce; from < docs.length && found <= COUNTED; from += atOnce)
      found += await this.count(drivenBy(byNumber(docs.subarray(from, from + atOnce))), COUNTED + 1 - found);
    return found;
  }

  private count(from: string, most = COUNTED + 1): Promise<number> {
    return this.number(
      `SELECT COUNT(*) AS n FROM (SELECT STRAIGHT_JOIN 1 FROM ${from} WHERE ${this.where} LIMIT ${most}) AS counted`,
      this.parameters,
    );
  }

  /** What a page is driven by: the smallest set of candidates if it is of few, else the index of its order. */
  private async from(along: string): Promise<Drive> {
    if (this.search) return this.fromTexts(along);
    const smallest = await this.smallest(this.few.forPage);
    return smallest
      ? { from: drivenBy(eachOf(smallest.selects)), isFew: true }
      : { from: along, isFew: false };
  }

  /** The same where texts are searched: what tokens name, if that is sooner read than a page full is met. */
  private async fromTexts(along: string): Promise<Drive> {
    const { docs, plan } = await this.texts();
    return docs && docs.length ** 2 <= this.few.forSearch * plan.numbered
      ? { from: drivenBy(byNumber(docs, plan)), isFew: true }
      : { from: along, isFew: false };
  }

  /** The smallest set of candidates that isn't of texts, if it has so few; the first try counts no further than a page wants. */
  private async smallest(few: number): Promise<Candidates | null> {
    for (const most of few > this.few.forPage ? [this.few.forPage, few] : [few]) {
      const counted = await Promise.all(
        this.candidates.map(async (selects) => ({ selects, size: await this.sizeOf(selects, most) })),
      );
      const [smallest] = counted.filter(({ size }) => size <= most).sort((a, b) => a.size - b.size);
      if (smallest) return smallest;
    }
    return null;
  }

  private sizeOf(selects: readonly string[], most: number): Promise<number> {
    const sql = selects.join(' ');
    const named = [...sql.matchAll(/:(?:\.\.\.)?(\w+)/g)].map(([, name]) => this.parameters[name ?? '']);
    const key =
      sql + JSON.stringify(named.map((value) => (Buffer.isBuffer(value) ? value.toString('hex') : value)));
    return sizesIn(this.dataSource).of(key, most, (limit) =>
      this.number(`SELECT ${sizeOf(selects, limit + 1)} AS n`, this.parameters),
    );
  }

  /** The texts that may hold what is sought, without those that are of none of the asker's units where these are not too many. */
  private texts(): Promise<Texts> {
    return (this.found ??= this.findTexts());
  }

  private async findTexts(): Promise<Texts> {
    if (!this.search) throw new TypeError('no texts are searched');
    const plan = await planSearch(this.dataSource, this.search);
    if (plan.docs.length <= this.few.forPage) return { docs: plan.docs, plan };
    if (plan.docs.length > this.few.frequent * plan.numbered) return { docs: null, plan };
    const beside = await this.smallest(Math.min(MOST_BESIDE_TEXTS, plan.docs.length));
    const read = (select: string) => this.ask<'doc'>(select, 'doc', this.parameters);
    return { docs: beside ? await plannedAmong(plan, read, beside.selects) : plan.docs, plan };
  }

  /** The number that a SELECT answers as `n`. */
  private async number(select: string, parameters: Readonly<Record<string, unknown>>): Promise<number> {
    const [row] = await this.ask(select, 'n', parameters);
    return Number(row?.n ?? 0);
  }

  /** What a SELECT answers in one of its columns. */
  private ask<Name extends string>(
    select: string,
    column: Name,
    parameters: Readonly<Record<string, unknown>>,
  ): Promise<readonly Record<Name, string>[]> {
    const query = this.dataSource
      .createQueryBuilder()
      .select(`answered.${column}`, column)
      .from(`(${select})`, 'answered');
    return (query as SelectQueryBuilder<never>).setParameters(parameters).getRawMany();
  }
}
