/** `degraded`: it serves, but something it can do without for a while is gone; `down`: it cannot serve. */
export type HealthState = 'ok' | 'degraded' | 'down';

/** Asks one thing that the process stands on; a throw or silence for two seconds is `down`. */
export interface HealthCheck {
  readonly name: string;
  check(): Promise<HealthState> | HealthState;
}

export interface HealthReport {
  readonly status: HealthState;
  readonly degraded: boolean;
  readonly checks: readonly { readonly name: string; readonly state: HealthState }[];
}

/** What `/health/ready` answers with; `drain` makes it down while the process stops. */
export interface Health {
  add(...checks: readonly HealthCheck[]): void;
  report(): Promise<HealthReport>;
  drain(): void;
}

const PATIENCE_MS = 2_000;

const stateOf = async (check: HealthCheck): Promise<HealthState> => {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<HealthState>((resolve) => {
    timer = setTimeout(() => resolve('down'), PATIENCE_MS);
  });
  try {
    return await Promise.race([check.check(), silence]);
  } catch {
    return 'down';
  } finally {
    clearTimeout(timer);
  }
};

/** The health of a process as the worst of its checks. */
export const createHealth = (...initial: readonly HealthCheck[]): Health => {
  const checks: HealthCheck[] = [...initial];
  let draining = false;
  return {
    add: (...more) => void checks.push(...more),
    drain: () => void (draining = true),
    async report() {
      const states = await Promise.all(
        checks.map(async (check) => ({ name: check.name, state: await stateOf(check) })),
      );
      if (draining) states.push({ name: 'draining', state: 'down' });
      const has = (state: HealthState) => states.some((entry) => entry.state === state);
      const status = has('down') ? 'down' : has('degraded') ? 'degraded' : 'ok';
      return { status, degraded: has('degraded'), checks: states };
    },
  };
};
