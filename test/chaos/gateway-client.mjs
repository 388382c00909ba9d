import { Agent, request } from 'node:http';

/** Longer than the gateway's own patience with a service (10 s), so that its answer is awaited. */
const PATIENCE_MS = 14_000;

/**
 * What came back: `data`; `error`, the gateway's or a service's word with its code; or `lost`, where nobody knows whether
 * the request was carried out.
 * @typedef {{ kind: 'data', data: any } | { kind: 'error', code: string, message: string } | { kind: 'lost', code: string }} Answer
 */

/** GraphQL over kept connections to one address; never throws, an answer that doesn't come is an answer too. */
export class GatewayClient {
  constructor(/** @type {string} */ address) {
    this.url = new URL(address);
    this.agent = new Agent({ keepAlive: true, maxSockets: 64, scheduling: 'lifo' });
  }

  /**
   * @param {{ authorization: string, query: string, variables: object, trace: string }} call
   * @returns {Promise<Answer>}
   */
  async send({ authorization, query, variables, trace }) {
    const body = JSON.stringify({ query, variables });
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      authorization,
      traceparent: `00-${trace}-${trace.slice(16)}-01`,
    };
    try {
      const { status, text } = await this.#post(body, headers);
      return read(status, text);
    } catch (error) {
      const { code, message } = /** @type {any} */ (error);
      return { kind: 'lost', code: code ?? message };
    }
  }

  close() {
    this.agent.destroy();
  }

  /** @returns {Promise<{ status: number, text: string }>} */
  #post(/** @type {string} */ body, /** @type {Record<string, string | number>} */ headers) {
    return new Promise((resolve, reject) => {
      const call = request(this.url, { method: 'POST', agent: this.agent, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk) => (text += chunk));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
        response.on('error', reject);
        response.on('close', () => reject(new Error('CUT_OFF')));
      });
      const timer = setTimeout(() => call.destroy(new Error('TIMEOUT')), PATIENCE_MS);
      call.on('close', () => clearTimeout(timer));
      call.on('error', reject);
      call.end(body);
    });
  }
}

/** @returns {Answer} */
function read(/** @type {number} */ status, /** @type {string} */ text) {
  /** @type {any} */
  let body;
  try {
    body = JSON.parse(text);
  } catch {
    return { kind: 'lost', code: `HTTP_${status}` };
  }
  const [error] = body.errors ?? [];
  if (error)
    return { kind: 'error', code: error.extensions?.code ?? `HTTP_${status}`, message: error.message };
  return { kind: 'data', data: body.data };
}
