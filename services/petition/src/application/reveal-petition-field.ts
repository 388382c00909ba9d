import { reveal, type Asker, type Revealed } from '@lianxin/access';
import {
  Forbidden,
  NotFound,
  Unauthenticated,
  type AccessJournal,
  type CommandContext,
  type Rejection,
  type Uuid,
} from '@lianxin/kernel';
import type { Petition } from '../domain/petition';
import { petitionAbilities, petitionFacts } from './abilities';
import type { Attempts } from './attempts';
import type { VisiblePetitions } from './ports';
import type { Walls } from './walls';

export const PETITION_PERSONAL_FIELDS = [
  'PETITIONER_NAME',
  'PETITIONER_ID_NUMBER',
  'PETITIONER_PHONE',
  'PETITIONER_ADDRESS',
  'ACCUSED_NAME',
  'ACCUSED_ID_NUMBER',
] as const;

/** What of a petition is masked, and revealed a value at a time. */
export type PetitionPersonalField = (typeof PETITION_PERSONAL_FIELDS)[number];

/** Which value, and what for. */
export interface RevealPetitionOrder {
  readonly petitionId: Uuid;
  readonly field: PetitionPersonalField;
  /** Which of the petitioners, or of the accused from outside; the first is 0. */
  readonly index: number;
  readonly purpose: string;
}

interface Value {
  /** As the audit names it. */
  readonly name: string;
  readonly of: (petition: Petition, index: number) => string | null | undefined;
}

const petitioner = (key: 'name' | 'idNumber' | 'phone' | 'address'): Value => ({
  name: `petitioners.%.${key}`,
  of: ({ personal }, index) => personal?.petitioners[index]?.[key],
});
const accused = (key: 'name' | 'idNumber'): Value => ({
  name: `accused.%.${key}`,
  of: ({ personal }, index) => personal?.accused?.[index]?.[key],
});

const VALUES: Readonly<Record<PetitionPersonalField, Value>> = {
  PETITIONER_NAME: petitioner('name'),
  PETITIONER_ID_NUMBER: petitioner('idNumber'),
  PETITIONER_PHONE: petitioner('phone'),
  PETITIONER_ADDRESS: petitioner('address'),
  ACCUSED_NAME: accused('name'),
  ACCUSED_ID_NUMBER: accused('idNumber'),
};

/** Reveals one masked value of a petition to those whom rule 7 of docs/access.md names; who is accused also by rule 8 only. */
export class RevealPetitionField {
  constructor(
    private readonly visible: VisiblePetitions,
    private readonly walls: Walls,
    private readonly attempts: Attempts,
    private readonly journal: AccessJournal,
  ) {}

  /**
   * The value, once it is on record who asked and what for. Refuses a blank purpose with PURPOSE_REQUIRED. Throws
   * Unauthenticated for anybody but an account, NotFound, as for an id that doesn't exist, where he may not know of the
   * petition, and Forbidden where he may read it but isn't to be told.
   */
  async execute(
    { petitionId, field, index, purpose }: RevealPetitionOrder,
    asker: Asker,
    context: CommandContext,
  ): Promise<Revealed | Rejection<'PURPOSE_REQUIRED'>> {
    if (asker.kind !== 'ACCOUNT') throw new Unauthenticated('sign in first');
    const standing = await this.walls.of(asker);
    const [petition] = await this.visible.byIds(standing, [petitionId]);
    if (!petition) {
      this.attempts.note({ standing, at: { ids: [petitionId] }, door: context.command, context });
      throw new NotFound('no petition with this id');
    }
    const facts = petitionFacts(petition, await this.walls.around([petition]));
    const abilities = petitionAbilities(standing);
    const isOfAccused = field.startsWith('ACCUSED');
    const may =
      abilities.allows('reveal', 'Petition', facts) &&
      (!isOfAccused || abilities.allows('read', 'Petition', facts, 'accused'));
    if (!may) throw new Forbidden('only for those who work on this petition');
    const { name, of } = VALUES[field];
    const subject = { subjectType: 'petition', subjectId: petitionId };
    const what = name.replace('%', String(index));
    return reveal(this.journal, { ...subject, what, purpose }, () => of(petition, index) ?? null, context);
  }
}
