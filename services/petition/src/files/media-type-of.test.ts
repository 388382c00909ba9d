import * as fc from 'fast-check';
import { JPEG, oleOf, pdfOf, PNG, TAKEN, zipOf } from '../../test/support/file-samples';
import { MEDIA_TYPES, savedAs } from '../domain/files/media-types';
import { mediaTypeOf } from './media-type-of';

it('knows every kind that is taken by its content', () => {
  expect(Object.keys(TAKEN).sort()).toEqual([...MEDIA_TYPES].sort());
  for (const [type, samples] of Object.entries(TAKEN))
    for (const sample of samples) expect([type, mediaTypeOf(sample)]).toEqual([type, type]);
});

const html = '<!DOCTYPE html><html><script>alert(1)</script></html>';

it.each<readonly [string, Buffer]>([
  ['nothing', Buffer.alloc(0)],
  ['zeros', Buffer.alloc(4_096)],
  ['HTML', Buffer.from(html)],
  ['HTML behind a mark and blanks', Buffer.from(`\ufeff \r\n${html}`)],
  ['HTML in the middle of a text', Buffer.from(`您好\n<ScRiPt src=x>`)],
  ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
  ['XML', Buffer.from('<?xml version="1.0"?><x/>')],
  ['a script', Buffer.from('#!/bin/sh\nrm -rf /\n')],
  ['RTF', Buffer.from('{\\rtf1 x}')],
  ['a program for Windows', Buffer.from('MZ\x90\x00\x03\x00\x00\x00', 'latin1')],
  ['a program for Linux', Buffer.from('\x7fELF\x02\x01\x01\x00', 'latin1')],
  ['UTF-16', Buffer.from('\ufeff水压', 'utf16le')],
  ['an archive', zipOf('a.txt')],
  ['a Java archive', zipOf('META-INF/MANIFEST.MF', 'A.class')],
  ['a document with macros', zipOf('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin')],
  ['an older document with macros', oleOf('WordDocument', 'Macros')],
  ['an older table with macros', oleOf('Workbook', '_VBA_PROJECT_CUR')],
  ['an installer', oleOf('Root Entry', 'SummaryInformation')],
  ['a PDF with an archive behind it', Buffer.concat([pdfOf('一'), zipOf('a.exe')])],
  ['a PDF with HTML behind it', Buffer.concat([pdfOf('一'), Buffer.from(html)])],
  ['a PDF behind something', Buffer.concat([Buffer.from('GIF89a'), pdfOf('一')])],
  ['a picture with an archive behind it', Buffer.concat([PNG, zipOf('a.class')])],
  ['a picture with a PDF behind it', Buffer.concat([JPEG, pdfOf('一')])],
  ['a document with something before it', Buffer.concat([Buffer.from('x'), zipOf('OFD.xml')])],
  ['a torn document', zipOf('[Content_Types].xml', 'word/document.xml').subarray(0, -1)],
  ['a PDF torn off', pdfOf('一').subarray(0, 12)],
])('refuses %s', (_what, bytes) => {
  expect(mediaTypeOf(bytes)).toBeNull();
});

it('answers for any bytes whatever, also for torn and joined samples', () => {
  const samples = Object.values(TAKEN).flat();
  const torn = fc
    .tuple(fc.constantFrom(...samples), fc.nat(600))
    .map(([sample, at]) => sample.subarray(0, at));
  const any = fc.uint8Array({ maxLength: 600 }).map((bytes) => Buffer.from(bytes));
  fc.assert(
    fc.property(
      fc.oneof(
        any,
        torn,
        fc.tuple(torn, any).map((parts) => Buffer.concat(parts)),
      ),
      (bytes) => {
        const type = mediaTypeOf(bytes);
        expect(type === null || MEDIA_TYPES.includes(type)).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});

it('is handed out under an ending of what it is, whatever it was called', () => {
  expect(savedAs('身份证.JPG', 'image/jpeg')).toBe('身份证.JPG');
  expect(savedAs('合同.exe', 'application/pdf')).toBe('合同.exe.pdf');
  expect(savedAs('页面.html', 'text/plain')).toBe('页面.html.txt');
  expect(savedAs('无后缀', 'image/png')).toBe('无后缀.png');
});
