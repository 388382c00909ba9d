import { useState } from 'react';
import { useSession } from '../../../session/session-context';

/** How the last download went. */
export type Saving = 'idle' | 'saving' | 'saved' | 'failed';

const save = (file: Blob, name: string): void => {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun to save by the time of the next task.
  setTimeout(() => URL.revokeObjectURL(address), 0);
};

/** Fetches a paper with the reader’s token, which no link could carry, and has the browser save it under a name. */
export const usePaper = (id: string, name: string): readonly [state: Saving, fetchIt: () => void] => {
  const { session } = useSession();
  const [state, setState] = useState<Saving>('idle');
  const fetchIt = async () => {
    setState('saving');
    const answer = await fetch(`/documents/${id}.pdf`, {
      headers: { authorization: `Bearer ${session.token() ?? ''}` },
    });
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
    save(await answer.blob(), name);
    setState('saved');
  };
  return [state, () => void fetchIt().catch(() => setState('failed'))];
};
