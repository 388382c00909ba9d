import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { openTable } from '@lianxin/tabular';

/** A real letter to a city government, as its publisher left it. */
export interface Message {
  readonly number: string;
  readonly subject: string;
  readonly text: string;
  /** Its first-level class, where the file says one. */
  readonly label: string;
}

const folder = process.env['LIANXIN_SHARED_DATA'] ?? resolve(__dirname, '../../../../../shared/data');

/** Whether the real rows are there; they are never part of the project, and tests on them are shown as skipped without. */
export const haveMessages = existsSync(resolve(folder, 'messages-labelled.csv'));

/** The letters of a file of real rows, one for each number. */
export const messagesOf = async (name: string): Promise<readonly Message[]> => {
  const found = new Map<string, Message>();
  for await (const { cells } of openTable(resolve(folder, `${name}.csv`), {})) {
    const cell = (column: string): string => cells[column] ?? '';
    const number = cell('留言编号');
    found.set(number, {
      number,
      ...{ subject: cell('留言主题'), text: cell('留言详情'), label: cell('一级标签') },
    });
  }
  return [...found.values()];
};
