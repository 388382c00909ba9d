import { groupBy, uuidOf } from './facts.mjs';

/**
 * Outbox = stream = inbox: sequences without a gap, every event on the stream as it stands in the outbox and in order, every
 * event applied once by each service that listens, cursors at the end, nothing parked.
 * @param {import('./report.mjs').Report} report
 * @param {Awaited<ReturnType<typeof import('./facts.mjs').gatherFacts>>} facts
 * @param {import('../databases.mjs').Databases} databases
 */
export function checkEventPath(report, facts, databases) {
  const outbox = Object.values(facts.services).flatMap(({ outbox: rows }) => rows);
  checkOutbox(report, outbox);
  checkStream(report, outbox, facts.stream);
  for (const name of databases.names)
    checkInbox(report, name, facts.services[name], outbox, databases.listensTo(name));
}

/** @param {import('./report.mjs').Report} report @param {any[]} outbox */
function checkOutbox(report, outbox) {
  const check = report.check('publish sequences without a gap, all published');
  for (const [aggregate, rows] of groupBy(outbox, ({ aggregate: id }) => id))
    check.same(
      `sequences of ${uuidOf(aggregate)}`,
      rows.map(({ sequence }) => sequence),
      rows.map((_, index) => index + 1),
    );
  for (const { id, type, published_at: published } of outbox)
    check.holds(published !== null, `${type} ${uuidOf(id)} was never published`);
}

/** @param {import('./report.mjs').Report} report @param {any[]} outbox @param {any[]} stream */
function checkStream(report, outbox, stream) {
  const check = report.check('outbox = stream');
  const onStream = groupBy(stream, ({ id }) => id);
  const sent = new Map(outbox.map((row) => [uuidOf(row.id), row]));
  for (const [id, row] of sent) {
    const messages = onStream.get(id) ?? [];
    const subject = `lianxin.${row.kind}.${uuidOf(row.aggregate)}`;
    check.holds(messages.length > 0, `${row.type} ${id} is not on the stream`);
    for (const message of messages)
      check.holds(
        message.body === row.envelope && message.subject === subject,
        `${row.type} ${id} is another on the stream than in the outbox`,
      );
  }
  for (const id of onStream.keys()) check.holds(sent.has(id), `message ${id} is in no outbox`);
  const firsts = [...onStream.values()].map(([message]) => message).filter(({ id }) => sent.has(id));
  for (const [aggregate, messages] of groupBy(firsts, ({ subject }) => subject)) {
    const sequences = messages.sort((a, b) => a.order - b.order).map(({ id }) => sent.get(id)?.sequence);
    check.same(
      `order of ${aggregate} on the stream`,
      sequences,
      [...sequences].sort((a, b) => a - b),
    );
  }
}

/**
 * @param {import('./report.mjs').Report} report
 * @param {string} name
 * @param {any} service
 * @param {any[]} outbox
 * @param {string[]} kinds
 */
function checkInbox(report, name, service, outbox, kinds) {
  const check = report.check(`stream = inbox of ${name}`);
  const expected = outbox.filter(({ kind }) => kinds.includes(kind));
  const applied = groupBy(service.inbox, ({ id }) => id);
  for (const { id, type, sequence, aggregate } of expected) {
    const rows = applied.get(id) ?? [];
    check.holds(rows.length === 1, `${type} ${uuidOf(id)} was applied ${rows.length} times`);
    for (const row of rows)
      check.holds(
        row.sequence === sequence && row.aggregate === aggregate && row.consumer === name,
        `${type} ${uuidOf(id)} was applied as another`,
      );
  }
  const ids = new Set(expected.map(({ id }) => id));
  for (const id of applied.keys())
    check.holds(ids.has(id), `event ${uuidOf(id)} was applied and is in no outbox`);
  const cursors = new Map(service.cursors.map((/** @type {any} */ row) => [row.aggregate, row]));
  for (const [aggregate, rows] of groupBy(expected, (row) => row.aggregate)) {
    const cursor = cursors.get(aggregate);
    const end = { last: Math.max(...rows.map(({ sequence }) => sequence)), parked: false };
    check.same(
      `cursor of ${uuidOf(aggregate)}`,
      cursor && { last: cursor.last_sequence, parked: Boolean(cursor.parked) },
      end,
    );
  }
  const letters = report.check(`no dead letters in ${name}`);
  letters.same('dead letters', service.deadLetters, []);
}
