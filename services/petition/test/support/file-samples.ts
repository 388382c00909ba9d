/** Small files of each kind, made in place: what matters of them is how they begin, end and name their parts. */
const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

const u16 = (value: number): Buffer => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
};
const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

/** A ZIP archive of empty files with these names. */
export const zipOf = (...names: readonly string[]): Buffer => {
  const rest = (name: string): Buffer =>
    Buffer.concat([u16(20), u16(0), u16(0), u32(0), u32(0), u32(0), u32(0), u16(name.length), u16(0)]);
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const name of names) {
    const local = Buffer.concat([latin('PK\x03\x04'), rest(name), latin(name)]);
    const tail = Buffer.concat([u16(0), u16(0), u16(0), u32(0), u32(at)]);
    entries.push(Buffer.concat([latin('PK\x01\x02'), u16(20), rest(name), tail, latin(name)]));
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.concat([
    ...[latin('PK\x05\x06'), u16(0), u16(0), u16(names.length), u16(names.length)],
    ...[u32(directory.length), u32(at), u16(0)],
  ]);
  return Buffer.concat([...locals, directory, end]);
};

/** An OLE file whose directory has these names. */
export const oleOf = (...names: readonly string[]): Buffer => {
  const head = Buffer.alloc(512);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(head);
  const entries = names.map((name) => {
    const entry = Buffer.alloc(128);
    entry.write(name, 'utf16le');
    entry.writeUInt16LE((name.length + 1) * 2, 64);
    entry[66] = 2;
    return entry;
  });
  return Buffer.concat([head, ...entries]);
};

/** A PDF by its frame; what it says makes it another file. */
export const pdfOf = (says: string): Buffer => Buffer.from(`%PDF-1.7\n% ${says}\n%%EOF\n`);

export const PNG = latin(
  '\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x00\x00\x00\x00',
);
export const JPEG = latin('\xff\xd8\xff\xe0\x00\x10JFIF\x00');

const iso = (brand: string): Buffer => latin(`\x00\x00\x00\x18ftyp${brand}\x00\x00\x00\x00`);

/** One file of each kind that is taken, by its media type. */
export const TAKEN: Readonly<Record<string, readonly Buffer[]>> = {
  'application/pdf': [pdfOf('一'), latin('%PDF-1.4\n%%EOF\n1 0 obj\n%%EOF\r\n\0')],
  'application/ofd': [zipOf('OFD.xml', 'Doc_0/Document.xml')],
  'application/msword': [oleOf('Root Entry', 'WordDocument', '1Table')],
  'application/vnd.ms-excel': [oleOf('Workbook'), oleOf('Book')],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': [
    zipOf('[Content_Types].xml', 'word/document.xml'),
  ],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': [
    zipOf('[Content_Types].xml', 'xl/workbook.xml'),
  ],
  'text/plain': [
    Buffer.from('水压不足，早晚无水。\r\n1 < 2'),
    Buffer.from('cbaed1b9b2bbd7e3', 'hex'),
    Buffer.from('\ufeff有标记的文本'),
  ],
  'image/png': [PNG],
  'image/jpeg': [JPEG],
  'image/gif': [latin('GIF87a\x01\x00\x01\x00'), latin('GIF89a\x01\x00\x01\x00')],
  'image/webp': [latin('RIFF\x10\x00\x00\x00WEBPVP8 ')],
  'image/heic': [iso('heic'), iso('mif1')],
  'audio/mpeg': [latin('ID3\x03\x00\x00\x00\x00\x00\x00'), latin('\xff\xfb\x90\x00')],
  'audio/mp4': [iso('M4A ')],
  'audio/amr': [latin('#!AMR\n\x3c'), latin('#!AMR-WB\n\x3c')],
  'audio/wav': [latin('RIFF\x10\x00\x00\x00WAVEfmt ')],
  'video/mp4': [iso('isom'), iso('mp42')],
  'video/quicktime': [iso('qt  ')],
  'video/3gpp': [iso('3gp4')],
};

/** The standard test virus, in two parts so that no scanner stumbles over this file. */
export const TEST_VIRUS = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
);
