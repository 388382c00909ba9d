import { isPlainDate, type PlainDate } from '@lianxin/calendar';
import { InvalidInput, isUuid, ROLES, type Uuid } from '@lianxin/kernel';
import type { RoleGrant } from '../domain/account/account';
import { CADRE_CATEGORIES, CADRE_TIERS, type CadreCategory, type CadreTier } from '../domain/cadre';
import { UNIT_FUNCTIONS, UNIT_KINDS, type UnitFunction, type UnitKind } from '../domain/unit';

/** A unit of a district's file, under the id that the file gives it. */
export interface DistrictUnit {
  readonly id: Uuid;
  readonly parentId: Uuid | null;
  readonly name: string;
  readonly kind: UnitKind;
  readonly function: UnitFunction | null;
  readonly foundedOn: PlainDate;
  /** The first day without it, or null. */
  readonly abolishedOn: PlainDate | null;
}

/** A cadre of a district's file, under the id that the file gives him. */
export interface DistrictCadre {
  readonly id: Uuid;
  readonly unitId: Uuid;
  readonly name: string;
  readonly category: CadreCategory;
  readonly tier: CadreTier;
  readonly from: PlainDate;
  /** The day on which a newly recruited civil servant reported, or null. */
  readonly recruitedOn: PlainDate | null;
}

/** An account of a district's file, with the cadre behind it and the roles that it begins with. */
export interface DistrictAccount {
  readonly account: string;
  readonly cadreId: Uuid | null;
  readonly grants: readonly RoleGrant[];
}

/** A whole district to begin with: its tree of units, who serves in them, and who may do what. */
export interface District {
  readonly units: readonly DistrictUnit[];
  readonly cadres: readonly DistrictCadre[];
  readonly accounts: readonly DistrictAccount[];
}

type Reader<Value> = (value: unknown, path: string) => Value;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const record: Reader<Readonly<Record<string, unknown>>> = (value, path) => {
  if (!isRecord(value)) throw new InvalidInput(path, 'is not an object');
  return value;
};

const list: Reader<readonly unknown[]> = (value, path) => {
  if (!Array.isArray(value)) throw new InvalidInput(path, 'is not a list');
  return value;
};

const text: Reader<string> = (value, path) => {
  if (typeof value !== 'string') throw new InvalidInput(path, 'is not a text');
  return value;
};

const id: Reader<Uuid> = (value, path) => {
  if (typeof value !== 'string' || !isUuid(value)) throw new InvalidInput(path, 'is not an id');
  return value;
};

const date: Reader<PlainDate> = (value, path) => {
  if (typeof value !== 'string' || !isPlainDate(value)) throw new InvalidInput(path, 'is not a day');
  return value;
};

const oneOf =
  <Word extends string>(words: readonly Word[]): Reader<Word> =>
  (value, path) => {
    const word = words.find((candidate) => candidate === value);
    if (word === undefined) throw new InvalidInput(path, `is not one of ${words.join(', ')}`);
    return word;
  };

const optional =
  <Value>(read: Reader<Value>): Reader<Value | null> =>
  (value, path) =>
    value === null || value === undefined ? null : read(value, path);

const unit: Reader<DistrictUnit> = (value, path) => {
  const fields = record(value, path);
  return {
    id: id(fields['id'], `${path}.id`),
    parentId: optional(id)(fields['parentId'], `${path}.parentId`),
    name: text(fields['name'], `${path}.name`),
    kind: oneOf(UNIT_KINDS)(fields['kind'], `${path}.kind`),
    function: optional(oneOf(UNIT_FUNCTIONS))(fields['function'], `${path}.function`),
    foundedOn: date(fields['foundedOn'], `${path}.foundedOn`),
    abolishedOn: optional(date)(fields['abolishedOn'], `${path}.abolishedOn`),
  };
};

const cadre: Reader<DistrictCadre> = (value, path) => {
  const fields = record(value, path);
  return {
    id: id(fields['id'], `${path}.id`),
    unitId: id(fields['unitId'], `${path}.unitId`),
    name: text(fields['name'], `${path}.name`),
    category: oneOf(CADRE_CATEGORIES)(fields['category'], `${path}.category`),
    tier: oneOf(CADRE_TIERS)(fields['tier'], `${path}.tier`),
    from: date(fields['from'], `${path}.from`),
    recruitedOn: optional(date)(fields['recruitedOn'], `${path}.recruitedOn`),
  };
};

const grant: Reader<RoleGrant> = (value, path) => {
  const fields = record(value, path);
  return {
    role: oneOf(ROLES)(fields['role'], `${path}.role`),
    unitId: id(fields['unitId'], `${path}.unitId`),
  };
};

const account: Reader<DistrictAccount> = (value, path) => {
  const fields = record(value, path);
  const grants = list(fields['grants'], `${path}.grants`);
  return {
    account: text(fields['account'], `${path}.account`),
    cadreId: optional(id)(fields['cadreId'], `${path}.cadreId`),
    grants: grants.map((each, index) => grant(each, `${path}.grants[${index}]`)),
  };
};

/** Reads a district from JSON; throws InvalidInput naming the place, e.g. `units[3].kind`. */
export const readDistrict = (json: unknown): District => {
  const { units, cadres, accounts } = record(json, 'district');
  return {
    units: list(units, 'units').map((value, index) => unit(value, `units[${index}]`)),
    cadres: list(cadres, 'cadres').map((value, index) => cadre(value, `cadres[${index}]`)),
    accounts: list(accounts ?? [], 'accounts').map((value, index) => account(value, `accounts[${index}]`)),
  };
};
