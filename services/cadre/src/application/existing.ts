import { NotFound, type Repository, type Uuid } from '@lianxin/kernel';

/** The aggregate of an id that a client gave; throws NotFound, naming the kind, where there is none. */
export const existing = async <State>(
  repository: Pick<Repository<State, never>, 'find'>,
  kind: 'unit' | 'cadre',
  id: Uuid,
): Promise<State> => {
  const state = await repository.find(id);
  if (state === null) throw new NotFound(`there is no ${kind} ${id}`);
  return state;
};
