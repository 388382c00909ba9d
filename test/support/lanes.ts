/** How many requests are under way at once where their order is of no account: enough to keep two cores busy, and no flood. */
const LANES = 8;

/** Does something for each of these, some at a time; answers what came of it, in their order. */
export const inLanes = async <Item, Value>(
  items: readonly Item[],
  work: (item: Item) => Promise<Value>,
  lanes = LANES,
): Promise<readonly Value[]> => {
  const values: Value[] = [];
  const next = items.entries();
  const lane = async (): Promise<void> => {
    for (const [at, item] of next) values[at] = await work(item);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return values;
};
