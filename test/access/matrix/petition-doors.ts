import { ask, type As, type Shown } from '../../support/product';
import { HANDLERS, PLACES, type CaseName, type MadeCase } from './cases';
import type { Verdict } from './verdicts';

/** A way to a petition: what is asked of the gateway, and what the answer says of this petition. */
export interface PetitionDoor {
  /** The fields of the supergraph that it goes through. */
  readonly through: readonly string[];
  readonly select: string;
  /** Of the value of the first field: whether the petition is in it. */
  readonly read: (value: unknown, of: MadeCase) => Verdict;
}

interface Connection {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: Shown }[];
}

const pointed = (value: unknown, { id }: MadeCase): Verdict => {
  if (value === null) return 'NOT_FOUND';
  if ((value as Shown)['id'] !== id) throw new Error(`another petition was shown: ${JSON.stringify(value)}`);
  return 'SEES';
};

const listed = (value: unknown, { id }: MadeCase): Verdict =>
  (value as Connection).edges.some(({ node }) => node['id'] === id) ? 'SEES' : 'EMPTY';

const counted = (value: unknown): Verdict => ((value as Connection).totalCount > 0 ? 'SEES' : 'EMPTY');

/** A list that hangs on something else, which itself everybody may read. */
const within =
  (field: string, read: PetitionDoor['read']): PetitionDoor['read'] =>
  (value, of) => {
    const list = value === null ? null : (value as Shown)[field];
    return list === null || list === undefined ? 'EMPTY' : read(list, of);
  };

const filled =
  (field: string): PetitionDoor['read'] =>
  (value) => {
    if (value === null) return 'NOT_FOUND';
    return ((value as Shown)[field] as unknown[]).length > 0 ? 'SEES' : 'EMPTY';
  };

/** A field that is null for who may not read it, of a petition that he may. */
const told =
  (field: string): PetitionDoor['read'] =>
  (value) => {
    if (value === null) return 'NOT_FOUND';
    return (value as Shown)[field] === null ? 'EMPTY' : 'SEES';
  };

/** Petitioners, masked for everybody: a name that stands there whole is no answer at all. */
const masked: PetitionDoor['read'] = (value) => {
  if (value === null) return 'NOT_FOUND';
  const named = (value as { petitioners: Shown[] }).petitioners.map(({ name }) => String(name));
  if (named.length === 0 || named.some((name) => !name.includes('*')))
    throw new Error(`names that aren't masked: ${named.join()}`);
  return 'SEES';
};

/** Whether the receipt is among the papers: every petition has one, and the code on it opens the petitioner's own view (17). */
const withReceipt: PetitionDoor['read'] = (value) => {
  if (value === null) return 'NOT_FOUND';
  const { documents } = value as { documents: Shown[] };
  return documents.some(({ kind }) => kind === 'RECEIPT') ? 'SEES' : 'EMPTY';
};

/** Whether there is an answer at all, and be it empty. */
const answered: PetitionDoor['read'] = (value) => (value === null ? 'NOT_FOUND' : 'SEES');

const EDGES = '{ totalCount edges { node { id } } }';

/** The doors that lead to one petition, by name. The variables are those of `variablesOf`. */
export const PETITION_DOORS = {
  'petition by id': { through: ['Query.petition'], select: 'petition(id: $id) { id }', read: pointed },
  'petition by number': {
    through: ['Query.petition'],
    select: 'petition(number: $number) { id }',
    read: pointed,
  },
  'search by subject': {
    through: ['Query.petitions'],
    select: `petitions(filter: { subject: $subject }) ${EDGES}`,
    read: listed,
  },
  'count of a search': {
    through: ['Query.petitions'],
    select: 'petitions(filter: { subject: $subject }) { totalCount }',
    read: counted,
  },
  'newest in the list': {
    through: ['Query.petitions'],
    select: `petitions(orderBy: RECEIVED_AT, last: 200) ${EDGES}`,
    read: listed,
  },
  'list by holder': {
    through: ['Query.petitions'],
    select: `petitions(filter: { heldBy: $holder }, orderBy: RECEIVED_AT, last: 200) ${EDGES}`,
    read: listed,
  },
  'Unit.petitions': {
    through: ['Query.unit', 'Unit.petitions'],
    select: `unit(id: $holder) { petitions(filter: { subject: $subject }) ${EDGES} }`,
    read: within('petitions', listed),
  },
  'count of Unit.petitions': {
    through: ['Query.unit', 'Unit.petitions'],
    select: 'unit(id: $holder) { petitions(filter: { subject: $subject }) { totalCount } }',
    read: within('petitions', counted),
  },
  'Petition.timeline': {
    through: ['Query.petition', 'Petition.timeline'],
    select: 'petition(id: $id) { timeline { type } }',
    read: filled('timeline'),
  },
  'Petition.petitioners': {
    through: ['Query.petition', 'Petition.petitioners'],
    select: 'petition(id: $id) { petitioners { name } }',
    read: masked,
  },
  'Petition.accused': {
    through: ['Query.petition', 'Petition.accused'],
    select: 'petition(id: $id) { accused { outsiders } }',
    read: told('accused'),
  },
  'Petition.shares': {
    through: ['Query.petition', 'Petition.shares'],
    select: 'petition(id: $id) { shares { at } }',
    read: told('shares'),
  },
  'Petition.documents': {
    through: ['Query.petition', 'Petition.documents'],
    select: 'petition(id: $id) { documents { kind } }',
    read: withReceipt,
  },
  'Petition.attachments': {
    through: ['Query.petition', 'Petition.attachments'],
    select: 'petition(id: $id) { attachments { id } }',
    read: filled('attachments'),
  },
  'Cadre.openPetitions': {
    through: ['Query.cadre', 'Cadre.openPetitions'],
    select: `cadre(id: $handler) { openPetitions(first: 200) ${EDGES} }`,
    read: within('openPetitions', listed),
  },
  'Petition.relatedPetitions': {
    through: ['Query.petition', 'Petition.relatedPetitions'],
    select: 'petition(id: $id) { relatedPetitions { earlier } }',
    read: answered,
  },
  sameMatter: {
    through: ['Query.sameMatter'],
    select: 'sameMatter(petitionId: $id) { samePetitioner }',
    read: answered,
  },
  routeProposals: {
    through: ['Query.routeProposals'],
    select: 'routeProposals(petitionId: $id) { remark }',
    read: answered,
  },
  'Petition.chain': {
    through: ['Query.petition', 'Petition.chain'],
    select: 'petition(id: $id) { chain { unit { id } } }',
    read: filled('chain'),
  },
} satisfies Readonly<Record<string, PetitionDoor>>;

