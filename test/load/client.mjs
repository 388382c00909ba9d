import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from '../../infra/local/lib/folders.mjs';

const { Pool } = createRequire(join(ROOT, 'gateway/package.json'))('undici');

/**
 * A request that was made ready before the time is taken.
 * @typedef {{ client: Client, body: string, headers: Record<string, string> }} Request
 */

/** GraphQL over kept connections to one port of this machine. */
export class Client {
  constructor(/** @type {number} */ port, connections = 16) {
    this.pool = new Pool(`http://127.0.0.1:${port}`, { connections });
  }

  /** Sends a request; answers its data, and throws for an answer with errors. */
  async ask(/** @type {Pick<Request, 'body' | 'headers'>} */ { body, headers }) {
    const text = await this.send({ body, headers });
    const { data, errors } = JSON.parse(text);
    if (errors) throw new Error(text.slice(0, 500));
    return data;
  }

  /** Sends a request; answers the text, unread, so that the client costs little beside what is measured. */
  async send(/** @type {Pick<Request, 'body' | 'headers'>} */ { body, headers }) {
    const response = await this.pool.request({
      method: 'POST',
      path: '/graphql',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    const text = await response.body.text();
    if (response.statusCode !== 200 || text.includes('"errors"') || text.includes('"code"'))
      throw new Error(`${response.statusCode} ${text.slice(0, 500)}`);
    return text;
  }

  close() {
    return this.pool.close();
  }
}
