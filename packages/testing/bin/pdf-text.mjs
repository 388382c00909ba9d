/**
 * Reads a JSON list of PDFs in base64 from standard input, and writes their pages as JSON: `[[{ text, items: [{ text, x, y }] }]]`,
 * y from the top.
 */
import { text } from 'node:stream/consumers';

// pdf.js makes one when it is loaded, for drawing; nothing is drawn here.
globalThis.DOMMatrix ??= class {};
const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');

/** The pages of one document. */
const pagesOf = async (data) => {
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
    pages.push({ text: items.map((item) => item.text).join(''), items });
  }
  return pages;
};

const answers = [];
for (const pdf of JSON.parse(await text(process.stdin)))
  answers.push(await pagesOf(new Uint8Array(Buffer.from(pdf, 'base64'))));
process.stdout.write(JSON.stringify(answers));
