/** Reads a PDF from standard input and writes its pages as JSON: `[{ text, items: [{ text, x, y, font }] }]`, y from the top. */
import { buffer } from 'node:stream/consumers';

// pdf.js makes one when it is loaded, for drawing; nothing is drawn here.
globalThis.DOMMatrix ??= class {};
const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');

const data = new Uint8Array(await buffer(process.stdin));
const document = await getDocument({ data, verbosity: 0, useSystemFonts: false }).promise;
const pages = [];
for (let number = 1; number <= document.numPages; number += 1) {
  const page = await document.getPage(number);
  const { height } = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  const items = content.items
    .filter((item) => item.str !== '')
    .map(({ str, transform, width, fontName }) => ({
      ...{ text: str, x: transform[4], y: height - transform[5], width, font: fontName },
    }));
  pages.push({ text: items.map(({ text }) => text).join(''), items });
}
process.stdout.write(JSON.stringify(pages));
