import {
  Conflict,
  InvalidInput,
  type CommandContext,
  type Decision,
  type Outcome,
  type Uuid,
} from '@lianxin/kernel';
import type { KnownUnit } from '../domain/directory';
import type { Enterprise, EnterpriseRegistered, EnterpriseSize } from '../domain/enterprise';
import { canonicalCode } from '../domain/enterprise-code';
import {
  registerEnterprise,
  type NewEnterprise,
  type RegisterEnterpriseRefusal,
} from '../domain/register-enterprise';
import { occasionOf } from './occasion-of';
import type { CodeRegister, NewId, Now } from './ports';

/** What a row of a list of firms says, in our fields; null where it doesn't say. */
export interface ImportedFirm {
  readonly name: string;
  readonly creditCode: string;
  readonly industryCode: string | null;
  readonly size: EnterpriseSize | null;
  readonly place: string | null;
  readonly contactName: string | null;
  readonly contactPhone: string | null;
}

/** One row, known by its key within its source. */
export interface FirmRow {
  readonly key: string;
  /** A hash of what the row says. */
  readonly fingerprint: string;
  readonly values: ImportedFirm;
}

/** What became of a row; a bad one names our field and why. */
export type FirmSettled =
  | { readonly kind: 'imported' | 'repeated' }
  | {
      readonly kind: 'bad';
      readonly field: keyof ImportedFirm | null;
      readonly problem: RegisterEnterpriseRefusal;
    };

/** Where rows come from and which unit opens the files. */
export interface FirmImport {
  readonly source: string;
  readonly unit: KnownUnit;
}

type FirmOutcome = Outcome<Enterprise, RegisterEnterpriseRefusal>;

/** Records new files in one transaction. */
export interface EnterpriseBatches {
  createAll(
    creations: readonly {
      readonly id: Uuid;
      readonly decide: () => Decision<EnterpriseRegistered, RegisterEnterpriseRefusal>;
      readonly context: CommandContext;
    }[],
  ): Promise<readonly FirmOutcome[]>;
}

const FIELDS: Readonly<Record<RegisterEnterpriseRefusal, keyof ImportedFirm | null>> = {
  UNIT_NOT_ACTIVE: null,
  NAME_BLANK: 'name',
  CREDIT_CODE_INVALID: 'creditCode',
  DUPLICATE_ENTERPRISE: 'creditCode',
  INDUSTRY_INVALID: 'industryCode',
  PHONE_INVALID: 'contactPhone',
};

const settledBy = (outcome: FirmOutcome): FirmSettled =>
  outcome.kind === 'rejected'
    ? { kind: 'bad', field: FIELDS[outcome.code], problem: outcome.code }
    : { kind: outcome.repeated ? 'repeated' : 'imported' };

const formOf = ({ values }: FirmRow, enterpriseId: Uuid): NewEnterprise => ({
  enterpriseId,
  name: values.name,
  code: canonicalCode(values.creditCode),
  industryCode: values.industryCode?.trim().toUpperCase() ?? null,
  size: values.size,
  place: values.place,
  personal: { name: values.contactName, phone: values.contactPhone?.replace(/[\s-]/g, '') ?? null },
});

/**
 * Opens the files of a list of firms, by the decision that registerEnterprise makes: each code is judged. A row is known by
 * source and key: what was imported before, even by a run that was killed, is repeated and adds nothing.
 */
export class ImportEnterprises {
  constructor(
    private readonly enterprises: EnterpriseBatches,
    private readonly codes: CodeRegister,
    private readonly newId: NewId,
    private readonly now: Now,
  ) {}

  /**
   * Records a batch of rows in one transaction and says what became of each; null, with nothing recorded, where one of their
   * keys came before with other content.
   */
  recorder(order: FirmImport): (rows: readonly FirmRow[]) => Promise<readonly FirmSettled[] | null> {
    return async (rows) => {
      try {
        return await this.create(rows, order);
      } catch (error) {
        // Somebody filed one of the firms between look and write: the second look tells which.
        if (error instanceof Conflict) return this.create(rows, order);
        if (error instanceof InvalidInput && error.path === 'input.idempotencyKey') return null;
        throw error;
      }
    };
  }

  private async create(rows: readonly FirmRow[], order: FirmImport): Promise<readonly FirmSettled[]> {
    const forms = rows.map((row) => formOf(row, this.newId()));
    const taken = new Set(await this.codes.knownAmong(forms.map(({ code }) => code)));
    const outcomes = await this.enterprises.createAll(
      forms.map((form, index) => {
        const context = this.contextOf(rows[index], order.source);
        const decide = () => {
          const facts = { occasion: occasionOf(context), unit: order.unit, codeKnown: taken.has(form.code) };
          const decision = registerEnterprise(form, facts);
          // A code that comes again in the same batch has its file by then.
          if (decision.kind === 'accepted') taken.add(form.code);
          return decision;
        };
        return { id: form.enterpriseId, decide, context };
      }),
    );
    return outcomes.map(settledBy);
  }

  private contextOf(row: FirmRow | undefined, source: string): CommandContext {
    return {
      command: 'importEnterprise',
      performer: { kind: 'IMPORT', id: source, cadreId: null },
      now: this.now(),
      traceparent: null,
      origin: null,
      idempotency: row ? { key: `${source}/${row.key}`, inputHash: row.fingerprint } : null,
    };
  }
}
