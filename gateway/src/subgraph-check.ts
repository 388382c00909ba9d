import type { HealthCheck } from '@lianxin/observability';

const PATIENCE_MS = 1_000;

/** A subgraph that doesn't answer degrades the gateway: fields of the others stay readable. */
export const subgraphCheck = (name: string, endpoint: string): HealthCheck => ({
  name,
  async check() {
    try {
      const response = await fetch(new URL('/health/ready', endpoint), {
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      await response.body?.cancel();
      return response.ok ? 'ok' : 'degraded';
    } catch {
      return 'degraded';
    }
  },
});
