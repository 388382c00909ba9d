import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from '../../infra/local/lib/folders.mjs';
import { DEPARTMENTS, SECTIONS } from './district.mjs';

const require = createRequire(join(ROOT, 'services/petition/package.json'));
const { BlindIndex, idToBytes, ringOfOne } = require('@lianxin/store');
const { Chance, makeClaim, makePerson, makePhone } = require('@lianxin/synthesis');
const { rowOf } = require('./dist/persistence/search-index.js');
const { postedUnder, postingsOf } = require('./dist/persistence/search-postings.js');
const { SEGMENT } = require('./dist/persistence/doc-sets.js');
const { PetitionerFingerprints } = require('./dist/persistence/petitioner-fingerprints.js');

/** So many petitions are written one by one, whole segments of the search's postings; more are copies of them at other times. */
const WRITTEN = 3 * SEGMENT;
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

/** The row by which a petition is searched, and the tokens under which it is found. */
const searched = (/** @type {any} */ petition, /** @type {number} */ doc) => {
  const row = rowOf(petition);
  const [, subject, text, place] = row;
  return { row: [...row, doc], posted: { doc, tokens: postedUnder({ subject, text, place }) } };
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

/** How many petitions there are when so many were asked for: of more than are written one by one, whole copies. */
export const filledWith = (/** @type {number} */ rows) =>
  rows <= WRITTEN ? rows : Math.ceil(rows / WRITTEN) * WRITTEN;

/**
 * Fills the tables that lists and searches read with many petitions, as the service would have left them but for history, outbox
 * and sealed parts; answers one of them, to be looked for.
 * @param {{ pool: any, rows: number, indexKey: Buffer }} options
 */
export async function fillPetitions({ pool, rows, indexKey }) {
  const all = filledWith(rows);
  const fingerprints = new PetitionerFingerprints(new BlindIndex(ringOfOne(indexKey)));
  const [[{ id, state }]] = await pool.query('SELECT id, state FROM petition LIMIT 1');
  const template = JSON.parse(state);
  const sought = { number: '', name: '', phone: '' };
  // The petition to begin with would take the first number of a text.
  await pool.query('DELETE FROM petition_search WHERE petition_id = ?', [id]);
  await pool.query('DELETE FROM search_posting');
  const posted = [];
  for (let from = 0; from < Math.min(all, WRITTEN); from += CHUNK) {
    const many = Array.from({ length: Math.min(CHUNK, Math.min(all, WRITTEN) - from) }, (_, index) => {
      const at = from + index;
      const matter = makeClaim(new Chance(`bench-${at}`), '2026-01-05');
      return petitionAt(template, matter, { at, rows: all, chance: new Chance(`petition-${at}`) });
    });
    const texts = many.map((petition, index) => searched(petition, from + index));
    posted.push(...texts.map((text) => text.posted));
    await insert(pool, many, { fingerprints, texts: texts.map(({ row }) => row) });
    const middle = many.find(({ heldBy }) => heldBy.id === OFFICE);
    if (middle && from <= Math.min(all, WRITTEN) / 2) {
      const [person] = middle.personal.petitioners;
      Object.assign(sought, { number: middle.number, name: person.name, phone: person.phone });
    }
  }
  const postings = postingsOf(posted);
  for (let from = 0; from < postings.length; from += CHUNK)
    await pool.query('INSERT INTO search_posting (token, segment, docs) VALUES ?', [
      postings.slice(from, from + CHUNK),
    ]);
  for (let from = WRITTEN; from < all; from += WRITTEN) await copyTo(pool, { from, all });
  await pool.query('UPDATE search_counter SET docs = ?', [all - 1]);
  // As if words had been counted: posting all of these for their matters would go on beside what is measured.
  await pool.query(
    'INSERT IGNORE INTO matter_count (version, documents, petitions, counted_at) VALUES (1, 0, ?, UTC_TIMESTAMP(6))',
    [all],
  );
  await pool.query(
    'ANALYZE TABLE petition, petition_unit, petition_search, search_posting, petitioner_fingerprint',
  );
  return sought;
}

const asText = (/** @type {string} */ id) =>
  `LOWER(CONCAT_WS('-', LEFT(HEX(${id}), 8), MID(HEX(${id}), 9, 4), MID(HEX(${id}), 13, 4), MID(HEX(${id}), 17, 4), RIGHT(HEX(${id}), 12)))`;

/** Copies the petitions that were written one by one, as if others had come at another time: by SQL, or it would take an hour. */
async function copyTo(/** @type {any} */ pool, /** @type {{ from: number, all: number }} */ { from, all }) {
  const connection = await pool.getConnection();
  const ask = (/** @type {string} */ sql, /** @type {readonly unknown[]} */ values = []) =>
    connection.query(sql, values);
  try {
    await ask('DROP TEMPORARY TABLE IF EXISTS copied');
    await ask(
      `CREATE TEMPORARY TABLE copied (was binary(16) PRIMARY KEY, id binary(16), day date, number varchar(24), doc int)
       SELECT petition_id AS was, doc, day, CONCAT('XF-', YEAR(day), '-', 1000000 + (doc * 7919) MOD 9000000) AS number,
         UNHEX(CONCAT(LPAD(HEX(UNIX_TIMESTAMP(day) * 1000), 12, '0'), '70008000', LPAD(HEX(doc), 12, '0'))) AS id
       FROM (SELECT petition_id, doc + ? AS doc, DATE(FROM_UNIXTIME(?)) - INTERVAL FLOOR((? - doc - ?) / ? * ${DAYS}) DAY AS day
         FROM petition_search WHERE doc < ${WRITTEN}) made`,
      [from, LAST / 1000, all, from, all],
    );
    await ask(
      `INSERT INTO petition (${COLUMNS}) SELECT c.id, version, publish_sequence, REPLACE(REPLACE(REPLACE(state,
           ${asText('c.was')}, ${asText('c.id')}), p.number, c.number),
           CONCAT('"receivedOn":"', received_on, '"'), CONCAT('"receivedOn":"', day, '"')),
         c.number, status, channel, purpose, subject, day, registered_by, registrar, held_by, due_on, historical
       FROM copied c JOIN petition p ON p.id = c.was ORDER BY c.doc`,
    );
    await ask(
      `INSERT INTO petition_unit (petition_id, unit_id, relation)
       SELECT c.id, u.unit_id, u.relation FROM copied c JOIN petition_unit u ON u.petition_id = c.was ORDER BY c.doc`,
    );
    await ask(
      `INSERT INTO petition_search (petition_id, subject, text, place, superior_number, doc)
       SELECT c.id, subject, text, place, superior_number, c.doc FROM copied c
       JOIN petition_search s ON s.petition_id = c.was ORDER BY c.doc`,
    );
    await ask(
      `INSERT INTO petitioner_fingerprint (petition_id, fingerprint, version)
       SELECT c.id, UNHEX(SHA2(CONCAT(fingerprint, c.id), 256)), version FROM copied c
       JOIN petitioner_fingerprint f ON f.petition_id = c.was ORDER BY c.doc`,
    );
    await ask(
      `INSERT INTO search_posting (token, segment, docs) SELECT token, segment + ?, docs FROM search_posting
       WHERE segment < ${WRITTEN / SEGMENT}`,
      [from / SEGMENT],
    );
  } finally {
    connection.release();
  }
}

async function insert(
  /** @type {any} */ pool,
  /** @type {readonly any[]} */ many,
  /** @type {any} */ { fingerprints, texts },
) {
  const statements = [
    [`INSERT INTO petition (${COLUMNS}) VALUES ?`, many.map(valuesOf)],
    ['INSERT INTO petition_unit (petition_id, unit_id, relation) VALUES ?', many.flatMap(unitsOf)],
    ['INSERT INTO petition_search (petition_id, subject, text, place, superior_number, doc) VALUES ?', texts],
    [
      'INSERT INTO petitioner_fingerprint (petition_id, fingerprint, version) VALUES ?',
      many.flatMap((petition) => fingerprints.rowsOf(petition)),
    ],
  ];
  // Table by table at once: each is a connection's work.
  await Promise.all(statements.map(([sql, values]) => pool.query(sql, [values])));
}
