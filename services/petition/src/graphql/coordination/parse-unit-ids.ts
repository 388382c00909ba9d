import { InvalidInput, type Uuid } from '@lianxin/kernel';
import { parseId } from '@lianxin/subgraph';

/** As many units as one command names at most. */
const MOST_UNITS = 20;

/** The ids of units, each once; throws InvalidInput for what is none, or for too many. */
export const parseUnitIds = (path: string, ids: readonly string[]): readonly Uuid[] => {
  if (ids.length > MOST_UNITS) throw new InvalidInput(path, `has more than ${MOST_UNITS} entries`);
  return [...new Set(ids.map((id, index) => parseId(`${path}.${index}`, id)))];
};
