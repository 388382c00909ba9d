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

/** The text of a PDF, page by page, by a reader that knows nothing of who wrote it; in a process, because pdf.js is an ES module. */
export const readPdf = (pdf: Buffer): Promise<readonly PdfPage[]> =>
  new Promise((resolve, reject) => {
    const child = execFile(
      process.execPath,
      [SCRIPT],
      { maxBuffer: LARGEST_BYTES },
      (error, stdout, stderr) => {
        if (error) reject(new Error(`this is no PDF: ${stderr}`));
        else resolve(JSON.parse(stdout) as readonly PdfPage[]);
      },
    );
    child.stdin?.end(pdf);
  });
