import { TableRefused } from '../reason';

/** All that a stream yields. */
export const gather = async <T>(stream: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = [];
  for await (const item of stream) all.push(item);
  return all;
};

/** The refusal that reading ends in; a stream that is read to its end is an error. */
export const refusalOf = async (stream: AsyncIterable<unknown>): Promise<TableRefused> => {
  try {
    await gather(stream);
  } catch (error) {
    if (error instanceof TableRefused) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};
