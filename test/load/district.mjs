import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from '../../infra/local/lib/folders.mjs';

const { SignJWT, importJWK } = createRequire(join(ROOT, 'gateway/package.json'))('jose');

const UNITS = 20;
const CADRES_A_UNIT = 10;
/** Units and cadres get ids that are known before they are loaded; UUIDv7 of a day in 2024. */
const idOf = (/** @type {number} */ kind, /** @type {number} */ number) =>
  `0190${'0'.repeat(4)}-0000-7000-8${String(kind).padStart(3, '0')}-${String(number).padStart(12, '0')}`;

/** The top of the tree. */
export const DISTRICT = idOf(1, 0);
/** A unit that answers for what the commit → visible scenario registers, and one that it renames. */
export const QUIET_UNIT = idOf(1, UNITS + 1);
export const RENAMED_UNIT = idOf(1, UNITS + 2);

const unit = (/** @type {string} */ id, /** @type {string} */ name, parent = DISTRICT) => ({
  id,
  parentId: id === DISTRICT ? null : parent,
  name,
  kind: 'GOVERNMENT_DEPARTMENT',
  function: null,
  foundedOn: '2010-01-01',
});

const unitIds = Array.from({ length: UNITS }, (_, index) => idOf(1, index + 1));
/** The departments; the first one also is where the searches' letters come in. */
export const DEPARTMENTS = /** @type {readonly string[]} */ (unitIds);
/** Two sections below each department. */
const sectionOf = (/** @type {number} */ department, /** @type {number} */ section) =>
  idOf(3, department * 10 + section);
export const SECTIONS = unitIds.flatMap((_, index) => [sectionOf(index + 1, 1), sectionOf(index + 1, 2)]);
/** A department whose head asks for what it and its sections answer for. */
export const HEAD_UNIT = idOf(1, 5);

const cadreOf = (/** @type {string} */ unitId, /** @type {number} */ number) => ({
  id: idOf(2, number),
  unitId,
  name: `测试干部${String(number).padStart(3, '0')}`,
  category: 'GENERAL',
  tier: 'STAFF',
  from: '2015-07-01',
});

const handlers = unitIds.flatMap((unitId, at) =>
  Array.from({ length: CADRES_A_UNIT }, (_, index) => cadreOf(unitId, at * CADRES_A_UNIT + index + 1)),
);
const QUIET_HANDLER = cadreOf(QUIET_UNIT, 9_001);
const CLERK = cadreOf(idOf(1, 1), 9_002);
const HEAD = cadreOf(HEAD_UNIT, 9_003);

/** One district with 20 departments and 200 cadres, as the district loader of the cadre service reads it. */
export const benchDistrict = () => ({
  units: [
    unit(DISTRICT, '测试区'),
    ...unitIds.map((id, index) => unit(id, `测试区第${index + 1}局`)),
    ...SECTIONS.map((id, index) => unit(id, `测试区第${index + 1}科`, unitIds[Math.floor(index / 2)])),
    unit(QUIET_UNIT, '测试区静候局'),
    unit(RENAMED_UNIT, '测试区更名局'),
  ],
  cadres: [...handlers, QUIET_HANDLER, CLERK, HEAD],
  accounts: [
    ...[...PEOPLE.handlers, PEOPLE.quietHandler, PEOPLE.supervisor, PEOPLE.organizer],
    ...[PEOPLE.clerk, PEOPLE.unitHead],
  ].map(({ accountId, cadreId, grants }) => ({ account: accountId, cadreId, grants })),
});

/**
 * Who asks: an account, and what the gateway vouches for towards a subgraph once the cadre service has told it.
 * @typedef {{ kind: 'ACCOUNT', accountId: string, cadreId: string | null, unitId: string | null,
 *   grants: { role: string, unitId: string }[] }} Asker
 */

/** @returns {Asker} */
const account = (
  /** @type {string} */ accountId,
  /** @type {{ id: string, unitId: string } | null} */ cadre,
  /** @type {string} */ role,
  /** @type {string} */ within,
) => ({
  kind: 'ACCOUNT',
  accountId,
  cadreId: cadre?.id ?? null,
  unitId: cadre?.unitId ?? null,
  grants: [{ role, unitId: within }],
});

/** The people of the bench. */
export const PEOPLE = {
  /** Officers who register and accept petitions in their own units. */
  handlers: handlers.map((cadre) =>
    account(`bench-${cadre.id.slice(-4)}`, cadre, 'UNIT_HANDLER', cadre.unitId),
  ),
  quietHandler: account('bench-quiet', QUIET_HANDLER, 'UNIT_HANDLER', QUIET_UNIT),
  /** Sees every petition of the district that is no accusation. */
  supervisor: account('bench-supervisor', null, 'SUPERVISOR', DISTRICT),
  organizer: account('bench-organizer', null, 'ORG_OFFICER', DISTRICT),
  /** Sees what comes in at the first department. */
  clerk: account('bench-clerk', CLERK, 'PETITION_CLERK', CLERK.unitId),
  /** Sees what a department and its sections have. */
  unitHead: account('bench-head', HEAD, 'UNIT_HEAD', HEAD_UNIT),
};

/**
 * Access tokens for the people of the bench, signed with the key of the private product's own identity provider: what is
 * measured begins after the sign-in.
 * @param {{ runtime: any, secrets: any }} product
 */
export async function tokenMaker({ runtime, secrets }) {
  const [jwk] = secrets.identityKeys.jwks.keys;
  const key = await importJWK(jwk, 'ES256');
  /** @type {Map<string, Promise<string>>} */
  const made = new Map();
  return (/** @type {Asker} */ asker) => {
    const known = made.get(asker.accountId);
    if (known) return known;
    const token = new SignJWT()
      .setProtectedHeader({ alg: 'ES256', kid: jwk.kid, typ: 'at+jwt' })
      .setIssuer(runtime.issuer)
      .setAudience('lianxin')
      .setSubject(asker.accountId)
      .setIssuedAt()
      .setExpirationTime('2h')
      .sign(key);
    made.set(asker.accountId, token);
    return token;
  };
}
