import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

export type Labels<Name extends string> = Readonly<Record<Name, string>>;

/** The metrics of one process; names get the prefix `lianxin_`, every series the label `service`. */
export interface Metrics {
  /** Counts what happened: `add({ outcome: 'ok' })`. */
  counter<Name extends string = never>(
    name: string,
    help: string,
    labels?: readonly Name[],
  ): { add(labels?: Labels<Name>, count?: number): void };
  /** Distributes durations in seconds: `observe({ subgraph: 'petition' }, 0.012)`. */
  histogram<Name extends string = never>(
    name: string,
    help: string,
    labels?: readonly Name[],
    buckets?: readonly number[],
  ): { observe(labels: Labels<Name>, seconds: number): void };
  /** A level, read when asked for. */
  gauge(name: string, help: string, read: () => number | Promise<number>): void;
  /** Everything in Prometheus' text format. */
  text(): Promise<string>;
  readonly contentType: string;
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2.5, 5, 10];

/** A registry of its own; `runtime` adds what Node says of itself (memory, event loop, collections). */
export const createMetrics = (options: { readonly service: string; readonly runtime?: boolean }): Metrics => {
  const registry = new Registry();
  registry.setDefaultLabels({ service: options.service });
  if (options.runtime ?? false) collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    counter(name, help, labels = []) {
      const counter = new Counter({ name: `lianxin_${name}`, help, labelNames: [...labels], registers });
      return { add: (values, count = 1) => counter.inc(values ?? {}, count) };
    },
    histogram(name, help, labels = [], buckets = SECONDS) {
      const histogram = new Histogram({
        name: `lianxin_${name}`,
        help,
        labelNames: [...labels],
        buckets: [...buckets],
        registers,
      });
      return { observe: (values, seconds) => histogram.observe(values, seconds) };
    },
    gauge(name, help, read) {
      new Gauge({
        name: `lianxin_${name}`,
        help,
        registers,
        async collect() {
          this.set(await read());
        },
      });
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
};
