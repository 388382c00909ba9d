import { LETTER_BYTES, letterBytes } from '@lianxin/access';
import { petitionLetterV1 } from '@lianxin/contracts';
import {
  aPetition,
  DISCIPLINE_ORGAN,
  handedOver,
  PETITION_OFFICE,
  REQUEST,
  WATER_BUREAU,
  type PetitionBuilder,
} from '../../test/builders';
import { letterOfReturn } from './return-to-enterprise';

const write = (builder: PetitionBuilder) => letterOfReturn(builder.build(), builder.history, '属于企业诉求');

test('a letter tells who answered and what was done, and is what the contract says', () => {
  const letter = write(
    handedOver().sortedAs('CLAIM').confirmed().later(1).transferredTo(WATER_BUREAU).received(),
  );
  expect(petitionLetterV1.strict().parse(letter)).toEqual(letter);
  expect(letter).toMatchObject({
    handOverId: REQUEST.handOverId,
    chain: [{ unitId: PETITION_OFFICE.id }, { unitId: WATER_BUREAU.id, until: null }],
    steps: [
      { type: 'petition.registered', label: { 'zh-CN': '登记', en: 'Registered' } },
      { type: 'petition.hand-over-confirmed' },
      { type: 'petition.transfer-offered' },
      { type: 'petition.transfer-accepted' },
    ],
  });
});

test('of the time in which it was taken for an accusation a letter says nothing', () => {
  const once = handedOver().sortedAs('CLAIM').transferredTo(WATER_BUREAU).received().later(1);
  const letter = write(once.sortedAs('ACCUSATION').later(1).sortedAs('CLAIM').confirmed());
  expect(letter?.chain.map(({ unitId }) => unitId)).toEqual([PETITION_OFFICE.id]);
  expect(letter?.steps.map(({ type }) => type)).toEqual(['petition.hand-over-confirmed']);
  expect(letter?.omittedSteps).toBe(0);
  const elsewhere = handedOver().sortedAs('ACCUSATION').transferredTo(DISCIPLINE_ORGAN);
  const back = write(elsewhere.objectedTo().later(1).sortedAs('CLAIM').confirmed());
  expect(JSON.stringify(back)).not.toContain(DISCIPLINE_ORGAN.id);
});

test('a long history is cut to what a message carries, and what wasn’t handed over has no letter', () => {
  const confirmed = handedOver().sortedAs('CLAIM').confirmed();
  const { history } = confirmed;
  const long = Array.from({ length: 20_000 }, () => history.slice(-1)).flat();
  const letter = letterOfReturn(confirmed.build(), [...history, ...long], '属于企业诉求');
  expect(letterBytes(letter)).toBeLessThanOrEqual(LETTER_BYTES);
  expect(letter?.omittedSteps).toBeGreaterThan(0);
  expect(write(aPetition())).toBeNull();
});
