import { setTimeout as sleep } from 'node:timers/promises';

/** Units of the demo district that take part, with accounts that act for them. */
const OFFICE = '01980000-0000-7000-8000-000000000002';
const HOUSING = '01980000-0000-7000-8000-000000000006';
const DISTRICT = '01980000-0000-7000-8000-000000000001';
const ACCOUNTS = /** @type {Record<string, string[]>} */ ({
  [OFFICE]: ['clerk', 'clerk2', 'office-head'],
  [HOUSING]: ['housing', 'housing-head'],
  '01980000-0000-7000-8000-000000000007': ['city', 'city-head'],
  '01980000-0000-7000-8000-000000000008': ['labour', 'labour-head'],
  '01980000-0000-7000-8000-000000000011': ['eastbridge', 'eastbridge-head'],
});
const UNITS = Object.keys(ACCOUNTS);
const ORGANIZER = 'organization';

/** The accounts that commands are given with. */
export const WORKING_ACCOUNTS = [...Object.values(ACCOUNTS).flat(), ORGANIZER];

/** A case has had enough company after this many commands; another takes its place. */
const COMMANDS_A_CASE = 160;
const CASES_IN_COMMON = 8;

const PETITION = `... on Petition { id number status purpose receipt { queryCode }
  responsibility { unit { id } offeredTo { id } } }`;

const mutation = (/** @type {string} */ name, selection = PETITION) => {
  const type = name[0]?.toUpperCase() + name.slice(1);
  return `mutation ${type}($input: ${type}Input!) { ${name}(input: $input) { __typename ${selection}
    ... on Rejection { code } } }`;
};

const DEMANDS = 'query Demands($id: ID!) { petition(id: $id) { demands { id } } }';
const OPEN = 'mutation Open($input: OpenPetitionInput!) { openPetition(input: $input) { token } }';

/** The date in Shanghai, as the product counts. */
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());

/**
 * What a client last saw of a case that many work on.
 * @typedef {{ id: string, status: string, purpose: string, holder: string, offeredTo: string | null, objected: boolean,
 *   demands: string[], commands: number }} View
 */

/** Clients: some work on the same few cases, each at will; others carry one case after the other to its end. */
export class Workload {
  /** @type {View[]} */
  #common = [];
  #units = 0;

  /** @param {{ ledger: import('./ledger.mjs').Ledger, chance: () => number, until: () => boolean }} options */
  constructor({ ledger, chance, until }) {
    this.ledger = ledger;
    this.chance = chance;
    /** Whether the time is over. */
    this.over = until;
  }

  /** Works until the time is over and every command has its answer, or nobody waits for one any more. */
  async run({ crowd = 14, carriers = 6 } = {}) {
    await Promise.all(Array.from({ length: CASES_IN_COMMON }, (_, place) => this.#replace(place)));
    await Promise.all([
      ...Array.from({ length: crowd }, () => this.#repeat(() => this.#joinIn())),
      ...Array.from({ length: carriers }, () => this.#repeat(() => this.#carryThrough())),
      this.#repeat(() => this.#organize()),
    ]);
  }

  async #repeat(/** @type {() => Promise<unknown>} */ work) {
    while (!this.over()) await work();
  }

  #pick(/** @type {readonly any[]} */ from) {
    return from[Math.floor(this.chance() * from.length)];
  }

  #give(
    /** @type {string} */ name,
    /** @type {string} */ account,
    /** @type {string} */ petitionId,
    /** @type {Record<string, any>} */ input = {},
    /** @type {string | null} */ mark = null,
  ) {
    const order = { name, account, target: petitionId, mark, query: mutation(name) };
    return this.ledger.give({ ...order, input: { petitionId, ...input } });
  }

  /** A text that stands nowhere else, by which the oracle finds a command again. */
  #mark(/** @type {string} */ what) {
    const number = this.ledger.commands.length;
    return `${what} ⟨${number}-${Math.floor(this.chance() * 2 ** 40).toString(36)}⟩`;
  }

