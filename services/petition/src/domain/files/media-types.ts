/** What is taken as an attachment, by its content: papers, pictures, recordings and films as people and offices have them. */
export const MEDIA_TYPES = [
  'application/pdf',
  'application/ofd',
  'application/msword',
  'application/vnd.ms-excel',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'text/plain',
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/heic',
  'audio/mpeg',
  'audio/mp4',
  'audio/amr',
  'audio/wav',
  'video/mp4',
  'video/quicktime',
  'video/3gpp',
] as const;

export type MediaType = (typeof MEDIA_TYPES)[number];

/** The endings that names of each may have; the first is added to a name that has none of them. */
const ENDINGS: Readonly<Record<MediaType, readonly [string, ...string[]]>> = {
  'application/pdf': ['pdf'],
  'application/ofd': ['ofd'],
  'application/msword': ['doc', 'wps'],
  'application/vnd.ms-excel': ['xls', 'et'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'text/plain': ['txt'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/gif': ['gif'],
  'image/webp': ['webp'],
  'image/heic': ['heic', 'heif'],
  'audio/mpeg': ['mp3'],
  'audio/mp4': ['m4a'],
  'audio/amr': ['amr'],
  'audio/wav': ['wav'],
  'video/mp4': ['mp4', 'm4v'],
  'video/quicktime': ['mov'],
  'video/3gpp': ['3gp'],
};

/** The name under which a file is handed out: it ends as its content says, so that no computer runs it for what it isn't. */
export const savedAs = (name: string, mediaType: MediaType): string => {
  const ending = /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return ENDINGS[mediaType].includes(ending) ? name : `${name}.${ENDINGS[mediaType][0]}`;
};
