/** The server’s document as a file that people can read: said at its head what it is, then a line for each thing. */
export const documentFor = (head: string, note: string, document: string): string =>
  `${JSON.stringify({ about: head, note, petitions: JSON.parse(document) as unknown }, null, 2)}\n`;
