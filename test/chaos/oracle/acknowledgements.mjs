import { groupBy } from './facts.mjs';

/** The event that a command leaves in the history; setPurpose may leave none (nothing new) or a second one (recalled). */
const EVENT_OF = /** @type {Record<string, string>} */ ({
  registerPetition: 'petition.registered',
  setPurpose: 'petition.purpose-set',
  transferPetition: 'petition.transfer-offered',
  acceptTransfer: 'petition.transfer-accepted',
  objectToTransfer: 'petition.transfer-objected',
  decideObjection: 'petition.objection-decided',
  notifyPetitioner: 'petition.petitioner-notified',
  acceptPetition: 'petition.accepted',
  addDemand: 'petition.demand-added',
  assessDemand: 'petition.demand-assessed',
  requestExtension: 'petition.extension-requested',
  approveExtension: 'petition.extension-approved',
  issueOpinion: 'petition.opinion-issued',
  deliverOpinion: 'petition.opinion-delivered',
  ratePetition: 'petition.rated',
  closePetition: 'petition.closed',
});

const traceOf = (/** @type {any} */ entry) => String(entry.traceparent).split('-')[1] ?? '';

/** The texts of an event in which a client's own mark can stand. */
const textsOf = (/** @type {any} */ event) =>
  [event.text, event.reason, event.reasons, event.proof, event.opinion?.facts].filter(Boolean);

/**
 * What clients were told = what the records hold: through the audit, which names each command's trace, to the history, and
 * by the clients' own texts. A command that was acknowledged is there once; one that was rejected isn't; one of which
 * nobody knows is there once or not at all.
 * @param {import('./report.mjs').Report} report
 * @param {Awaited<ReturnType<typeof import('./facts.mjs').gatherFacts>>} facts
 * @param {import('../ledger.mjs').Ledger} ledger
 */
export function checkAcknowledgements(report, facts, ledger) {
  const entries = [...facts.services.petition.audit, ...facts.services.cadre.audit];
  const byTrace = groupBy(entries, traceOf);
  const inAudit = report.check('acknowledgements = audit');
  for (const command of ledger.commands) {
    const { name, outcome, doubt, trace } = command;
    const own = byTrace.get(trace) ?? [];
    const recorded = own.filter(({ result }) => result === 'RECORDED');
    const what = `${name} (${outcome}, trace ${trace})`;
    if (outcome === 'recorded') {
      inAudit.holds(recorded.length === 1, `${what} is recorded ${recorded.length} times`);
      inAudit.holds(
        recorded.every(({ aggregateId, command: named }) => aggregateId === command.result && named === name),
        `${what} was acknowledged for ${command.result}, recorded for ${recorded[0]?.aggregateId}`,
      );
    } else if (doubt > 0) inAudit.holds(recorded.length <= 1, `${what} is recorded ${recorded.length} times`);
    else inAudit.holds(recorded.length === 0, `${what} is recorded all the same`);
    if (outcome === 'rejected')
      inAudit.holds(
        own.some(({ result }) => result === command.code),
        `${what}: its rejection ${command.code} is not in the audit`,
      );
  }
  const traces = new Set(ledger.commands.map(({ trace }) => trace));
  for (const entry of facts.services.petition.audit)
    inAudit.holds(traces.has(traceOf(entry)), `${entry.command} (trace ${traceOf(entry)}) was never sent`);
  checkHistory(report, facts, ledger);
  checkState(report, facts, ledger);
}

/** @type {typeof checkAcknowledgements} */
function checkHistory(report, facts, ledger) {
  const check = report.check('acknowledgements = history');
  const histories = new Map(facts.petitions.map(({ id, history }) => [id, history]));
  const marks = groupBy(
    facts.petitions.flatMap(({ id, history }) =>
      history.flatMap((/** @type {any} */ event) => textsOf(event).map((mark) => ({ id, mark }))),
    ),
    ({ mark }) => mark,
  );
  const onPetitions = ledger.commands.filter(({ name }) => name in EVENT_OF);
  for (const { name, outcome, doubt, mark, result, trace } of onPetitions) {
    if (mark === null) continue;
    const found = marks.get(mark) ?? [];
    const what = `${name} “${mark}” (${outcome}, trace ${trace})`;
    if (outcome === 'recorded')
      check.same(
        `${what} in the histories of`,
        [result],
        found.map(({ id }) => id),
      );
    else check.holds(found.length <= (doubt > 0 ? 1 : 0), `${what} stands in ${found.length} histories`);
  }
  // Of each command that the audit calls recorded there is one event, made at its moment; and no event without a command.
  const recorded = facts.services.petition.audit.filter(
    (/** @type {any} */ each) => each.result === 'RECORDED',
  );
  const commands = groupBy(recorded, ({ aggregateId, command }) => `${aggregateId} ${EVENT_OF[command]}`);
  for (const [id, history] of histories) {
    const moments = groupBy(recorded.filter(sameAggregate(id)), ({ at }) => at);
    for (const [type, events] of groupBy(history, (event) => event.type)) {
      if (type === 'petition.recalled') continue;
      const given = commands.get(`${id} ${type}`) ?? [];
      const enough =
        type === 'petition.purpose-set' ? events.length <= given.length : events.length === given.length;
      check.holds(enough, `${id} has ${events.length} × ${type} for ${given.length} commands`);
    }
    for (const { type, at } of history)
      check.holds(moments.has(at), `${id}: ${type} at ${at} without a command`);
  }
  for (const [key, given] of commands) {
    const [id = '', type] = key.split(' ');
    const events = (histories.get(id) ?? []).filter((/** @type {any} */ event) => event.type === type);
    const enough = type === 'petition.purpose-set' || events.length === given.length;
    check.holds(enough, `${id}: ${given.length} commands, ${events.length} × ${type}`);
  }
}

const sameAggregate = (/** @type {string} */ id) => (/** @type {any} */ entry) => entry.aggregateId === id;

/** @type {typeof checkAcknowledgements} */
function checkState(report, facts, ledger) {
  const registrations = report.check('acknowledged registrations = petitions');
  const demands = report.check('acknowledged demands = demands in state');
  const byText = groupBy(facts.petitions, ({ state }) => state.text);
  const demandsByText = groupBy(
    facts.petitions.flatMap(({ id, state }) =>
      state.demands.map((/** @type {any} */ each) => ({ id, text: each.text })),
    ),
    ({ text }) => text,
  );
  for (const { name, outcome, doubt, mark, result } of ledger.commands) {
    if (mark === null || (name !== 'registerPetition' && name !== 'addDemand')) continue;
    const isDemand = name === 'addDemand';
    const found = (isDemand ? demandsByText : byText).get(mark) ?? [];
    const check = isDemand ? demands : registrations;
    if (outcome === 'recorded')
      check.same(
        `“${mark}”`,
        found.map(({ id }) => id),
        [result],
      );
    else
      check.holds(
        found.length <= (doubt > 0 ? 1 : 0),
        `“${mark}” (${outcome}) is there ${found.length} times`,
      );
  }
  const known = new Set(ledger.commands.map(({ mark }) => mark));
  for (const { id, state } of facts.petitions)
    registrations.holds(known.has(state.text), `${id} was registered by nobody`);
}
