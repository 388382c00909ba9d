import { begun } from './begun';
import { latestTenure, type Cadre, type CadreAdded, type CadreEvent, type CadreServiceEnded } from './cadre';

const added = (event: CadreAdded): Cadre => ({
  id: event.cadreId,
  status: 'SERVING',
  name: event.name,
  category: event.category,
  tier: event.tier,
  tenures: [{ unitId: event.unitId, from: event.from, until: null }],
  personal: event.personal,
});

const left = (cadre: Cadre, { on }: CadreServiceEnded): Cadre => {
  const last = { ...latestTenure(cadre), until: on };
  const [first, ...rest] = cadre.tenures;
  return {
    ...cadre,
    status: 'LEFT',
    tenures: rest.length === 0 ? [last] : [first, ...rest.slice(0, -1), last],
  };
};

/** The cadre after an event; a cadre is the fold of his history. */
export const evolveCadre = (cadre: Cadre | null, event: CadreEvent): Cadre => {
  switch (event.type) {
    case 'cadre.added':
      return added(event);
    case 'cadre.service-ended':
      return left(begun(cadre), event);
  }
};
