import { execFile } from 'node:child_process';
import { join } from 'node:path';

/** What a reader finds at one place of a page; x and y in points from the top left corner. */
export interface PdfText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly font: string;
}

/** A page as a reader finds it: its text in the order of the file, and where each piece stands. */
export interface PdfPage {
  readonly text: string;
  readonly items: readonly PdfText[];
}

const SCRIPT = join(__dirname, '../bin/pdf-text.mjs');
const LARGEST_BYTES = 20_000_000;

/** The text of PDFs, page by page, by a reader that knows nothing of who wrote them; in a process, because pdf.js is an ES module. */
export const readPdfs = (pdfs: readonly Buffer[]): Promise<readonly (readonly PdfPage[])[]> =>
  new Promise((resolve, reject) => {
    const options = { maxBuffer: LARGEST_BYTES };
    const child = execFile(process.execPath, [SCRIPT], options, (error, stdout, stderr) => {
      if (error) reject(new Error(`this is no PDF: ${stderr}`));
      else resolve(JSON.parse(stdout) as readonly (readonly PdfPage[])[]);
    });
    child.stdin?.end(JSON.stringify(pdfs.map((pdf) => pdf.toString('base64'))));
  });

/** The text of one PDF. */
export const readPdf = async (pdf: Buffer): Promise<readonly PdfPage[]> => (await readPdfs([pdf]))[0] ?? [];
