import type { PlainDate } from '@lianxin/calendar';
import { Conflict, Defect, InvalidInput, type CommandContext } from '@lianxin/kernel';
import type { Acting } from '../domain/acting';
import type { Facts } from '../domain/facts';
import { importPetition, type ImportPetition } from '../domain/import-petition';
import type { PersonalPart } from '../domain/petition';
import { importFaults } from '../domain/registration-faults';
import type { UnitFacts } from '../domain/unit';
import type { CaseDesk } from './case-desk';
import type { ImportedValues, ImportRow, Settled } from './import-row';
import type {
  NewId,
  Now,
  PetitionCreation,
  PetitionNumbers,
  PetitionOutcome,
  PetitionRepository,
} from './ports';

/** Where rows come from and who registers them. */
export interface ImportOrder {
  readonly source: string;
  readonly office: UnitFacts;
}

type Form = Omit<ImportPetition, 'id' | 'number'>;

type Bad = Extract<Settled, { kind: 'bad' }>;

/** A row that can be recorded. */
interface Sound {
  readonly row: ImportRow;
  readonly form: Form;
}

/** One batch with the moment at which it is decided. */
interface Batch {
  readonly order: ImportOrder;
  readonly now: Date;
  readonly facts: Facts;
}

/**
 * Registers the petitions of an older system, with the decisions and records that live ones have, marked historical. A row
 * is known by source and key: what was imported before, even by a run that was killed, is repeated and adds nothing.
 */
export class ImportPetitions {
  constructor(
    private readonly petitions: PetitionRepository,
    private readonly desk: CaseDesk,
    private readonly numbers: PetitionNumbers,
    private readonly newId: NewId,
    private readonly now: Now,
  ) {}

  /**
   * Records a batch of rows in one transaction and says what became of each; null, with nothing recorded, where one of their
   * keys came before with other content.
   */
  recorder(order: ImportOrder): (rows: readonly ImportRow[]) => Promise<readonly Settled[] | null> {
    return async (rows) => {
      const now = this.now();
      const batch = { order, now, facts: this.desk.factsAt(now) };
      const judged = rows.map((row) => soundRow(row, batch));
      const sound = judged.filter((one) => 'form' in one);
      const outcomes = await this.attempt(sound, batch);
      if (!outcomes) return null;
      let next = 0;
      return judged.map((one) => ('form' in one ? settledBy(outcomes[next++]) : one));
    };
  }

  /** The outcomes, or null where a key came before with other content. */
  private async attempt(rows: readonly Sound[], batch: Batch): Promise<readonly PetitionOutcome[] | null> {
    try {
      return await this.create(rows, batch);
    } catch (error) {
      // Somebody registered under one of the proposed numbers: others are drawn.
      if (error instanceof Conflict) return this.create(rows, batch);
      if (error instanceof InvalidInput && error.path === 'input.idempotencyKey') return null;
      throw error;
    }
  }

  private async create(rows: readonly Sound[], batch: Batch): Promise<readonly PetitionOutcome[]> {
    if (rows.length === 0) return [];
    const numbers = await this.numbersOf(rows);
    return this.petitions.createAll(
      rows.map(({ row, form }, index) => this.creation(row, form, numbers[index] ?? '', batch)),
    );
  }

  private creation(
    row: ImportRow,
    form: Form,
    number: string,
    { order, now, facts }: Batch,
  ): PetitionCreation {
    const id = this.newId();
    const performer = { kind: 'IMPORT', id: order.source, cadreId: null } as const;
    const acting: Acting = { ...performer, unitId: null, roles: [] };
    const context: CommandContext = {
      command: 'importPetition',
      performer,
      now,
      traceparent: null,
      origin: null,
      idempotency: { key: `${order.source}/${row.key}`, inputHash: row.fingerprint },
    };
    return { id, decide: () => importPetition({ ...form, id, number }, acting, facts), context };
  }

  /** A free number for each row, of the year in which it was received. */
  private async numbersOf(rows: readonly Sound[]): Promise<readonly string[]> {
    const years = rows.map(({ form }) => Number(form.receivedOn.slice(0, 4)));
    const free = new Map<number, string[]>();
    for (const year of new Set(years)) {
      const count = years.filter((other) => other === year).length;
      free.set(year, [...(await this.numbers.propose(year, count))]);
    }
    return years.map((year) => free.get(year)?.pop() ?? '');
  }
}

const settledBy = (outcome: PetitionOutcome | undefined): Settled => {
  if (outcome?.kind !== 'recorded') throw new Defect('an import was neither recorded nor repeated');
  return { kind: outcome.repeated ? 'repeated' : 'imported' };
};

/** The row as it can be recorded, or why it can't. */
const soundRow = (row: ImportRow, { order, facts }: Batch): Sound | Bad => {
  const form = formOf(row.values, order.office);
  return badReply(row.values) ?? badForm(form, facts) ?? { row, form };
};

const badReply = ({ replyText, repliedOn }: ImportedValues): Bad | null => {
  if (replyText !== null && repliedOn === null)
    return { kind: 'bad', field: 'repliedOn', problem: 'REPLY_WITHOUT_DATE' };
  if (replyText === null && repliedOn !== null)
    return { kind: 'bad', field: 'replyText', problem: 'DATE_WITHOUT_REPLY' };
  return null;
};

const FIELDS: Readonly<Record<string, keyof ImportedValues>> = {
  receivedOn: 'receivedOn',
  subject: 'subject',
  text: 'text',
  attendance: 'attendance',
  'reply.repliedOn': 'repliedOn',
};

const badForm = (form: Form, { today, rules }: Facts): Bad | null => {
  const [fault] = importFaults({ ...form, id: '', number: '' }, today, rules);
  return fault ? { kind: 'bad', field: FIELDS[fault.path] ?? null, problem: fault.problem } : null;
};

/** The form of a row; its days are checked by `importFaults` before anything is recorded. */
const formOf = (values: ImportedValues, unit: UnitFacts): Form => ({
  unit,
  channel: values.channel,
  superiorNumber: values.superiorNumber,
  purpose: values.purpose,
  receivedOn: values.receivedOn as PlainDate,
  subject: values.subject,
  text: values.text,
  place: values.place,
  attendance: values.attendance ?? 1,
  anonymous: values.anonymous ?? false,
  personal: personalOf(values),
  reply:
    values.replyText !== null && values.repliedOn !== null
      ? { text: values.replyText, repliedOn: values.repliedOn as PlainDate }
      : null,
});

const personalOf = (values: ImportedValues): PersonalPart | null => {
  const { petitionerName, petitionerIdNumber, petitionerPhone, petitionerAddress } = values;
  const said = [petitionerName, petitionerIdNumber, petitionerPhone, petitionerAddress];
  if (said.every((part) => part === null)) return null;
  return {
    petitioners: [
      {
        name: petitionerName ?? '',
        idNumber: petitionerIdNumber,
        phone: petitionerPhone,
        address: petitionerAddress,
        representative: false,
      },
    ],
  };
};
