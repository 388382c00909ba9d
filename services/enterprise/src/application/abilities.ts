import {
  all,
  entriesWithin,
  always,
  any,
  holdsRole,
  is,
  isIn,
  never,
  not,
  unitsOfRole,
  within,
  writeRules,
  type Abilities,
  type Condition,
  type EntryFact,
  type Role,
  type Sentence,
} from '@lianxin/access';
import type { Standing } from './standing';

/** Interests in the firm: the cadres who declared one, and the tokens of the persons who lead or own it. */
type Interest = 'interested' | 'person';

/** What the rules of this service speak of; each fact is one of the request's, firm's, pairing's or cadre's own. */
export type EnterpriseWords = {
  /** `involved` answer, answered or are offered it; `handling` answer or are offered it; `holder` answers. */
  readonly Request: {
    readonly action: 'read' | 'handle' | 'reveal' | 'audit';
    readonly fact: 'complaint' | 'involved' | 'handling' | 'holder' | 'complainedOf' | Interest;
    readonly field: 'text' | 'firm';
  };
  /** `concerned` are the unit that opened the file and its liaison's; `serving` are paired or answer for a request of it. */
  readonly Enterprise: {
    readonly action: 'read' | 'ask' | 'register' | 'change' | 'consent' | 'reveal' | 'audit';
    readonly fact: 'concerned' | 'serving' | Interest;
    readonly field: 'open' | 'confidential';
  };
  readonly Liaison: {
    readonly action: 'read' | 'pair' | 'visit' | 'audit';
    readonly fact: 'unit' | 'liaison' | 'kind' | Interest;
    readonly field: 'pairing' | 'conflict';
  };
  readonly Cadre: { readonly action: 'declareFor'; readonly fact: 'unit' | 'cadre' };
  /** An entry of the audit, by the units of the request, firm or pairing that it is about. */
  readonly AuditEntry: {
    readonly action: 'read';
    readonly fact: 'request' | 'enterprise' | 'liaison' | EntryFact;
  };
};

export type EnterpriseAbilities = Abilities<EnterpriseWords>;

/** The two ways in which a sentence begins. */
interface Sentences {
  readonly can: Sentence<EnterpriseWords>;
  readonly cannot: Sentence<EnterpriseWords>;
}

/** Who takes down, dispatches and works on requests, and on the files of firms. */
const WORKING: readonly Role[] = ['LIAISON', 'UNIT_HANDLER', 'UNIT_HEAD'];
const PAIRING: readonly Role[] = ['LIAISON', 'UNIT_HEAD', 'ORG_OFFICER'];
const KNOWING_INTERESTS: readonly Role[] = ['UNIT_HEAD', 'ORG_OFFICER'];

/** Over the unit, in this file: the role was granted in that unit or in one above it. */
const over = <Fact extends string>(
  { actor }: Standing,
  fact: Fact,
  roles: readonly Role[],
): Condition<Fact> => {
  const units = unitsOfRole(actor, ...roles);
  return units.length === 0 ? never : within(fact, units);
};

/** Whether one of the roles holds in the unit in which he works. */
const atHome = ({ actor, lineage }: Standing, roles: readonly Role[]): boolean =>
  unitsOfRole(actor, ...roles).some((unit) => lineage.includes(unit));

/** Barred from a firm: he declared an interest in it, or he or one of his kin is among its persons (CSL 74, 76). */
const barred = ({ cadreIds, tokens }: Standing): Condition<Interest> =>
  cadreIds.length + tokens.length === 0 ? never : any(isIn('interested', cadreIds), isIn('person', tokens));

/** Requests of firms (docs/access.md, Requests of firms 1 to 4). */
const ofRequests = (standing: Standing, { can, cannot }: Sentences): void => {
  const { actor, lineage, belongsTo } = standing;
  const complaint = is('complaint', true);
  const ownUnit = actor.unitId === null ? [] : [actor.unitId];
  const works = atHome(standing, WORKING);

  const ordinary = all(not(complaint), over(standing, 'involved', [...WORKING, 'SUPERVISOR', 'LEADER']));
  const complaintAtHome = works ? all(complaint, isIn('handling', ownUnit)) : never;
  const complaintSupervised = all(complaint, over(standing, 'involved', ['SUPERVISOR']));

  can('read', 'Request', any(ordinary, complaintAtHome, complaintSupervised));
  if (works) can('handle', 'Request', any(ordinary, complaintAtHome, complaintSupervised));
  // Which firm complains is shown in the unit that answers for it only (BE 30, 49).
  cannot('read', 'Request', all(complaint, not(isIn('holder', ownUnit))), ['firm']);

  // One field of the contact, where his own unit answers for it (Requests of firms 5).
  if (works) can('reveal', 'Request', isIn('holder', ownUnit));

  for (const action of ['read', 'handle', 'reveal', 'audit'] as const) {
    // Never to who belongs to the unit complained of; of somebody whose unit isn't known nobody can say that he doesn't.
    cannot(
      action,
      'Request',
      lineage.length === 0 ? complaint : all(complaint, isIn('complainedOf', belongsTo)),
    );
    cannot(action, 'Request', barred(standing));
  }
};

