import type { EventFrame } from '../event-frame';
import type { MediaType } from './media-types';

/** Names people, so that it is sealed, and erased with the rest. */
export interface FilePersonal {
  readonly name: string;
  /** SHA-256 of the content, in hexadecimal. */
  readonly sha256: string;
}

/** The petitioner, or somebody who works on the case, attached a file. */
export interface PetitionFileAttached extends EventFrame {
  readonly type: 'petition.file-attached';
  readonly fileId: string;
  readonly address: string;
  readonly mediaType: MediaType;
  readonly size: number;
  readonly personal: FilePersonal | null;
}

/** Events of a petition's files. */
export type FilesEvent = PetitionFileAttached;
