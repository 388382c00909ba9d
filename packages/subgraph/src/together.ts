/**
 * Answers many requests of a loader by one reading a question, whatever the number of ids: requests that ask the same of
 * several ids are read together. What no value is found for is `none`.
 */
export const together = async <Request, Id, Value>(
  requests: readonly Request[],
  questionOf: (request: Request) => unknown,
  idOf: (request: Request) => Id,
  read: (ids: readonly Id[], like: Request) => Promise<ReadonlyMap<Id, Value>>,
  none: Value,
): Promise<readonly Value[]> => {
  const groups = new Map<string, Request[]>();
  for (const request of requests) {
    const question = JSON.stringify(questionOf(request));
    groups.set(question, [...(groups.get(question) ?? []), request]);
  }
  const found = new Map<Request, Value>();
  for (const group of groups.values()) {
    const [like] = group;
    if (!like) continue;
    const values = await read([...new Set(group.map(idOf))], like);
    for (const request of group) found.set(request, values.get(idOf(request)) ?? none);
  }
  return requests.map((request) => found.get(request) ?? none);
};
