import { closePetition } from '../../src/domain/close-petition';
import { recordCallback } from '../../src/domain/conclusion/record-callback';
import { serveOpinionAgain } from '../../src/domain/conclusion/serve-again';
import { convertToOrdinary } from '../../src/domain/conclusion/simplified';
import type { ConclusionCommand } from '../../src/domain/conclusion/steps';
import { aPetition, concluded, inHandling, officerOf, WATER_BUREAU } from '../builders';
import { agreed, offered, performed } from './answers';
import type { AreaSteps } from './area-steps';

/** The rows of DOMAIN.md §3, written out independently of the product's table, and examples on which they succeed. */
export const CONCLUSION_STEPS: AreaSteps<ConclusionCommand> = {
  rows: `
    HANDLING  offerSimplified   HANDLING
    HANDLING  convertToOrdinary HANDLING
    HANDLING  recordMediation   DECIDED
    HANDLING  answerDuty        DECIDED
    CONCLUDED recordCallback    CONCLUDED
    REVIEWED  recordCallback    REVIEWED
    FINAL     recordCallback    FINAL
    REVIEWED  recordExecution   REVIEWED
    FINAL     recordExecution   FINAL
    REVIEWED  ratePetition      REVIEWED
    FINAL     ratePetition      FINAL
    REVIEWED  closePetition     CLOSED
    FINAL     closePetition     CLOSED`,
  standing: { serveOpinionAgain: ['CONCLUDED'] },
  tries: {
    offerSimplified: (p, f) => offered(p, f),
    convertToOrdinary: (p, f) => convertToOrdinary(p, { reason: '案情复杂' }, officerOf(p.heldBy), f),
    recordMediation: (p, f) => agreed(p, f),
    answerDuty: (p, f) => performed(p, f),
    serveOpinionAgain: (p, f) =>
      serveOpinionAgain(p, { how: 'POST', deliveredOn: f.today, proof: '回执' }, officerOf(p.heldBy), f),
    recordCallback: (p, f) =>
      recordCallback(
        p,
        { on: f.today, said: 'SATISFIED', note: '水已通', settled: 'YES' },
        officerOf(p.registeredBy),
        f,
      ),
  },
  examples: {
    HANDLING: [inHandling().step((p, f) => offered(p, f)), aPetition({ unit: WATER_BUREAU }).accepted()],
    DECIDED: [inHandling().step((p, f) => agreed(p, f)), inHandling().step((p, f) => performed(p, f))],
    CONCLUDED: [concluded().later(2)],
    CLOSED: [
      inHandling()
        .step((p, f) => performed(p, f))
        .concluded()
        .step((p, f) => closePetition(p, officerOf(p.heldBy, 2), f)),
    ],
  },
  telling: {},
};
