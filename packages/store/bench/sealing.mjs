/**
 * `node packages/store/bench/sealing.mjs [--seconds N]`: how many values a second one process seals, opens and fingerprints in
 * each suite, in turns, and each as a ratio to AES-256-GCM. A value is the personal part of a petition with one petitioner.
 */
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import store from '../dist/index.js';

const { BlindIndex, FieldSealer, ringOfOne } = store;

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '1' } } });
const ROUNDS = 5;
const PLACE = { table: 'petition', column: 'personal', row: '01960000-0000-7000-8000-000000000000' };
const VALUE = JSON.stringify({
  petitioners: [
    {
      name: '某某某',
      idNumber: '0'.repeat(18),
      phone: '0'.repeat(11),
      address: '某'.repeat(20),
      representative: false,
    },
  ],
});

const ring = ringOfOne(randomBytes(32));
const worksOf = (suite) => {
  const [sealer, index] = [new FieldSealer(ring, suite), new BlindIndex(ring, suite)];
  const record = sealer.seal(VALUE, PLACE);
  return {
    seal: () => sealer.seal(VALUE, PLACE),
    open: () => sealer.open(record, PLACE),
    fingerprint: () => index.of('id-number', '0'.repeat(18)),
  };
};

const rateOf = (work) => {
  const ends = performance.now() + (Number(values.seconds) * 1000) / ROUNDS;
  const began = performance.now();
  let done = 0;
  for (; performance.now() < ends; done += 20) for (let at = 0; at < 20; at += 1) work();
  return (done * 1000) / (performance.now() - began);
};

const median = (numbers) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];

const works = { A256GCM: worksOf('A256GCM'), SM4: worksOf('SM4') };
for (const what of ['seal', 'open', 'fingerprint']) {
  const rates = { A256GCM: [], SM4: [] };
  for (let round = 0; round < ROUNDS; round += 1)
    for (const suite of ['A256GCM', 'SM4']) rates[suite].push(rateOf(works[suite][what]));
  const [gcm, sm4] = [median(rates.A256GCM), median(rates.SM4)];
  console.log(
    `${what}: A256GCM ${Math.round(gcm)} a second, SM4 ${Math.round(sm4)} a second, ratio ${(sm4 / gcm).toFixed(2)}`,
  );
}
