import { takeSlot } from './draft-slot';

type Ask = (lock: { name: string } | null) => unknown;

/** The browser’s locks among tabs that are all in this test: asked for at once, or within a time. */
const tabs = () => {
  const held = new Set<string>();
  const request = async (name: string, { ifAvailable }: { ifAvailable?: boolean }, ask: Ask) => {
    if (held.has(name)) {
      if (ifAvailable) return ask(null);
      throw new DOMException('too late', 'TimeoutError');
    }
    held.add(name);
    await ask({ name });
    held.delete(name);
  };
  return { request } as unknown as LockManager;
};

const none = () => Promise.resolve(false);
const only = (slot: string) => (each: string) => Promise.resolve(each === slot);

it('gives two tabs with the same form a draft each', async () => {
  const locks = tabs();
  const first = await takeSlot(locks, 'letter', none, null);
  const second = await takeSlot(locks, 'letter', none, null);
  expect(second.slot).not.toBe(first.slot);
});

it('finds the draft that a closed tab left before it begins an empty one', async () => {
  const locks = tabs();
  const left = await takeSlot(locks, 'letter', only('letter.3'), null);
  expect(left.slot).toBe('letter.3');
  const next = await takeSlot(locks, 'letter', only('letter.3'), null);
  expect(next.slot).toBe('letter.1');
});

it('finds its own draft again after a reload, also where an earlier slot has another', async () => {
  const hasDraft = () => Promise.resolve(true);
  expect((await takeSlot(tabs(), 'letter', hasDraft, 'letter.2')).slot).toBe('letter.2');
});

it('takes another where a copy of the tab holds its own', async () => {
  const locks = tabs();
  const own = await takeSlot(locks, 'letter', only('letter.1'), null);
  const copy = await takeSlot(locks, 'letter', only('letter.1'), own.slot);
  expect(copy.slot).not.toBe(own.slot);
});

it('lets go for whoever comes next', async () => {
  const locks = tabs();
  const first = await takeSlot(locks, 'letter', none, null);
  first.release();
  await Promise.resolve();
  expect((await takeSlot(locks, 'letter', none, null)).slot).toBe(first.slot);
});
