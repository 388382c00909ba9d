import {
  entriesWithin,
  always,
  any,
  is,
  isIn,
  never,
  unitsOfRole,
  within,
  writeRules,
  type Abilities,
  type Actor,
  type Asker,
  type Condition,
  type EntryFact,
  type Role,
  type Sentence,
} from '@lianxin/access';
import { accountSentences, type AccountWords } from './account-sentences';

/** What every account with a role reads of a unit, and what only those who answer for it read. */
type UnitField = 'door' | 'openDuties' | 'ledger' | 'coverage';

/** What stands on the door of a cadre's office, the rest of his file, his kin, and what identifies the person. */
type CadreField = 'door' | 'file' | 'kinship' | 'idNumber' | 'phone';

/** What the rules of this service speak of. A unit is known by its id, a cadre also by the unit of his last tenure. */
export type CadreWords = AccountWords & {
  readonly Unit: { readonly action: 'read' | 'change'; readonly fact: 'unitId'; readonly field: UnitField };
  readonly Cadre: {
    readonly action: 'read' | 'change' | 'reveal';
    readonly fact: 'unitId' | 'cadreId';
    readonly field: CadreField;
  };
  readonly Pairing: {
    readonly action: 'read' | 'decide' | 'takePart';
    readonly fact: 'unitId' | 'recruitId' | 'mentorId';
    readonly field: 'meetings' | 'evaluations' | 'work';
  };
  /** An entry of the audit, by the unit, cadre or pairing that it is about. */
  readonly AuditEntry: { readonly action: 'read'; readonly fact: 'unit' | 'cadre' | 'pairing' | EntryFact };
};

export type CadreAbilities = Abilities<CadreWords>;

/** The two ways in which a sentence begins. */
interface Sentences {
  readonly can: Sentence<CadreWords>;
  readonly cannot: Sentence<CadreWords>;
}

/** Over the unit, in this file: the role was granted in that unit or in one above it. */
const over = (actor: Actor, ...roles: readonly Role[]): Condition<'unitId'> => {
  const units = unitsOfRole(actor, ...roles);
  return units.length === 0 ? never : within('unitId', units);
};

/** Units: their names and places are no secret among those who work here (docs/access.md, Personnel 1, 2, 4). */
const ofUnits = (actor: Actor, { can }: Sentences): void => {
  if (actor.grants.length > 0) can('read', 'Unit', always, ['door']);
  // Without any role, the unit in which he serves himself; he is told of it when he asks who he is.
  if (actor.unitId !== null) can('read', 'Unit', is('unitId', actor.unitId), ['door']);
  can('read', 'Unit', over(actor, 'ORG_OFFICER', 'UNIT_HEAD'), ['openDuties', 'ledger']);
  can('read', 'Unit', over(actor, 'ORG_OFFICER', 'UNIT_HEAD', 'LEADER'), ['coverage']);
  can('change', 'Unit', over(actor, 'ORG_OFFICER'));
};

/** Cadres: the door of the office, and behind it a file (Personnel 1, 2, 4). */
const ofCadres = (actor: Actor, { can }: Sentences): void => {
  const himself = actor.cadreId === null ? never : is('cadreId', actor.cadreId);
  if (actor.grants.length > 0) can('read', 'Cadre', always, ['door']);
  can('read', 'Cadre', himself);
  can('read', 'Cadre', over(actor, 'ORG_OFFICER', 'UNIT_HEAD'), ['file']);
  can('read', 'Cadre', over(actor, 'ORG_OFFICER'), ['kinship', 'idNumber', 'phone']);
  can('change', 'Cadre', over(actor, 'ORG_OFFICER'));
  can('reveal', 'Cadre', over(actor, 'ORG_OFFICER'), ['idNumber', 'phone']);
};

/** Pairings of recruits with their mentors, past mentors included (Personnel 3). */
const ofPairings = (actor: Actor, { can, cannot }: Sentences): void => {
  const himself = actor.cadreId === null ? [] : [actor.cadreId];
  const taking = any<'recruitId' | 'mentorId'>(isIn('recruitId', himself), isIn('mentorId', himself));
  // As work they stand before those who answer for the unit, not before those who take part in them.
  can('read', 'Pairing', over(actor, 'ORG_OFFICER', 'UNIT_HEAD'), ['meetings', 'work']);
  can('read', 'Pairing', taking, ['meetings']);
  can('takePart', 'Pairing', taking);
  // What recruit and mentors say of each other: each reads his own words; the organization department reads all.
  can('read', 'Pairing', over(actor, 'ORG_OFFICER'), ['evaluations']);
  can('decide', 'Pairing', over(actor, 'ORG_OFFICER'));
  // Nobody decides on his own pairing, nor reads there what others wrote of him.
  cannot('decide', 'Pairing', isIn('recruitId', himself));
  cannot('read', 'Pairing', isIn('recruitId', himself), ['evaluations']);
};

/** The audit (docs/access.md, On record). */
const ofAudit = (actor: Actor, { can }: Sentences): void =>
  can('read', 'AuditEntry', entriesWithin(unitsOfRole(actor, 'AUDITOR'), ['unit', 'cadre', 'pairing']));

/** What an account may do in this service (docs/access.md, "Personnel"); anybody else may do nothing here. */
export const abilitiesOf = (asker: Asker): CadreAbilities =>
  writeRules<CadreWords>((sentences) => {
    if (asker.kind !== 'ACCOUNT') return;
    ofUnits(asker, sentences);
    ofCadres(asker, sentences);
    ofPairings(asker, sentences);
    accountSentences(asker, sentences);
    ofAudit(asker, sentences);
  });
