import { sealLetter, LETTER_BYTES } from '@lianxin/access';
import { STATE_COUNCIL_CALENDAR } from '@lianxin/calendar';
import { fitLetter } from '@lianxin/contracts';
import { runEntryPoint } from '@lianxin/hosting';
import { demoContext, readDemoOrder } from '@lianxin/synthesis';
import { readEnterpriseConfig } from './config';
import { loadFirms } from './demo/load-firms';
import { loadRequests } from './demo/requests/load-requests';
import { loadHandedOver } from './demo/requests/past-hand-overs';
import { DEFAULT_REQUEST_RULES } from './domain/request/request-rules';
import { openRequestRecords } from './request-service';
import { openRecords } from './service';

/** Loads the firms of the demo district and their requests; what is there already stays, so that a second run adds nothing. */
const run = async (): Promise<void> => {
  const now = new Date();
  const { plan } = readDemoOrder(process.argv.slice(2), now);
  const config = await readEnterpriseConfig();
  const records = await openRecords(config);
  try {
    const context = demoContext(now);
    const { requests, numbers } = openRequestRecords(records, config);
    const book = { calendar: STATE_COUNCIL_CALENDAR, rules: DEFAULT_REQUEST_RULES };
    const seal = (letter: Parameters<typeof fitLetter>[0]) =>
      sealLetter(fitLetter(letter, LETTER_BYTES), config.petitionLetters);
    const { firms, liaisons } = plan ? await loadFirms(records, plan, context) : { firms: 0, liaisons: 0 };
    const desk = { requests, numbers, book, seal };
    const orders = plan ? await loadRequests(desk, plan, context) : 0;
    const handedOver = plan ? await loadHandedOver(desk, plan, context) : 0;
    process.stdout.write(
      `${firms} enterprises, ${liaisons} liaison pairings, ${orders} requests, ${handedOver} handed over\n`,
    );
  } finally {
    await records.close();
  }
};

runEntryPoint(run);
