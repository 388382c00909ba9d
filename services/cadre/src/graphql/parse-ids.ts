import { InvalidInput, type Uuid } from '@lianxin/kernel';
import { parseId } from '@lianxin/subgraph';

/** The ids of a list, each once; throws InvalidInput for an empty list, one of more than `most`, or one that is no id. */
export const parseIds = (path: string, values: readonly string[], most: number): readonly Uuid[] => {
  if (values.length === 0 || values.length > most)
    throw new InvalidInput(path, `must name 1 to ${most} of them`);
  return [...new Set(values.map((value, index) => parseId(`${path}[${index}]`, value)))];
};
