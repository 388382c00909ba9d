import { importDraftKey, openDraft, placeOf, sealDraft } from './draft-crypto';

/** 32 bytes in base64url, with the two signs in which it differs from base64. */
const KEY = importDraftKey(`${'-_'.repeat(21)}8`);
const ANOTHER_KEY = importDraftKey('A'.repeat(43));
const LETTER = { name: '王某', text: '供暖不热\n🙂' };

it('opens what was sealed, whatever was typed', async () => {
  const sealed = await sealDraft(await KEY, 'here', LETTER);
  expect(await openDraft(await KEY, 'here', sealed)).toEqual({ value: LETTER });
});

it('leaves nothing that can be read, nor twice the same', async () => {
  const first = await sealDraft(await KEY, 'here', LETTER);
  const second = await sealDraft(await KEY, 'here', LETTER);
  expect(new TextDecoder().decode(first.sealed)).not.toMatch(/王某|text|name/);
  expect(new Uint8Array(first.sealed)).not.toEqual(new Uint8Array(second.sealed));
});

it('opens nothing under another account’s key, in another place, or after a change', async () => {
  const sealed = await sealDraft(await KEY, 'here', LETTER);
  const changed = new Uint8Array(sealed.sealed.slice(0));
  changed[0] = (changed[0] ?? 0) ^ 1;
  expect(await openDraft(await ANOTHER_KEY, 'here', sealed)).toBeNull();
  expect(await openDraft(await KEY, 'there', sealed)).toBeNull();
  expect(await openDraft(await KEY, 'here', { ...sealed, sealed: changed.buffer })).toBeNull();
});

it('tells a draft that says null from one that can’t be opened', async () => {
  expect(await openDraft(await KEY, 'here', await sealDraft(await KEY, 'here', null))).toEqual({
    value: null,
  });
});

it('hands the key out to nobody again', async () => {
  await expect(crypto.subtle.exportKey('raw', await KEY)).rejects.toThrow();
});

it('names neither the account nor the form on the device, and no two alike', async () => {
  const places = await Promise.all([
    placeOf('clerk', 'letter'),
    placeOf('clerk2', 'letter'),
    placeOf('clerk', '2letter'),
  ]);
  expect(new Set(places).size).toBe(places.length);
  expect(places.join()).not.toMatch(/clerk|letter/);
  expect(await placeOf('clerk', 'letter')).toBe(places[0]);
});
