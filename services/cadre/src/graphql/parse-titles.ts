import { InvalidInput } from '@lianxin/kernel';
import { parseName } from '@lianxin/subgraph';

/** A title as a client wrote it, without the blanks around it; null where nothing is left. */
export const parseTitle = (path: string, value: string | null | undefined): string | null =>
  value ? parseName(path, value).trim() || null : null;

/** Specialties as a client wrote them, each once, blank ones left out; throws InvalidInput for more than 20. */
export const parseSpecialties = (path: string, values: readonly string[]): readonly string[] => {
  if (values.length > 20) throw new InvalidInput(path, 'has more than 20 entries');
  const titles = values.map((value, index) => parseTitle(`${path}[${index}]`, value));
  return [...new Set(titles.filter((title) => title !== null))];
};
