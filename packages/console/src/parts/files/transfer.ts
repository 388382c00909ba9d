import { failuresOf, worstOf, type FailureKind } from '../../api/failure';

/** For whom files are sent and fetched: the header that says it, and the language of answers. */
export interface Sender {
  readonly authorization: string | null;
  readonly locale: string;
}

/** What came of a file. */
export type Sent =
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'tooLarge' }
  | { readonly kind: 'failed'; readonly failure: FailureKind };

const failedBy = (statusCode: number, bodyText: string): FailureKind =>
  worstOf(failuresOf(statusCode === 0 ? new TypeError('no answer') : { statusCode, bodyText })).kind;

const rejectionIn = (text: string): string => {
  const { rejection } = JSON.parse(text) as { readonly rejection: { readonly message: string } };
  return rejection.message;
};

/** What an answer of POST /files says. */
export const sentBy = (status: number, text: string): Sent => {
  if (status === 201) return { kind: 'done' };
  if (status === 422) return { kind: 'refused', message: rejectionIn(text) };
  return status === 413 ? { kind: 'tooLarge' } : { kind: 'failed', failure: failedBy(status, text) };
};

const headersOf = ({ authorization, locale }: Sender): Readonly<Record<string, string>> => ({
  'accept-language': locale,
  ...(authorization === null ? {} : { authorization }),
});

/** Sends a file to a petition, or to the one of the session; the same key again sends it once. Tells how much is through. */
export const sendFile = (
  file: File,
  to: { readonly petition: string | null; readonly key: string },
  sender: Sender,
  onProgress: (percent: number) => void,
): Promise<Sent> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const petition = to.petition === null ? '' : `petition=${encodeURIComponent(to.petition)}&`;
    request.open('POST', `/files?${petition}key=${encodeURIComponent(to.key)}`);
    const headers = {
      ...headersOf(sender),
      'content-type': 'application/octet-stream',
      'x-lianxin-file-name': encodeURIComponent(file.name),
    };
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) =>
      onProgress(Math.round((loaded / Math.max(total, 1)) * 100));
    request.onloadend = () => resolve(sentBy(request.status, request.responseText));
    request.send(file);
  });

/** Fetches a file and gives it to the browser to save; answers why where it can't. The page keeps nothing of it. */
export const saveFile = async (id: string, name: string, sender: Sender): Promise<FailureKind | null> => {
  try {
    const response = await fetch(`/files/${id}`, {
      headers: headersOf(sender),
      credentials: 'omit',
      cache: 'no-store',
    });
    if (!response.ok) return failedBy(response.status, await response.text());
    const address = URL.createObjectURL(await response.blob());
    const told = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1];
    const link = Object.assign(document.createElement('a'), {
      href: address,
      download: told === undefined ? name : decodeURIComponent(told),
    });
    document.body.append(link);
    link.click();
    link.remove();
    // The browser has begun to save by then.
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
    return null;
  } catch (error) {
    return worstOf(failuresOf(error)).kind;
  }
};

/** A size as people read it. */
export const sizeOf = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
