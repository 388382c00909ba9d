import { placesPassedOn } from './succession';

const to = { id: 'successor' };
const left = { heldBy: 'sender', offeredTo: null, holds: false, holder: to, isOffered: false, receiver: to };

test('who holds a case is succeeded; an offer that is his goes on', () => {
  expect(placesPassedOn({ ...left, heldBy: 'gone', holds: true })).toEqual({
    ...{ holder: to, offeredTo: null, offerLapses: false },
  });
  expect(placesPassedOn({ ...left, heldBy: 'gone', holds: true, offeredTo: 'other' })).toEqual({
    ...{ holder: to, offeredTo: null, offerLapses: false },
  });
});

test('an offer goes to the successor of who got it, and lapses where he may not have it', () => {
  const offered = { ...left, offeredTo: 'gone', isOffered: true };
  expect(placesPassedOn(offered)).toEqual({ holder: null, offeredTo: to, offerLapses: false });
  expect(placesPassedOn({ ...offered, receiver: null })).toEqual({
    ...{ holder: null, offeredTo: null, offerLapses: true },
  });
});

test('an offer between two units that become one lapses, whichever of them is gone', () => {
  expect(placesPassedOn({ ...left, heldBy: 'gone', holds: true, offeredTo: to.id })).toEqual({
    ...{ holder: to, offeredTo: null, offerLapses: true },
  });
  expect(placesPassedOn({ ...left, heldBy: to.id, offeredTo: 'gone', isOffered: true })).toEqual({
    ...{ holder: null, offeredTo: null, offerLapses: true },
  });
});

test('what a unit offered to itself is offered to its successor by itself', () => {
  const own = { ...left, heldBy: 'gone', holds: true, offeredTo: 'gone', isOffered: true };
  expect(placesPassedOn(own)).toEqual({ holder: to, offeredTo: to, offerLapses: false });
});

test('nobody may take a case: it stays', () => {
  expect(placesPassedOn({ ...left, heldBy: 'gone', holds: true, holder: null })).toEqual({
    ...{ holder: null, offeredTo: null, offerLapses: false },
  });
});
