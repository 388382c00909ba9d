import { REDACTED_KEYS } from '@lianxin/observability';
import { SENSITIVITY } from '../support/canary/fields';

/** Says in log lines why something failed; there are no people's reasons among them, since commands aren't logged. */
const MEANS_SOMETHING_ELSE = ['reason'];

it('every text that names a person is masked in a log line by its name', () => {
  const sealed = Object.keys(SENSITIVITY).filter((path) => SENSITIVITY[path] === 'SEALED');
  const names = new Set(sealed.map((path) => path.split('.').at(-1) ?? ''));
  const shown = [...names].filter((name) => !REDACTED_KEYS.has(name.toLowerCase()));
  expect(shown).toEqual(MEANS_SOMETHING_ELSE);
});