/** Files of firms (Requests of firms 4, 5, 6). */
const ofEnterprises = (standing: Standing, { can, cannot }: Sentences): void => {
  const { actor } = standing;
  if (holdsRole(actor, ...WORKING, 'LEADER', 'SUPERVISOR')) can('read', 'Enterprise', always);
  if (atHome(standing, WORKING)) can('ask', 'Enterprise', always);
  can('register', 'Enterprise', over(standing, 'concerned', ['LIAISON', 'UNIT_HANDLER']));
  can('change', 'Enterprise', over(standing, 'concerned', ['LIAISON', 'UNIT_HANDLER']));
  can('consent', 'Enterprise', over(standing, 'concerned', WORKING));
  // One field of a contact or person, where his own unit is paired with the firm or answers for a request of it.
  if (atHome(standing, WORKING))
    can('reveal', 'Enterprise', isIn('serving', actor.unitId === null ? [] : [actor.unitId]));

  cannot('read', 'Enterprise', barred(standing), ['confidential']);
  for (const action of ['ask', 'change', 'consent', 'reveal'] as const)
    cannot(action, 'Enterprise', barred(standing));
};

/** Pairings of firms with liaisons and party branches (Requests of firms 6). */
const ofLiaisons = (standing: Standing, { can, cannot }: Sentences): void => {
  const { actor, cadreIds } = standing;
  const readers = [...PAIRING, 'UNIT_HANDLER', 'LEADER', 'SUPERVISOR'] as const;
  can('read', 'Liaison', over(standing, 'unit', readers), ['pairing']);
  can('pair', 'Liaison', over(standing, 'unit', PAIRING));
  // A firm is visited by its liaison, or by those of the unit whose party branch is paired with it.
  if (holdsRole(actor, ...WORKING)) {
    can('visit', 'Liaison', isIn('liaison', cadreIds));
    can('visit', 'Liaison', all(is('kind', 'BRANCH'), over(standing, 'unit', WORKING)));
  }
  // Grounds can betray kin.
  can('read', 'Liaison', over(standing, 'unit', KNOWING_INTERESTS), ['conflict']);
  cannot('read', 'Liaison', barred(standing), ['conflict']);
};

/** Interests are declared by the cadre himself, or by the head or organization officer over him. */
const ofInterests = (standing: Standing, { can }: Sentences): void => {
  can('declareFor', 'Cadre', isIn('cadre', standing.cadreIds));
  can('declareFor', 'Cadre', over(standing, 'unit', KNOWING_INTERESTS));
};

/** The audit, without what a complaint or an interest closes to him (docs/access.md, On record). */
const ofAudit = (standing: Standing, { can, cannot }: Sentences): void => {
  const units = unitsOfRole(standing.actor, 'AUDITOR');
  can('read', 'AuditEntry', entriesWithin(units, ['request', 'enterprise', 'liaison']));
  for (const kind of ['Request', 'Enterprise', 'Liaison'] as const)
    can('audit', kind, units.length > 0 ? always : never);
  for (const kind of ['Enterprise', 'Liaison'] as const) cannot('audit', kind, barred(standing));
};

/** What an account may do in this service (docs/access.md, "Requests of firms"); null stands for anybody else. */
export const abilitiesOf = (standing: Standing | null): EnterpriseAbilities =>
  writeRules<EnterpriseWords>((sentences) => {
    // A cadre who is suspended or has left holds no role, whatever the token still says.
    if (standing === null || !standing.serves) return;
    ofRequests(standing, sentences);
    ofEnterprises(standing, sentences);
    ofLiaisons(standing, sentences);
    ofInterests(standing, sentences);
    ofAudit(standing, sentences);
  });
