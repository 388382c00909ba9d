import { waitingOf } from './waiting';

type Line = Parameters<typeof waitingOf>[0];

const line = (parts: object): Line => ({ withoutFullPair: [], vacant: [], ...parts });
const recruit = (pairing: object | null) => ({ id: 'r', name: 'name of r', pairing });

describe('a recruit without a full pair', () => {
  it('leads to the vacant slot of his pairing', () => {
    const vacant = (lead: string, middle: string) => [
      { id: 'p', recruit: { id: 'r' }, lead: { state: lead }, middle: { state: middle } },
    ];
    const of = (lead: string, middle: string) =>
      waitingOf(
        line({ withoutFullPair: [recruit({ id: 'p', status: 'ACTIVE' })], vacant: vacant(lead, middle) }),
        true,
      );
    expect(of('FILLED', 'VACANT')).toMatchObject([
      { href: '/pairings/p?step=refillSlot&slot=MIDDLE', why: { kind: 'vacant', slot: 'middle' } },
    ]);
    expect(of('VACANT', 'VACANT')).toMatchObject([
      { href: '/pairings/p?step=refillSlot&slot=LEAD', why: { kind: 'vacant', slot: 'both' } },
    ]);
  });

  it('leads to a pairing that isn’t in force', () => {
    const proposed = line({ withoutFullPair: [recruit({ id: 'p', status: 'PROPOSED' })] });
    expect(waitingOf(proposed, true)).toMatchObject([
      { href: '/pairings/p', why: { kind: 'status', status: 'PROPOSED' } },
    ]);
  });

  it('without one leads to its proposal for who may propose; of anybody else’s pairing nothing is said', () => {
    const unpaired = line({ withoutFullPair: [recruit(null)] });
    expect(waitingOf(unpaired, true)).toMatchObject([
      { href: '/cadres/r?step=proposePairing', why: { kind: 'none' } },
    ]);
    expect(waitingOf(unpaired, false)).toMatchObject([{ href: '/cadres/r', why: null }]);
  });

  it('on a past day, of which pairings aren’t asked for, leads to his file', () => {
    const past = { withoutFullPair: [{ id: 'r', name: 'name of r' }] } as unknown as Line;
    expect(waitingOf(past, false)).toMatchObject([{ href: '/cadres/r', why: null }]);
  });
});
