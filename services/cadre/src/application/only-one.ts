import { NotFound, type Uuid } from '@lianxin/kernel';

/** The one of this id among several; throws NotFound where it isn't among them. */
export const onlyOne = <State extends { readonly id: Uuid }>(states: readonly State[], id: Uuid): State => {
  const found = states.find((state) => state.id === id);
  if (!found) throw new NotFound(`there is no ${id}`);
  return found;
};