  #register(/** @type {string} */ account, /** @type {string | null} */ purpose) {
    const mark = this.#mark('小区供暖管道漏水');
    const named = this.chance() < 0.5;
    return this.ledger.give({
      name: 'registerPetition',
      query: mutation('registerPetition'),
      account,
      mark,
      input: {
        channel: this.#pick(['LETTER', 'VISIT', 'ONLINE', 'PHONE']),
        purpose,
        receivedAt: today(),
        subject: '供暖',
        text: mark,
        anonymous: !named,
        petitioners: named ? [{ name: '来问暖', phone: '13800000000', address: '东桥街道1号' }] : [],
      },
    });
  }

  async #replace(/** @type {number} */ place) {
    const petition = await this.#register(this.#pick(ACCOUNTS[OFFICE] ?? []), 'CLAIM');
    if (!petition) return;
    const { id, status, purpose } = petition;
    this.#common[place] = {
      id,
      status,
      purpose,
      holder: OFFICE,
      offeredTo: null,
      objected: false,
      demands: [],
      commands: 0,
    };
  }

  /** One command on one of the common cases, whoever else is at it. */
  async #joinIn() {
    const place = Math.floor(this.chance() * CASES_IN_COMMON);
    const view = this.#common[place];
    if (!view || view.commands > COMMANDS_A_CASE) {
      if (view) view.commands = -Infinity;
      return view ? this.#replace(place) : sleep(50);
    }
    view.commands += 1;
    const [name, account, input, mark] = this.#choose(view);
    const petition = await this.#give(name, account, view.id, input, mark);
    if (petition) this.#see(view, name, petition);
    if (name === 'addDemand' && petition && view.demands.length === 0 && this.chance() < 0.2) {
      const answer = await this.ledger.ask(account, DEMANDS, { id: view.id });
      view.demands = (answer?.petition?.demands ?? []).map((/** @type {any} */ demand) => demand.id);
    }
  }

  #see(/** @type {View} */ view, /** @type {string} */ name, /** @type {any} */ petition) {
    view.status = petition.status;
    view.purpose = petition.purpose;
    view.holder = petition.responsibility.unit.id;
    view.offeredTo = petition.responsibility.offeredTo?.id ?? null;
    view.objected = view.offeredTo !== null && (view.objected || name === 'objectToTransfer');
  }

  /** @returns {[name: string, account: string, input?: Record<string, any>, mark?: string]} */
  #choose(/** @type {View} */ view) {
    const holder = this.#pick(ACCOUNTS[view.holder] ?? ['clerk']);
    const dice = this.chance();
    if (view.purpose === 'ACCUSATION' || dice < 0.02)
      return ['setPurpose', this.#pick(['clerk', 'clerk2']), { purpose: this.#purposeAfter(view.purpose) }];
    if (view.status === 'OFFERED') {
      const receiver = this.#pick(ACCOUNTS[view.offeredTo ?? OFFICE] ?? ['clerk']);
      if (view.objected) {
        const reason = this.#mark('管网属住建');
        return ['decideObjection', holder, { agreed: this.chance() < 0.5, reason }, reason];
      }
      if (dice < 0.3) {
        const reasons = this.#mark('非本单位职责');
        return ['objectToTransfer', receiver, { reasons }, reasons];
      }
      return ['acceptTransfer', receiver];
    }
    if (view.status !== 'HANDLING' && dice < 0.35) {
      const toUnitId = this.#pick(UNITS.filter((unit) => unit !== view.holder));
      const reason = this.#mark('属其职责');
      return ['transferPetition', holder, { kind: 'TRANSFER', toUnitId, reason }, reason];
    }
    if (view.holder !== OFFICE && dice < 0.4)
      return ['notifyPetitioner', holder, { on: today(), how: 'ELECTRONIC' }];
    if (view.holder !== OFFICE && view.status !== 'HANDLING' && dice < 0.41)
      return ['acceptPetition', holder];
    if (view.status === 'HANDLING' && dice < 0.5 && view.demands.length > 0)
      return [
        'assessDemand',
        holder,
        { demandId: this.#pick(view.demands), merit: 'REASONABLE', hardship: dice < 0.45 },
      ];
    const text = this.#mark('尽快修复');
    return ['addDemand', holder, { text }, text];
  }

  #purposeAfter(/** @type {string} */ purpose) {
    if (purpose === 'ACCUSATION') return 'CLAIM';
    return this.chance() < 0.4 ? 'ACCUSATION' : this.#pick(['CLAIM', 'SUGGESTION']);
  }

  /** One case from its registration to its closing, or as far as the time lets it. */
  async #carryThrough() {
    const clerk = this.#pick(['clerk', 'clerk2']);
    const petition = await this.#register(clerk, this.chance() < 0.5 ? 'CLAIM' : null);
    if (!petition) return;
    const { id, number, receipt } = petition;
    const unit = this.#pick(UNITS.filter((each) => each !== OFFICE));
    const [officer = '', head = ''] = ACCOUNTS[unit] ?? [];
    const reason = this.#mark('属其职责');
    const demand = this.#mark('赔偿损失');
    const days = this.#mark('管道老化');
    const proof = this.#mark('回执');
    const facts = this.#mark('经查属实');
    /** @type {[string, string, Record<string, any>?, string?][]} */
    const steps = [
      ...(petition.purpose ? [] : [/** @type {any} */ (['setPurpose', clerk, { purpose: 'CLAIM' }])]),
      ['transferPetition', clerk, { kind: 'TRANSFER', toUnitId: unit, reason }, reason],
      ['acceptTransfer', officer],
      ['notifyPetitioner', officer, { on: today(), how: 'ELECTRONIC' }],
      ['acceptPetition', officer],
      ['requestExtension', officer, { days: 10, reason: days }, days],
      ['approveExtension', head, { noticeOn: today() }],
      ['addDemand', officer, { text: demand }, demand],
    ];
    for (const [name, account, input, mark] of steps) {
      if (this.over()) return;
      await this.#give(name, account, id, input, mark ?? null);
    }
    const answer = await this.ledger.ask(officer, DEMANDS, { id });
    for (const { id: demandId } of answer?.petition?.demands ?? []) {
      if (this.over()) return;
      await this.#give('assessDemand', officer, id, { demandId, merit: 'REASONABLE', hardship: false });
    }
    if (this.over()) return;
    const opinion = { claim: '赔偿', facts, reasons: '事实清楚', outcome: 'SUPPORT', legalBasis: ['民法典'] };
    await this.#give('issueOpinion', officer, id, opinion, facts);
    if (this.over()) return;
    await this.#give('deliverOpinion', officer, id, { how: 'POST', deliveredOn: today(), proof }, proof);
    if (this.over() || !receipt) return;
    if (await this.#rate(id, number, receipt.queryCode)) await this.#give('closePetition', clerk, id);
  }

  async #rate(/** @type {string} */ id, /** @type {string} */ number, /** @type {string} */ queryCode) {
    const opened = await this.ledger.ask('clerk', OPEN, { input: { number, queryCode } });
    if (!opened?.openPetition) return false;
    const grade = 1 + Math.floor(this.chance() * 5);
    const rated = await this.ledger.give({
      name: 'ratePetition',
      query: mutation('ratePetition', '... on PetitionStatusView { petitionId }'),
      account: 'petitioner',
      authorization: `Case ${opened.openPetition.token}`,
      target: id,
      input: { petitionId: id, of: 'HANDLING_UNIT', grade },
    });
    return rated !== null;
  }

  /** The directory changes too: a unit is founded, renamed, and somebody serves there. */
  async #organize() {
    this.#units += 1;
    const name = this.#mark(`试点服务站${this.#units}`);
    const founded = await this.ledger.give({
      name: 'createUnit',
      query: mutation('createUnit', '... on Unit { id }'),
      account: ORGANIZER,
      mark: name,
      input: { parentId: DISTRICT, name, kind: 'PUBLIC_INSTITUTION', foundedOn: '2020-01-01' },
    });
    if (!founded || this.over()) return;
    const unitId = founded.id;
    const newName = this.#mark('服务站');
    await this.ledger.give({
      name: 'renameUnit',
      query: mutation('renameUnit', '... on Unit { id }'),
      account: ORGANIZER,
      target: unitId,
      mark: newName,
      input: { unitId, name: newName, from: today() },
    });
    if (this.over()) return;
    const cadre = this.#mark('站先行');
    await this.ledger.give({
      name: 'addCadre',
      query: mutation('addCadre', '... on Cadre { id }'),
      account: ORGANIZER,
      mark: cadre,
      input: { unitId, name: cadre, category: 'GENERAL', tier: 'STAFF', from: today() },
    });
    await sleep(300);
  }
}
