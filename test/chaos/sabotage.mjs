/**
 * What a copy of the build can be robbed of, and which check of the oracle must then fail. Each is shown to matter only if
 * the run goes red, and for that reason.
 */
export const SABOTAGES = {
  inbox: {
    loses: 'the inbox: an event that comes again is applied again',
    mustFail: ['cadre read model = petitions'],
    patches: [
      {
        file: 'packages/messaging/dist/inbox.js',
        from: "        if (delivery.sequence <= cursor.last_sequence)\n            return 'duplicate';\n",
        to: '',
      },
      {
        file: 'packages/messaging/dist/inbox.js',
        from: "'INSERT INTO inbox (",
        to: "'INSERT IGNORE INTO inbox (",
      },
      {
        file: 'packages/messaging/dist/inbox.js',
        from: 'UPDATE inbox_cursor SET last_sequence = ? WHERE',
        to: 'UPDATE inbox_cursor SET last_sequence = GREATEST(last_sequence, ?) WHERE',
      },
    ],
  },
  lock: {
    loses: 'the row lock: two commands on one case read it at the same time',
    mustFail: ['writes on one case wait for each other'],
    patches: [
      {
        file: 'packages/store/dist/aggregate-store.js',
        from: "            lock: { mode: 'pessimistic_write' },\n",
        to: '',
      },
    ],
  },
  history: {
    loses: 'the row lock and the key of the history behind it: the later of two commands wins',
    mustFail: ['acknowledgements = history', 'state = fold of history'],
    patches: [
      {
        file: 'packages/store/dist/aggregate-store.js',
        from: "            lock: { mode: 'pessimistic_write' },\n",
        to: '',
      },
      {
        file: 'packages/store/dist/recorder.js',
        from: "'INSERT INTO history (",
        to: "'INSERT IGNORE INTO history (",
      },
    ],
  },
};
