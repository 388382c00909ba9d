import { requireActor, reveal, type Asker, type Revealed } from '@lianxin/access';
import {
  Forbidden,
  NotFound,
  type AccessJournal,
  type CommandContext,
  type Rejection,
  type Uuid,
} from '@lianxin/kernel';
import { latestTenure, type Cadre } from '../domain/cadre';
import { abilitiesOf } from './abilities';
import type { CadreRepository, UnitTree } from './ports';

export const CADRE_PERSONAL_FIELDS = ['ID_NUMBER', 'PHONE', 'KIN_NAME', 'KIN_ID_NUMBER'] as const;

/** What of a cadre's file is masked, and revealed a value at a time. */
export type CadrePersonalField = (typeof CADRE_PERSONAL_FIELDS)[number];

/** Which value, and what for. */
export interface RevealCadreOrder {
  readonly cadreId: Uuid;
  readonly field: CadrePersonalField;
  /** Of a kinsman: the line of the register. */
  readonly kinshipId: Uuid | null;
  readonly purpose: string;
}

interface Value {
  /** As the audit names it. */
  readonly name: string;
  /** What the rules must allow beside: to reveal this, and to read what it stands on. */
  readonly reveals: 'idNumber' | 'phone';
  readonly reads: 'idNumber' | 'phone' | 'kinship';
  readonly of: (cadre: Cadre, kinshipId: Uuid | null) => string | null | undefined;
}

const kin = (key: 'name' | 'idNumber'): Value => ({
  name: `kin.%.${key}`,
  reveals: 'idNumber',
  reads: 'kinship',
  of: ({ personal }, kinshipId) => personal.kin?.[kinshipId ?? '']?.[key],
});

const VALUES: Readonly<Record<CadrePersonalField, Value>> = {
  ID_NUMBER: {
    ...{ name: 'idNumber', reveals: 'idNumber', reads: 'idNumber' },
    of: ({ personal }) => personal.idNumber,
  },
  PHONE: { name: 'phone', reveals: 'phone', reads: 'phone', of: ({ personal }) => personal.phone },
  KIN_NAME: kin('name'),
  KIN_ID_NUMBER: kin('idNumber'),
};

/** Reveals one masked value of a cadre's file, for an ORG_OFFICER over his unit (docs/access.md, Personnel 4). */
export class RevealCadreField {
  constructor(
    private readonly cadres: Pick<CadreRepository, 'find'>,
    private readonly tree: UnitTree,
    private readonly journal: AccessJournal,
  ) {}

  /**
   * The value, once it is on record who asked and what for. Refuses a blank purpose with PURPOSE_REQUIRED. Throws
   * Unauthenticated for anybody but an account, NotFound, as for an id that doesn't exist, where he may not know of the cadre,
   * and Forbidden where he may see him but isn't to be told.
   */
  async execute(
    { cadreId, field, kinshipId, purpose }: RevealCadreOrder,
    asker: Asker,
    context: CommandContext,
  ): Promise<Revealed | Rejection<'PURPOSE_REQUIRED'>> {
    const abilities = abilitiesOf(requireActor(asker));
    const cadre = await this.cadres.find(cadreId);
    const lineage = cadre ? await this.tree.lineageOf(latestTenure(cadre).unitId) : [];
    const values = { unitId: cadre ? latestTenure(cadre).unitId : null, cadreId };
    const facts = { values, lineageOf: () => lineage };
    if (!cadre || !abilities.allows('read', 'Cadre', facts, 'door'))
      throw new NotFound('no cadre with this id');
    const { name, reveals, reads, of } = VALUES[field];
    if (
      !abilities.allows('reveal', 'Cadre', facts, reveals) ||
      !abilities.allows('read', 'Cadre', facts, reads)
    )
      throw new Forbidden('only for ORG_OFFICER over his unit');
    const subject = { subjectType: 'cadre', subjectId: cadreId };
    const what = name.replace('%', kinshipId ?? '');
    return reveal(this.journal, { ...subject, what, purpose }, () => of(cadre, kinshipId) ?? null, context);
  }
}
