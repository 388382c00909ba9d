import type { Asker } from '@lianxin/access';
import type { PlainDate } from '@lianxin/calendar';
import type { CommandContext, Outcome, Uuid } from '@lianxin/kernel';
import type { Cadre } from '../domain/cadre';
import { canonicalIdentity } from '../domain/identity';
import type { KinRelation } from '../domain/kin';
import {
  kinshipSeenFrom,
  registerKinship,
  type NewKinship,
  type RegisterKinshipRefusal,
} from '../domain/register-kinship';
import { existing } from './existing';
import { occasionOf } from './occasion-of';
import { onlyOne } from './only-one';
import { requireChangeOf } from './permissions';
import type { CadreRepository, IdentityRegister, NewId, UnitTree } from './ports';

interface Input {
  readonly cadreId: Uuid;
  /** Another cadre, or a person outside. */
  readonly kin: { readonly cadreId: Uuid } | { readonly name: string; readonly idNumber: string };
  readonly relation: KinRelation;
  readonly since: PlainDate | null;
  readonly until: PlainDate | null;
}

/** Puts a kinsman on a cadre's register, for an ORG_OFFICER over his unit; of two cadres each learns of the other. */
export class RegisterKinship {
  constructor(
    private readonly cadres: CadreRepository,
    private readonly tree: UnitTree,
    private readonly identities: IdentityRegister,
    private readonly newId: NewId,
  ) {}

  async execute(
    { cadreId, kin: person, relation, since, until }: Input,
    asker: Asker,
    context: CommandContext,
  ): Promise<Outcome<Cadre, RegisterKinshipRefusal>> {
    const cadre = await requireChangeOf(asker, cadreId, this.cadres, this.tree);
    const { idNumber } = canonicalIdentity({
      idNumber: 'idNumber' in person ? person.idNumber : null,
      phone: null,
    });
    // A person outside who has a file here is that cadre, so that both learn of it.
    const kinCadreId = 'cadreId' in person ? person.cadreId : await this.identities.cadreOf(idNumber ?? '');
    const kin = { kinshipId: this.newId(), kinCadreId, relation, since, until };
    const occasion = occasionOf(context);
    if (kinCadreId === null || kinCadreId === cadreId) {
      const personal = { name: 'name' in person ? person.name.trim() : null, idNumber };
      return this.cadres.change(cadreId, (own) => registerKinship(own, { kin, personal }, occasion), context);
    }
    const other = await existing(this.cadres, 'cadre', kinCadreId);
    return this.betweenCadres([cadre, other], kin, context);
  }

  private async betweenCadres(
    [one, other]: readonly [Cadre, Cadre],
    kin: NewKinship['kin'],
    context: CommandContext,
  ): Promise<Outcome<Cadre, RegisterKinshipRefusal>> {
    const occasion = occasionOf(context);
    const outcome = await this.cadres.changeAll(
      [one.id, other.id],
      (cadre) => registerKinship(cadre, kinshipSeenFrom(cadre.id === one.id ? other : one, kin), occasion),
      context,
    );
    if (outcome.kind === 'rejected') return outcome;
    return { ...outcome, state: onlyOne(outcome.state, one.id) };
  }
}
