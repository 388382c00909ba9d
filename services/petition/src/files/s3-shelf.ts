import { AwsClient } from 'aws4fetch';
import type { Shelf } from '../application/files/attached-files';
import { unavailable } from './unavailable';

/** A bucket of a store that speaks S3, and the key pair that may read, write and delete in it. */
export interface S3Settings {
  /** Where it is reached: "https://s3.example.org". */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKey: string;
  readonly secretKey: string;
}

/** How long one request may take: a large content over a slow line. */
const PATIENCE_MS = 60_000;

/** A bucket: what it acknowledges stands there whole. Addressed by path, as stores of one's own are. */
export class S3Shelf implements Shelf {
  private readonly client: AwsClient;
  private readonly base: string;

  constructor({ endpoint, bucket, region, accessKey, secretKey }: S3Settings) {
    const keys = { accessKeyId: accessKey, secretAccessKey: secretKey };
    this.client = new AwsClient({ ...keys, region, service: 's3', retries: 2 });
    this.base = `${endpoint.replace(/\/+$/, '')}/${encodeURIComponent(bucket)}/`;
  }

  async put(name: string, sealed: Buffer): Promise<void> {
    const answer = await this.ask('PUT', name, sealed);
    if (!answer.ok) throw unavailable(`PUT was answered ${answer.status}`);
  }

  async get(name: string): Promise<Buffer | null> {
    const answer = await this.ask('GET', name);
    if (answer.status === 404) return null;
    if (!answer.ok) throw unavailable(`GET was answered ${answer.status}`);
    try {
      return Buffer.from(await answer.arrayBuffer());
    } catch (error) {
      throw unavailable(error);
    }
  }

  async remove(name: string): Promise<void> {
    const answer = await this.ask('DELETE', name);
    if (!answer.ok && answer.status !== 404) throw unavailable(`DELETE was answered ${answer.status}`);
  }

  private async ask(method: 'PUT' | 'GET' | 'DELETE', name: string, sealed?: Buffer): Promise<Response> {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const body = sealed ? { body: new Uint8Array(sealed) } : {};
    try {
      return await this.client.fetch(this.base + name, { method, signal, ...body });
    } catch (error) {
      throw unavailable(error);
    }
  }
}
