import { randomUUID } from 'node:crypto';
import { natsAddress, type StreamSettings } from '@lianxin/messaging';
import { connect } from 'nats';
import { testNatsUrl } from './config';

/** A stream of a test's own on the shared server. */
export interface FreshStream {
  readonly settings: StreamSettings;
  /** Deletes the stream while others use it, as a wiped disk would. */
  wipe(): Promise<void>;
}

/** Names a stream and a subject prefix that nobody else uses; the stream is made by whoever needs it first. */
export const freshStream = (): FreshStream => {
  const name = `T${randomUUID().replaceAll('-', '')}`;
  const settings = { url: testNatsUrl(), stream: name, prefix: name.toLowerCase(), replicas: 1 };
  return {
    settings,
    wipe: async () => {
      const connection = await connect(natsAddress(settings.url));
      try {
        const manager = await connection.jetstreamManager();
        await manager.streams.delete(name);
      } catch (error) {
        if (!(error instanceof Error && /stream not found/i.test(error.message))) throw error;
      } finally {
        await connection.close();
      }
    },
  };
};
