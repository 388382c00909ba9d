/** What lies on the device of a draft: nothing that can be read without the account’s key. */
export interface SealedDraft {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
}

const bytesOf = (base64url: string): Uint8Array<ArrayBuffer> => {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
};

/** The account’s key as the browser holds it: usable, not readable again. */
export const importDraftKey = async (base64url: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', bytesOf(base64url), 'AES-GCM', false, ['encrypt', 'decrypt']);

const encoded = (text: string) => new TextEncoder().encode(text);

/** By what a draft is found on the device: neither whose it is nor which form’s can be read from it. */
export const placeOf = async (account: string, name: string): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', encoded(JSON.stringify([account, name])));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
};

/** Seals a draft with AES-256-GCM under its own place, so that one can’t be put in another’s. */
export const sealDraft = async (key: CryptoKey, place: string, value: unknown): Promise<SealedDraft> => {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: encoded(place) },
    key,
    encoded(JSON.stringify(value)),
  );
  return { iv, sealed };
};

/** Opens a draft; null where it was sealed under another key or place, or was changed. */
export const openDraft = async (
  key: CryptoKey,
  place: string,
  { iv, sealed }: SealedDraft,
): Promise<{ readonly value: unknown } | null> => {
  try {
    const text = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv, additionalData: encoded(place) },
      key,
      sealed,
    );
    return { value: JSON.parse(new TextDecoder().decode(text)) as unknown };
  } catch {
    return null;
  }
};
