import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * A command as its client remembers it. `recorded`: acknowledged. `rejected`: a rule said no. `refused`: not let in (the
 * case can't be seen any more). `unknown`: no word until the end. `doubt` counts attempts of which nobody knows the outcome.
 * @typedef {'pending' | 'recorded' | 'rejected' | 'refused' | 'unknown'} Outcome
 * @typedef {{ trace: string, key: string, name: string, account: string, target: string | null, mark: string | null,
 *   outcome: Outcome, code: string | null, doubt: number, attempts: number, contended: boolean, result: string | null }} Command
 */

/** Errors after which a command may or may not have been carried out. */
const DOUBTFUL = new Set(['UNAVAILABLE', 'INTERNAL_SERVER_ERROR']);
/** Errors after which it certainly was not, and which may pass. */
const PASSING = new Set(['CONFLICT', 'UNAUTHENTICATED']);
const LONGEST_PAUSE_MS = 1_000;

/** Sends commands until they are answered, each attempt under the same key, and remembers what was answered. */
export class Ledger {
  /** @type {Command[]} */
  commands = [];
  /** How often each error came, as `CODE` or, for broken connections, `lost:CODE`. */
  errors = /** @type {Record<string, number>} */ ({});
  /** What no client should ever be told. */
  complaints = /** @type {string[]} */ ([]);
  /** Writes under way by case. */
  #underWay = /** @type {Map<string, number>} */ (new Map());
  /** After this moment nobody tries again. */
  deadline = Infinity;

  /** @param {{ client: import('./gateway-client.mjs').GatewayClient, authorizations: Record<string, string> }} options */
  constructor({ client, authorizations }) {
    this.client = client;
    this.authorizations = authorizations;
  }

  /**
   * Gives a command under a new key and answers its data, or null where it wasn't recorded.
   * @param {{ name: string, query: string, input: Record<string, any>, account: string, target?: string | null,
   *   mark?: string | null, authorization?: string }} order
   */
  async give({ name, query, input, account, target = null, mark = null, authorization }) {
    /** @type {Command} */
    const command = {
      trace: randomBytes(16).toString('hex'),
      key: randomUUID(),
      name,
      account,
      target,
      mark,
      outcome: 'pending',
      code: null,
      doubt: 0,
      attempts: 0,
      contended: target !== null && (this.#underWay.get(target) ?? 0) > 0,
      result: null,
    };
    this.commands.push(command);
    if (target) this.#underWay.set(target, (this.#underWay.get(target) ?? 0) + 1);
    try {
      return await this.#insist(command, {
        authorization: authorization ?? String(this.authorizations[account]),
        query,
        variables: { input: { ...input, idempotencyKey: command.key } },
        trace: command.trace,
      });
    } finally {
      if (target) this.#underWay.set(target, (this.#underWay.get(target) ?? 1) - 1);
    }
  }

  /** Asks a question; answers null where there is no answer. */
  async ask(/** @type {string} */ account, /** @type {string} */ query, /** @type {object} */ variables) {
    const authorization = String(this.authorizations[account]);
    const answer = await this.client.send({
      authorization,
      query,
      variables,
      trace: randomBytes(16).toString('hex'),
    });
    return answer.kind === 'data' ? answer.data : null;
  }

  count(/** @type {Outcome} */ outcome) {
    return this.commands.filter((command) => command.outcome === outcome).length;
  }

  get contended() {
    return this.commands.filter((command) => command.contended).length;
  }

  async #insist(
    /** @type {Command} */ command,
    /** @type {Parameters<import('./gateway-client.mjs').GatewayClient['send']>[0]} */ call,
  ) {
    for (let pause = 100; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      command.attempts += 1;
      const answer = await this.client.send(call);
      if (answer.kind === 'data') return this.#settle(command, answer.data[command.name]);
      this.#note(answer.kind === 'lost' ? `lost:${answer.code}` : answer.code);
      if (answer.kind === 'lost') {
        // Where nobody listens nothing was sent.
        if (answer.code !== 'ECONNREFUSED') command.doubt += 1;
      } else if (DOUBTFUL.has(answer.code)) {
        command.doubt += 1;
        if (answer.code === 'INTERNAL_SERVER_ERROR')
          this.complaints.push(`${command.name} was answered INTERNAL_SERVER_ERROR (trace ${command.trace})`);
      } else if (!PASSING.has(answer.code)) {
        if (!['NOT_FOUND', 'FORBIDDEN'].includes(answer.code))
          this.complaints.push(`${command.name} was answered ${answer.code}: ${answer.message}`);
        command.outcome = 'refused';
        command.code = answer.code;
        return null;
      }
      if (Date.now() + pause > this.deadline) {
        command.outcome = 'unknown';
        return null;
      }
      await sleep(pause * (0.5 + Math.random() / 2));
    }
  }

  #settle(/** @type {Command} */ command, /** @type {any} */ result) {
    const rejected = result.__typename === 'Rejection';
    command.outcome = rejected ? 'rejected' : 'recorded';
    command.code = rejected ? result.code : null;
    command.result = rejected ? null : (result.id ?? result.petitionId);
    return rejected ? null : result;
  }

  #note(/** @type {string} */ what) {
    this.errors[what] = (this.errors[what] ?? 0) + 1;
  }
}
