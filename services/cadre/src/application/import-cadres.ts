import type { PlainDate } from '@lianxin/calendar';
import { Conflict, InvalidInput, type CommandContext, type Outcome, type Uuid } from '@lianxin/kernel';
import { addCadre, type AddCadreRefusal, type NewCadre } from '../domain/add-cadre';
import type { Cadre } from '../domain/cadre';
import { canonicalIdentity } from '../domain/identity';
import type { Unit } from '../domain/unit';
import type { ImportedValues, ImportRow, Settled } from './import-row';
import { occasionOf } from './occasion-of';
import type { CadreBatches, IdentityRegister, NewId, Now, UnitsByName } from './ports';

/** Where rows come from, and within which unit they name units. */
export interface ImportOrder {
  readonly source: string;
  readonly officeId: Uuid;
}

type Bad = Extract<Settled, { kind: 'bad' }>;

/** A row whose unit is known. */
interface Placed {
  readonly row: ImportRow;
  readonly unit: Unit;
  readonly form: Omit<NewCadre, 'cadreId'>;
}

/** The field that a refusal is about. */
const FIELD_OF: Readonly<Record<AddCadreRefusal, keyof ImportedValues | null>> = {
  UNIT_NOT_ACTIVE: 'unit',
  NAME_BLANK: 'name',
  DATE_IN_FUTURE: 'from',
  DATE_TOO_EARLY: 'from',
  ID_NUMBER_INVALID: 'idNumber',
  PHONE_INVALID: 'phone',
  CADRE_EXISTS: 'idNumber',
};

const badBy = (problem: AddCadreRefusal): Bad => ({ kind: 'bad', field: FIELD_OF[problem], problem });

const specialtiesIn = (text: string | null): readonly string[] => {
  const parts = (text ?? '').split(/[、,，;；]/).map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ''))];
};

/**
 * Opens the files of an older system's list of cadres, by the decisions and with the records that live ones have. A row is
 * known by source and key: what was imported before is repeated and adds nothing.
 */
export class ImportCadres {
  constructor(
    private readonly cadres: CadreBatches,
    private readonly units: UnitsByName,
    private readonly identities: IdentityRegister,
    private readonly newId: NewId,
    private readonly now: Now,
  ) {}

  /**
   * Records a batch of rows in one transaction and says what became of each; null, with nothing recorded, where one of their
   * keys came before with other content.
   */
  recorder(order: ImportOrder): (rows: readonly ImportRow[]) => Promise<readonly Settled[] | null> {
    return async (rows) => {
      const named = await this.unitsOf(rows, order);
      const placed = rows.map((row) => this.place(row, named.get(row.values.unit) ?? [], order));
      const sound = placed.filter((one) => 'row' in one);
      const outcomes = await this.attempt(sound, order);
      if (!outcomes) return null;
      let next = 0;
      return placed.map((one) => ('row' in one ? settledBy(outcomes[next++]) : one));
    };
  }

  /** Each name once: a list names the same units over and over. */
  private async unitsOf(rows: readonly ImportRow[], { officeId }: ImportOrder) {
    const named = new Map<string, readonly Unit[]>();
    for (const { values } of rows)
      if (!named.has(values.unit)) named.set(values.unit, await this.units.named(values.unit, officeId));
    return named;
  }

  private place(row: ImportRow, [unit, ...others]: readonly Unit[], order: ImportOrder): Placed | Bad {
    if (!unit) return { kind: 'bad', field: 'unit', problem: 'UNIT_UNKNOWN' };
    if (others.length > 0) return { kind: 'bad', field: 'unit', problem: 'UNIT_AMBIGUOUS' };
    const placed = { row, unit, form: formOf(row.values, unit.id) };
    // Whether he has a file already is known only to those who know whether this row was imported before.
    const occasion = occasionOf(contextOf(row, order, this.now()));
    const decision = addCadre({ ...placed.form, cadreId: '' }, { occasion, unit, idNumberKnown: false });
    return decision.kind === 'rejected' ? badBy(decision.code) : placed;
  }

  /** The outcomes, or null where a key came before with other content. */
  private async attempt(
    rows: readonly Placed[],
    order: ImportOrder,
  ): Promise<readonly Outcome<Cadre, AddCadreRefusal>[] | null> {
    if (rows.length === 0) return [];
    try {
      return await this.create(rows, order);
    } catch (error) {
      if (error instanceof InvalidInput && error.path === 'input.idempotencyKey') return null;
      // Somebody filed one of them at the same time: he is known by now.
      if (error instanceof Conflict) return this.create(rows, order);
      throw error;
    }
  }

  private async create(rows: readonly Placed[], order: ImportOrder) {
    // Two rows of one batch with one number: the second meets what the first is about to record.
    const taken = new Map<string, Uuid>();
    const now = this.now();
    const creations = [];
    for (const { row, unit, form } of rows) {
      const { idNumber } = form.personal;
      const known = idNumber !== null && (await this.identities.isIdNumberKnown(idNumber));
      const context = contextOf(row, order, now);
      const cadreId = this.newId();
      const decide = () => {
        const first = taken.get(idNumber ?? '') ?? cadreId;
        const idNumberKnown = known || first !== cadreId;
        const facts = { occasion: occasionOf(context), unit, idNumberKnown };
        const decision = addCadre({ ...form, cadreId }, facts);
        if (decision.kind === 'accepted' && idNumber !== null) taken.set(idNumber, cadreId);
        return decision;
      };
      creations.push({ id: cadreId, decide, context });
    }
    return this.cadres.createAll(creations);
  }
}

const formOf = (values: ImportedValues, unitId: Uuid) => {
  const { name, category, tier, post, rank, idNumber, phone } = values;
  return {
    unitId,
    ...{ name, category, post, rank },
    tier: tier ?? 'STAFF',
    from: values.from as PlainDate,
    specialties: specialtiesIn(values.specialties),
    recruitedOn: values.recruitedOn as PlainDate | null,
    personal: canonicalIdentity({ idNumber, phone }),
  };
};

const contextOf = (row: ImportRow, { source }: ImportOrder, now: Date): CommandContext => ({
  command: 'importCadre',
  performer: { kind: 'IMPORT', id: source, cadreId: null },
  now,
  traceparent: null,
  origin: null,
  idempotency: { key: `${source}/${row.key}`, inputHash: row.fingerprint },
});

const settledBy = (outcome: Outcome<Cadre, AddCadreRefusal> | undefined): Settled => {
  if (outcome?.kind === 'rejected') return badBy(outcome.code);
  return { kind: outcome?.repeated ? 'repeated' : 'imported' };
};
