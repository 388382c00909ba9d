import { createHealth } from './health';
import { createLogger } from './logger';
import { createMetrics } from './metrics';
import { startOperationsServer } from './operations-server';
import { continueTraceparent, parseTraceparent, traceFields, traceIdOf } from './trace';

const HEADER = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

const captured = () => {
  const lines: string[] = [];
  const logger = createLogger({
    service: 'petition',
    level: 'debug',
    destination: { write: (line: string) => void lines.push(line) },
  });
  return { logger, lines, last: () => JSON.parse(lines.at(-1) ?? '{}') as Record<string, unknown> };
};

describe('a log line', () => {
  it('names service, trace and span', () => {
    const { logger, last } = captured();
    logger.child(traceFields(HEADER)).info({ petitionId: 'p1' }, 'petition registered');
    expect(last()).toMatchObject({
      level: 'info',
      service: 'petition',
      traceId: '0af7651916cd43dd8448eb211c80319c',
      spanId: 'b7ad6b7169203331',
      petitionId: 'p1',
      msg: 'petition registered',
    });
  });

  it('holds no personal data, secret or text, however deep', () => {
    const { logger, lines } = captured();
    logger
      .child({ headers: { Authorization: 'Bearer 张三丰' } })
      .warn(
        { input: [{ personal: { a: '张三丰' } }], phone: '张三丰', nested: { queryCode: '张三丰' } },
        'x',
      );
    expect(lines.join()).not.toContain('张三丰');
    expect(lines.join()).toContain('[redacted]');
  });

  it('keeps of a driver error its code and frames, not the values it quotes', () => {
    const { logger, lines, last } = captured();
    const error = Object.assign(new Error("Duplicate entry '张三丰' for key 'u'"), {
      code: 'ER_DUP_ENTRY',
      errno: 1062,
      sqlMessage: "Duplicate entry '张三丰'",
    });
    logger.error({ error, wrapped: new Error('wrapper', { cause: error }) }, 'write failed');
    expect(lines.join()).not.toContain('张三丰');
    expect(last()['error']).toMatchObject({ code: 'ER_DUP_ENTRY', errno: 1062, message: 'database error' });
  });
});

describe('a trace', () => {
  it('goes on under its id with a new span', () => {
    const next = continueTraceparent(HEADER);
    expect(traceIdOf(next)).toBe('0af7651916cd43dd8448eb211c80319c');
    expect(parseTraceparent(next)?.spanId).not.toBe('b7ad6b7169203331');
  });

  it.each([undefined, '', 'x', HEADER.toUpperCase(), `00-${'0'.repeat(32)}-b7ad6b7169203331-01`])(
    'begins anew where the header is %p',
    (header) => {
      expect(parseTraceparent(header)).toBeNull();
      expect(traceIdOf(continueTraceparent(header))).toMatch(/^[0-9a-f]{32}$/);
    },
  );
});

describe('readiness', () => {
  it('is degraded but ready without the stream, and not ready without the database', async () => {
    let database: 'ok' | 'down' = 'ok';
    const health = createHealth({ name: 'database', check: () => database });
    const metrics = createMetrics({ service: 'petition' });
    metrics.counter('commands_total', 'Commands', ['outcome']).add({ outcome: 'ok' }, 3);
    metrics.histogram('command_seconds', 'Time', ['command']).observe({ command: 'x' }, 0.3);
    metrics.gauge('outbox_rows', 'Unpublished rows', () => 7);
    const server = await startOperationsServer({ port: 0, host: '127.0.0.1', metrics, health });
    const get = (path: string) => fetch(`http://127.0.0.1:${server.port}${path}`);
    try {
      expect((await get('/health/live')).status).toBe(200);
      health.add({ name: 'stream', check: () => 'degraded' });
      const degraded = await get('/health/ready');
      expect(degraded.status).toBe(200);
      expect(await degraded.json()).toEqual({
        status: 'degraded',
        degraded: true,
        checks: [
          { name: 'database', state: 'ok' },
          { name: 'stream', state: 'degraded' },
        ],
      });
      database = 'down';
      expect((await get('/health/ready')).status).toBe(503);
      const text = await (await get('/metrics')).text();
      expect(text).toContain('lianxin_commands_total{outcome="ok",service="petition"} 3');
      expect(text).toContain('lianxin_outbox_rows{service="petition"} 7');
    } finally {
      await server.close();
    }
  });

  it('is down while the process drains, and where a check throws', async () => {
    const health = createHealth({ name: 'a', check: () => Promise.reject(new Error('gone')) });
    expect((await health.report()).status).toBe('down');
    const other = createHealth();
    expect((await other.report()).status).toBe('ok');
    other.drain();
    expect((await other.report()).status).toBe('down');
  });
});
