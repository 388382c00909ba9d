import { readFileSync } from 'node:fs';
import type { Mode, Setting } from './setting';

/** The variable that says whether this is a demonstration. */
export const MODE_VARIABLE = 'LIANXIN_MODE';

export type Environment = Readonly<Record<string, string | undefined>>;
type Spec = Readonly<Record<string, Setting<unknown>>>;

/** What a spec reads to, with the mode. */
export type Config<S extends Spec> = {
  readonly [Key in keyof S]: S[Key] extends Setting<infer Value> ? Value : never;
} & { readonly mode: Mode };

/** Everything that is wrong with the environment, a line a variable; values are never in it. */
export class ConfigurationError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`the configuration is not usable:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.name = 'ConfigurationError';
  }
}

const modeOf = (env: Environment): Mode => {
  const mode = env[MODE_VARIABLE] ?? 'production';
  if (mode !== 'demo' && mode !== 'production')
    throw new ConfigurationError([`${MODE_VARIABLE} must be one of demo, production`]);
  return mode;
};

const textOf = (setting: Setting<unknown>, env: Environment): string | undefined => {
  const { variable, secret } = setting;
  const direct = env[variable]?.trim();
  const fileVariable = `${variable}_FILE`;
  const file = secret ? env[fileVariable]?.trim() : undefined;
  if (direct && file) throw new Error(`${variable} and ${fileVariable} are both set: give one`);
  if (!file) return direct === '' ? undefined : direct;
  try {
    return readFileSync(file, 'utf8').trim() || undefined;
  } catch {
    throw new Error(`${fileVariable} names a file that cannot be read`);
  }
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Reads every setting of a process from its environment; throws ConfigurationError naming all variables that are
 * missing or wrong. A variable that is empty counts as absent. Mode is `production` unless LIANXIN_MODE says demo.
 */
export const readConfig = <S extends Spec>(spec: S, env: Environment): Config<S> => {
  const mode = modeOf(env);
  const problems: string[] = [];
  const values: Record<string, unknown> = { mode };
  for (const [key, setting] of Object.entries(spec)) {
    let text: string | undefined;
    try {
      text = textOf(setting, env);
    } catch (error) {
      problems.push(messageOf(error));
      continue;
    }
    if (text === undefined) {
      const fallback = setting.fallback?.(mode);
      if (fallback === undefined)
        problems.push(
          `${setting.variable} is required${setting.secret ? ` (or ${setting.variable}_FILE)` : ''}`,
        );
      values[key] = fallback;
      continue;
    }
    try {
      values[key] = setting.read(text, mode);
    } catch (error) {
      problems.push(`${setting.variable} ${messageOf(error)}`);
    }
  }
  if (problems.length > 0) throw new ConfigurationError(problems);
  return values as Config<S>;
};
