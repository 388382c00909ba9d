import type { MediaType } from '../domain/files/media-types';
import { oleNames } from './ole-names';
import { isPlainText } from './plain-text';
import { endsAsZip, zipNames } from './zip-names';

const text = (bytes: Buffer, from: number, to: number): string => bytes.toString('latin1', from, to);
const startsWith = (bytes: Buffer, signature: string): boolean =>
  text(bytes, 0, signature.length) === signature;

/** After the last end of a PDF there is nothing but line breaks. */
const isPdf = (bytes: Buffer): boolean => {
  if (!startsWith(bytes, '%PDF-')) return false;
  const tail = text(bytes, Math.max(0, bytes.length - 1024), bytes.length);
  return /%%EOF[\s\0]*$/.test(tail);
};

const OOXML = '[Content_Types].xml';
/** What a document brings to run. */
const runs = (name: string): boolean => /vbaProject|\.(?:exe|dll|js|vbs|bat|jar|class)$/i.test(name);

const archived = (bytes: Buffer): MediaType | null => {
  if (!startsWith(bytes, 'PK\x03\x04')) return null;
  const names = zipNames(bytes);
  if (names === null || names.some(runs)) return null;
  const has = (name: string): boolean => names.includes(name);
  if (has(OOXML) && has('word/document.xml'))
    return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  if (has(OOXML) && has('xl/workbook.xml'))
    return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return has('OFD.xml') ? 'application/ofd' : null;
};

const compound = (bytes: Buffer): MediaType | null => {
  const names = oleNames(bytes);
  if (names === null || ['Macros', '_VBA_PROJECT', '_VBA_PROJECT_CUR'].some((name) => names.has(name)))
    return null;
  if (names.has('WordDocument')) return 'application/msword';
  return names.has('Workbook') || names.has('Book') ? 'application/vnd.ms-excel' : null;
};

/** What a film or a picture of the ISO family calls itself. */
const BRANDS: readonly (readonly [RegExp, MediaType])[] = [
  [/^(?:heic|heix|heim|heis|hevc|hevx|mif1|msf1)$/, 'image/heic'],
  [/^M4[AB] $/, 'audio/mp4'],
  [/^(?:isom|iso[2-9]|avc1|mp4[12]|M4V |MSNV|mmp4|dash)$/, 'video/mp4'],
  [/^qt {2}$/, 'video/quicktime'],
  [/^3g[p2]\w$/, 'video/3gpp'],
];

const branded = (bytes: Buffer): MediaType | null => {
  if (text(bytes, 4, 8) !== 'ftyp') return null;
  const brand = text(bytes, 8, 12);
  return BRANDS.find(([known]) => known.test(brand))?.[1] ?? null;
};

/** A frame of MPEG audio, layer III: its header leaves few patterns, so that two bytes of luck aren't enough. */
const isMp3 = (bytes: Buffer): boolean => {
  if (startsWith(bytes, 'ID3')) return (bytes[3] ?? 255) <= 4;
  const [first = 0, second = 0, third = 0] = bytes;
  const synced = first === 0xff && (second & 0xe6) === 0xe2 && (second & 0x18) !== 0x08;
  return synced && (third & 0xf0) !== 0xf0 && (third & 0xf0) !== 0 && (third & 0x0c) !== 0x0c;
};

const riff = (bytes: Buffer): MediaType | null => {
  if (!startsWith(bytes, 'RIFF')) return null;
  return { WEBP: 'image/webp' as const, WAVE: 'audio/wav' as const }[text(bytes, 8, 12)] ?? null;
};

/** A picture or recording by how it begins. */
const seenOrHeard = (bytes: Buffer): MediaType | null => {
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n') && text(bytes, 12, 16) === 'IHDR') return 'image/png';
  if (startsWith(bytes, '\xff\xd8\xff')) return 'image/jpeg';
  if (startsWith(bytes, 'GIF87a') || startsWith(bytes, 'GIF89a')) return 'image/gif';
  if (startsWith(bytes, '#!AMR\n') || startsWith(bytes, '#!AMR-WB\n')) return 'audio/amr';
  return riff(bytes) ?? branded(bytes) ?? (isMp3(bytes) ? 'audio/mpeg' : null);
};

/** Readers look for a PDF within this, and for an archive from the end: what is two things is taken as neither. */
const PDF_WITHIN = 1024;

const hidesSomething = (bytes: Buffer): boolean =>
  bytes.subarray(0, PDF_WITHIN).includes('%PDF-') || endsAsZip(bytes);

/**
 * What a file is, by its content alone: null for what isn't taken, also HTML, SVG, programs, documents that bring macros, and
 * what is two things at once, as a picture with an archive behind it.
 */
export const mediaTypeOf = (bytes: Buffer): MediaType | null => {
  if (isPdf(bytes)) return endsAsZip(bytes) ? null : 'application/pdf';
  const packed = archived(bytes);
  if (packed) return packed;
  if (hidesSomething(bytes)) return null;
  return compound(bytes) ?? seenOrHeard(bytes) ?? (isPlainText(bytes) ? 'text/plain' : null);
};
