import { eventsOf } from '../area';
import type { Petition } from '../petition';
import type { FilesEvent } from './events';
import type { AttachedFile } from './state';

/** Whether an event is one of these. */
export const isFilesEvent = eventsOf<FilesEvent>({ 'petition.file-attached': true });

/** The state after one of these events. */
export const evolveFiles = (petition: Petition, event: FilesEvent): Petition => {
  const { fileId: id, address, mediaType, size, at, by } = event;
  const byPetitioner = by.kind === 'CASE_SESSION';
  const file: AttachedFile = { id, address, mediaType, size, at, byPetitioner };
  return { ...petition, files: [...(petition.files ?? []), file] };
};
