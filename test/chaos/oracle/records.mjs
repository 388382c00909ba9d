import { groupBy, uuidOf } from './facts.mjs';

/**
 * State = fold of history, row = state, outbox = what the history publishes; audit chains unbroken.
 * @param {import('./report.mjs').Report} report
 * @param {Awaited<ReturnType<typeof import('./facts.mjs').gatherFacts>>} facts
 * @param {import('../databases.mjs').Databases} databases
 */
export function checkRecords(report, facts, { evolve, publish }) {
  const folded = report.check('state = fold of history');
  const rows = report.check('row = state');
  const published = report.check('outbox = what the history publishes');
  const outbox = groupBy(facts.services.petition.outbox, ({ aggregate }) => uuidOf(aggregate));
  for (const { id, row, state, history } of facts.petitions) {
    /** @type {any} */
    let fold = null;
    const contracts = [];
    for (const event of history) {
      const next = evolve(fold, event);
      contracts.push(...publish(fold, [event], next));
      fold = next;
    }
    folded.same(`petition ${id}`, state, fold);
    folded.same(`version of ${id}`, row.version, history.length);
    rows.same(
      `petition ${id}`,
      { number: row.number, status: row.status, purpose: row.purpose, heldBy: uuidOf(row.held_by) },
      { number: state.number, status: state.status, purpose: state.purpose, heldBy: state.heldBy.id },
    );
    const sent = (outbox.get(id) ?? []).map(({ type, envelope }) => ({
      type,
      data: JSON.parse(envelope).data,
    }));
    published.same(`petition ${id}`, sent, contracts);
    published.same(`publish sequence of ${id}`, row.publish_sequence, sent.length);
  }
  checkAudit(report, facts);
}

/** @param {Parameters<typeof checkRecords>[0]} report @param {Parameters<typeof checkRecords>[1]} facts */
function checkAudit(report, facts) {
  const check = report.check('audit chains unbroken');
  for (const [name, { brokenAudit }] of Object.entries(facts.services)) {
    check.same(`broken links of ${name}`, brokenAudit, []);
  }
}
