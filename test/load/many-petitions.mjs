import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from '../../infra/local/lib/folders.mjs';
import { DEPARTMENTS, SECTIONS } from './district.mjs';

const require = createRequire(join(ROOT, 'services/petition/package.json'));
const { BlindIndex, idToBytes, ringOfOne } = require('@lianxin/store');
const { Chance, makeClaim, makePerson, makePhone } = require('@lianxin/synthesis');
const { rowOf } = require('./dist/persistence/search-index.js');
const { PetitionerFingerprints } = require('./dist/persistence/petitioner-fingerprints.js');

/** So many texts are written; more petitions than that share them. */
const TEXTS = 50_000;
const CHUNK = 2_000;
/** One in so many speaks of what nobody else does. */
const RARE_IN = 20_000;
export const RARE = '麒麟阁';

/** The first petition is this many days before the last. */
const DAYS = 3_650;
const LAST = Date.parse('2026-06-30');
const NOTHING_DUE = '9999-12-31';

const dayAt = (/** @type {number} */ ms) => new Date(ms).toISOString().slice(0, 10);

/** Ids that grow with the day of receipt, as those of petitions that came one after the other. */
const idAt = (/** @type {number} */ at, /** @type {number} */ ms) => {
  const hex = `${ms.toString(16).padStart(12, '0')}7000${'8000'}${at.toString(16).padStart(12, '0')}`;
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

const PURPOSES = [
  'CLAIM',
  'CLAIM',
  'CLAIM',
  'CLAIM',
  'CLAIM',
  'CLAIM',
  'CLAIM',
  'SUGGESTION',
  'ACCUSATION',
  null,
];
const OPEN = ['RECEIVED', 'HANDLING', 'REGISTERED'];
const HOLDERS = [...DEPARTMENTS, ...SECTIONS];
/** Registers nearly all petitions. */
const OFFICE = String(DEPARTMENTS[0]);

/**
 * A petition of many: its state, as the service reads it, made of one that was really registered.
 * @param {any} template the state of that one
 * @param {any} matter what it is about
 * @param {{ at: number, rows: number, chance: any }} place
 */
function petitionAt(template, matter, { at, rows, chance }) {
  const ms = LAST - Math.floor(((rows - at) / rows) * DAYS) * 86_400_000;
  const isOpen = chance.happens(0.05);
  const held = isOpen && chance.happens(0.2) ? OFFICE : String(chance.pick(HOLDERS));
  const dueOn = isOpen ? dayAt(LAST + chance.int(-30, 60) * 86_400_000) : NOTHING_DUE;
  const { current } = template.responsibility;
  const said = at % RARE_IN === 7 ? `${RARE}一带也是如此。` : '';
  const { personal: _sealed, ...plain } = template;
  return {
    ...plain,
    id: idAt(at, ms),
    number: `XF-${dayAt(ms).slice(0, 4)}-${String(1_000_000 + ((at * 7_919) % 9_000_000))}`,
    status: isOpen ? chance.pick(OPEN) : 'CONCLUDED',
    purpose: chance.pick(PURPOSES),
    receivedOn: dayAt(ms),
    subject: matter.subject,
    text: `${matter.text}${said}`,
    place: matter.place,
    registeredBy: { ...template.registeredBy, id: OFFICE },
    heldBy: { ...template.heldBy, id: held },
    responsibility: { ...template.responsibility, current: { ...current, unitId: held, officerId: null } },
    clocks: isOpen
      ? template.clocks.slice(0, 1).map((/** @type {any} */ clock) => ({ ...clock, dueOn }))
      : [],
    dueOn,
    personal: {
      petitioners: [
        {
          name: makePerson(chance, [1946, 2003]).name,
          idNumber: null,
          phone: makePhone(chance),
          address: null,
        },
      ],
    },
  };
}

/** What petitions are searched by, worked out once for each text. */
const searchedRows = () => {
  /** @type {Map<string, readonly unknown[]>} */
  const known = new Map();
  return (/** @type {any} */ petition) => {
    const row = known.get(petition.text) ?? rowOf(petition);
    known.set(petition.text, row);
    return [idToBytes(petition.id), ...row.slice(1)];
  };
};

const COLUMNS =
  'id, version, publish_sequence, state, number, status, channel, purpose, subject, received_on, registered_by, registrar, held_by, due_on, historical';

const valuesOf = (/** @type {any} */ { dueOn, personal: _sealed, ...state }) => [
  ...[
    idToBytes(state.id),
    1,
    1,
    JSON.stringify(state),
    state.number,
    state.status,
    state.channel,
    state.purpose,
  ],
  ...[state.subject.slice(0, 500), state.receivedOn, idToBytes(OFFICE), idToBytes(OFFICE)],
  ...[idToBytes(state.heldBy.id), dueOn, 0],
];

const unitsOf = (/** @type {any} */ { id, heldBy }) => [
  ...[...new Set([OFFICE, heldBy.id])].map((unit) => [idToBytes(id), idToBytes(unit), 'INVOLVED']),
  [idToBytes(id), idToBytes(OFFICE), 'CIRCLE'],
];

/**
 * Fills the tables that lists and searches read with many petitions, as the service would have left them but for history, outbox
 * and sealed parts; answers one of them, to be looked for.
 * @param {{ pool: any, rows: number, indexKey: Buffer, told?: (done: number) => void }} options
 */
export async function fillPetitions({ pool, rows, indexKey, told = () => undefined }) {
  const searched = searchedRows();
  const fingerprints = new PetitionerFingerprints(new BlindIndex(ringOfOne(indexKey)));
  const [[{ state }]] = await pool.query('SELECT state FROM petition LIMIT 1');
  const template = JSON.parse(state);
  const matters = Array.from({ length: Math.min(rows, TEXTS) }, (_, at) =>
    makeClaim(new Chance(`bench-${at}`), '2026-01-05'),
  );
  const sought = { number: '', name: '', phone: '' };
  await pool.query('ALTER TABLE petition_search DROP INDEX petition_search_tokens');
  for (let from = 0; from < rows; from += CHUNK) {
    const many = Array.from({ length: Math.min(CHUNK, rows - from) }, (_, index) => {
      const at = from + index;
      const chance = new Chance(`petition-${at}`);
      return petitionAt(template, matters[at % matters.length], { at, rows, chance });
    });
    await insert(pool, many, { fingerprints, searched });
    const middle = many.find(({ heldBy }) => heldBy.id === OFFICE);
    if (middle && from <= rows / 2) {
      const [person] = middle.personal.petitioners;
      Object.assign(sought, { number: middle.number, name: person.name, phone: person.phone });
    }
    told(from + many.length);
  }
  await pool.query('ALTER TABLE petition_search ADD FULLTEXT INDEX petition_search_tokens (tokens)');
  await pool.query('ANALYZE TABLE petition, petition_unit, petition_search, petitioner_fingerprint');
  return sought;
}

async function insert(
  /** @type {any} */ pool,
  /** @type {readonly any[]} */ many,
  /** @type {any} */ { fingerprints, searched },
) {
  const statements = [
    [`INSERT INTO petition (${COLUMNS}) VALUES ?`, many.map(valuesOf)],
    ['INSERT INTO petition_unit (petition_id, unit_id, relation) VALUES ?', many.flatMap(unitsOf)],
    [
      'INSERT INTO petition_search (petition_id, subject, text, place, superior_number, tokens) VALUES ?',
      many.map(searched),
    ],
    [
      'INSERT INTO petitioner_fingerprint (petition_id, fingerprint, version) VALUES ?',
      many.flatMap((petition) => fingerprints.rowsOf(petition)),
    ],
  ];
  // Table by table at once: each is a connection's work.
  await Promise.all(statements.map(([sql, values]) => pool.query(sql, [values])));
}
