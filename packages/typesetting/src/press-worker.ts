import { parentPort, workerData } from 'node:worker_threads';
import { openFonts, type FontFiles } from './fonts';
import type { Order } from './press';
import { typeset } from './typeset';

// The fonts are opened once and serve every paper; what goes wrong with them is told with each.
const fonts = openFonts(workerData as FontFiles);
fonts.catch(() => undefined);

parentPort?.on('message', ({ number, paper, imprint }: Order) => {
  void fonts
    .then((opened) => typeset(paper, imprint, opened))
    .then(
      ({ pdf, ...rest }) => parentPort?.postMessage({ number, set: { ...rest, pdf: new Uint8Array(pdf) } }),
      (error: unknown) =>
        parentPort?.postMessage({ number, fault: error instanceof Error ? error.message : String(error) }),
    );
});
