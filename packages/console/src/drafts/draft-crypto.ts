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
export const importDraftKey = (base64url: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', bytesOf(base64url), 'AES-GCM', false, ['encrypt', 'decrypt']);

const nameBytes = (name: string) => new TextEncoder().encode(name);

/** Seals a draft with AES-256-GCM under its own name, so that one can’t be put in another’s place. */
export const sealDraft = async (key: CryptoKey, name: string, value: unknown): Promise<SealedDraft> => {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder().encode(JSON.stringify(value));
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: nameBytes(name) },
    key,
    text,
  );
  return { iv, sealed };
};

/** Opens a draft; null where it was sealed under another key or name, or was changed. */
export const openDraft = async (
  key: CryptoKey,
  name: string,
  { iv, sealed }: SealedDraft,
): Promise<unknown> => {
  try {
    const text = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv, additionalData: nameBytes(name) },
      key,
      sealed,
    );
    return JSON.parse(new TextDecoder().decode(text)) as unknown;
  } catch {
    return null;
  }
};
