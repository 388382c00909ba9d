import type { Page } from 'playwright-core';

/** What went wrong in a page without the story asking: a line each. */
export type Faults = readonly string[];

/** A browser reports each answer of 400 and more as an error of the page; refusals are no fault. */
const REFUSED_ANSWER = /^Failed to load resource: the server responded with a status of 4\d\d/;

/**
 * Listens to a page from the beginning: errors of scripts, errors on the console (a breach of the content policy is one) and
 * answers of 500 and more. What matches one of `tolerated` is what the story itself brings about.
 */
export const overhear = (page: Page, tolerated: readonly RegExp[]): Faults => {
  const faults: string[] = [];
  const note = (fault: string): void => {
    if (!tolerated.some((pattern) => pattern.test(fault))) faults.push(fault);
  };
  page.on('pageerror', (error) => note(`page error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !REFUSED_ANSWER.test(message.text()))
      note(`console error: ${message.text()} (${message.location().url})`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500) note(`HTTP ${response.status()}: ${response.url()}`);
  });
  return faults;
};
