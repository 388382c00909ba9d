import { readAccounts } from '../../infra/local/lib/accounts.mjs';
import { signIn } from '../../infra/local/lib/sign-in.mjs';

/**
 * What the pictures need of the district, found through the API by those who may see it.
 * @typedef {{ petition: string, request: string, enterprise: string, pairing: string, mentor: string, unit: string, asOf: string,
 *   emptyWork: string, receipt: { number: string, queryCode: string } }} Found
 */

/** Asks the product as a demo account; throws on any error. */
function asking(/** @type {string} */ origin, /** @type {string} */ issuer) {
  /** @type {Map<string, Promise<string>>} */
  const tokens = new Map();
  const { password } = readAccounts();
  const tokenOf = (/** @type {string} */ account) => {
    const known = tokens.get(account) ?? signIn({ issuer, clientId: 'lianxin-terminal', account, password });
    tokens.set(account, known);
    return known;
  };
  return async (
    /** @type {string} */ account,
    /** @type {string} */ query,
    /** @type {Record<string, unknown>} */ variables = {},
  ) => {
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await tokenOf(account)}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = await response.json();
    if (errors) throw new Error(`${account}: ${JSON.stringify(errors)}`);
    return data;
  };
}

const nodes = (/** @type {{ edges: { node: any }[] }} */ { edges }) => edges.map(({ node }) => node);

/** The one with most of what makes a page worth a picture. */
const richest = (/** @type {any[]} */ all, /** @type {(one: any) => number} */ worth) => {
  const [best] = all.toSorted((one, other) => worth(other) - worth(one));
  if (!best) throw new Error('the district has nothing to show here: is it the whole one?');
  return best;
};

const PETITIONS = `{ myWork(role: UNIT_HANDLER, first: 200) { edges { node {
  number status demands { id } chain { since } clocks { kind } timeline { at } nextSteps { allowed } } } } }`;
const REQUESTS = `{ myRequests(role: LIAISON, first: 200) { edges { node {
  number enterprise { id } clocks { kind } timeline { at } } } } }`;
const PAIRINGS = `{ pairingWork(first: 200) { edges { node {
  id goals { id } meetings { id } lead { state mentor { id } } middle { state mentor { id } } unit { id parent { id } } } } } }`;
const COUNTS = `{ myWork(role: UNIT_HANDLER, first: 1) { counts { overdue today week toAccept toApprove } } }`;
const VIEW_OF = {
  overdue: 'overdue',
  today: 'today',
  week: 'week',
  toAccept: 'to_accept',
  toApprove: 'to_approve',
};

/** A letter of today that the housing bureau handles, with its receipt: the only thing that isn’t found but made. */
async function letterInHand(/** @type {ReturnType<typeof asking>} */ ask, /** @type {string} */ housing) {
  const give = async (
    /** @type {string} */ account,
    /** @type {string} */ name,
    /** @type {Record<string, unknown>} */ input,
  ) => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
    const { answer } = await ask(
      account,
      `mutation ($input: ${type}) { answer: ${name}(input: $input) {
        ... on Petition { id receipt { number queryCode } } ... on Rejection { code } } }`,
      { input },
    );
    if (answer.code) throw new Error(`${name}: ${answer.code}`);
    return answer;
  };
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const { id: petitionId, receipt } = await give('clerk', 'registerPetition', {
    channel: 'LETTER',
    purpose: 'CLAIM',
    receivedAt: today,
    subject: '供暖不热',
    text: '今冬以来三号楼供暖不热，室内十四度。',
    petitioners: [{ name: '某某', address: '东桥街道1号' }],
  });
  await give('clerk', 'transferPetition', {
    petitionId,
    kind: 'TRANSFER',
    toUnitId: housing,
    reason: '属供热管理职权',
  });
  await give('housing', 'acceptTransfer', { petitionId });
  await give('housing', 'notifyPetitioner', { petitionId, on: today, how: 'POST' });
  await give('housing', 'acceptPetition', { petitionId });
  return receipt;
}

/**
 * Looks for what each picture shows.
 * @param {string} origin
 * @returns {Promise<Found>}
 */
export async function findIn(origin) {
  const { issuer } = await (await fetch(`${origin}/console/settings.json`)).json();
  const ask = asking(origin, issuer);
  const petition = richest(
    nodes((await ask('housing', PETITIONS)).myWork),
    // One that is being handled, so that there is something to do.
    ({ status, demands, chain, clocks, timeline, nextSteps }) =>
      (status === 'HANDLING' ? 20 : 0) +
      2 * Math.min(demands.length, 3) +
      2 * chain.length +
      clocks.length +
      timeline.length +
      nextSteps.filter((/** @type {any} */ step) => step.allowed).length,
  );
  const request = richest(
    nodes((await ask('liaison', REQUESTS)).myRequests),
    ({ clocks, timeline }) => clocks.length + timeline.length,
  );
  const pairing = richest(
    nodes((await ask('organization', PAIRINGS)).pairingWork).filter(
      ({ lead, middle }) => lead.mentor ?? middle.mentor,
    ),
    ({ goals, meetings, lead, middle }) =>
      goals.length + meetings.length + (lead.state === 'VACANT' || middle.state === 'VACANT' ? 20 : 0),
  );
  const { me } = await ask('housing', '{ me { today cadre { unit { id } } } }');
  const { counts } = (await ask('westbridge', COUNTS)).myWork;
  const empty = Object.entries(VIEW_OF).find(([name]) => counts[name] === 0)?.[1] ?? 'to_approve';
  return {
    petition: petition.number,
    request: request.number,
    enterprise: request.enterprise.id,
    pairing: pairing.id,
    mentor: (pairing.lead.mentor ?? pairing.middle.mentor).id,
    unit: me.cadre.unit.id,
    asOf: `${Number(me.today.slice(0, 4)) - 1}${me.today.slice(4)}`,
    emptyWork: `/work?view=${empty}`,
    receipt: await letterInHand(ask, me.cadre.unit.id),
  };
}