/** The name of a door to one petition. */
export type PetitionDoorName = keyof typeof PETITION_DOORS;

/** Every door to one petition. */
export const PETITION_DOOR_NAMES = Object.keys(PETITION_DOORS) as readonly PetitionDoorName[];

/** Doors that lead to one petition by its name; to who may not read it they say that there is none. */
export const POINTED = [
  'petition by id',
  'petition by number',
  'Petition.timeline',
  'Petition.petitioners',
  'Petition.chain',
  'Petition.relatedPetitions',
] as const satisfies readonly PetitionDoorName[];

/** Doors that find petitions; to who may not read it they are as if it weren't there. */
export const LISTED = [
  'search by subject',
  'count of a search',
  'newest in the list',
  'list by holder',
  'Unit.petitions',
  'count of Unit.petitions',
] as const satisfies readonly PetitionDoorName[];

/** What is told to those who work on the petition (14); other readers are told that it isn't for them. */
export const WORKED_ON = ['sameMatter', 'routeProposals'] as const satisfies readonly PetitionDoorName[];

/** Fields that aren't told to everybody who reads the petition (8, 17, 18). */
export const TOLD_TO_SOME = [
  'Petition.accused',
  'Petition.shares',
  'Petition.documents',
  'Petition.attachments',
] as const satisfies readonly PetitionDoorName[];

/** What a case's doors are asked with. */
const variablesOf = (of: MadeCase, holder: keyof typeof PLACES): Shown => ({
  id: of.id,
  number: of.number,
  subject: of.subject,
  holder: PLACES[holder],
  handler: HANDLERS[holder === 'COMPETENT' ? 'COMPETENT' : 'HOLDING'],
});

const TYPES = { id: 'ID!', number: 'String!', subject: 'String!', holder: 'ID!', handler: 'ID!' };

/** Somebody at one door of one case. */
export interface Knock {
  readonly door: PetitionDoorName;
  readonly name: CaseName;
  readonly of: MadeCase;
}

/** The gateway allows fifteen aliases in a request. */
const AT_ONCE = 15;

/** Every door of every case, as many as go into one request; the same texts for whoever asks. */
export const knocksAt = (
  doors: readonly PetitionDoorName[],
  made: ReadonlyMap<CaseName, MadeCase>,
): readonly (readonly Knock[])[] => {
  const all = [...made].flatMap(([name, of]) => doors.map((door) => ({ door, name, of })));
  return Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, at) =>
    all.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  );
};

/** One query through several doors, each under an alias and with variables of its own. */
const questionOf = (knocks: readonly Knock[]) => {
  const declared: string[] = [];
  const variables: Shown = {};
  const selected = knocks.map(({ door, name, of }, at) => {
    const values = variablesOf(of, HOLDER_OF(name));
    const select = PETITION_DOORS[door].select.replace(/\$(\w+)/g, (_, variable: keyof typeof TYPES) => {
      declared.push(`$${variable}${at}: ${TYPES[variable]}`);
      variables[`${variable}${at}`] = values[variable];
      return `$${variable}${at}`;
    });
    return `door${at}: ${select}`;
  });
  return { query: `query (${declared.join(', ')}) { ${selected.join('\n')} }`, variables };
};

/** What each of the doors answers somebody, in one request. An error that isn't a refusal of a door is thrown. */
export const toldAt = async (knocks: readonly Knock[], as: As): Promise<readonly Verdict[]> => {
  const { query, variables } = questionOf(knocks);
  const answer = await ask(query, variables, as);
  return knocks.map(({ door, of }, at) => {
    const failed = answer.errors.find(
      (error) => (error as unknown as { path?: unknown[] }).path?.[0] === `door${at}`,
    );
    const code = (failed ?? (answer.data === null ? answer.errors[0] : undefined))?.extensions['code'];
    if (code === 'UNAUTHENTICATED' || code === 'FORBIDDEN' || code === 'NOT_FOUND') return code;
    if (code !== undefined) throw new Error(`${door}: ${JSON.stringify(answer.errors)}`);
    return PETITION_DOORS[door].read(answer.data?.[`door${at}`], of);
  });
};

/** Who answers for the case when its doors are asked. */
const HOLDER_OF = (name: string): keyof typeof PLACES => {
  if (/handed over|shared/.test(name)) return 'COMPETENT';
  return /registered|offered|was an accusation/.test(name) ? 'REGISTERING' : 'HOLDING';
};
