import { aPetition, DISCIPLINE_ORGAN, offered, PETITION_OFFICE } from '../../test/builders';
import { closedCircleOf, isOpenToOthers } from './visibility';

test('claims and suggestions are open to others, accusations and unsorted petitions aren’t', () => {
  const open = ([null, 'CLAIM', 'SUGGESTION', 'ACCUSATION'] as const).filter((purpose) =>
    isOpenToOthers({ purpose }),
  );
  expect(open).toEqual(['CLAIM', 'SUGGESTION']);
});

test('an accusation is the registering office’s until it is handed over, then the competent organ’s alone', () => {
  const accusation = aPetition({ purpose: 'ACCUSATION' });
  const handedOver = accusation.transferredTo(DISCIPLINE_ORGAN);
  expect(closedCircleOf(accusation.build())).toEqual([PETITION_OFFICE.id]);
  expect(closedCircleOf(handedOver.build())).toEqual([PETITION_OFFICE.id, DISCIPLINE_ORGAN.id]);
  expect(closedCircleOf(handedOver.received().build())).toEqual([DISCIPLINE_ORGAN.id]);
});

test('a claim that turns into an accusation is the registering office’s alone, whoever had it', () => {
  const found = offered().received().accepted().withDemand().decided().sortedAs('ACCUSATION').build();
  expect(closedCircleOf(found)).toEqual([PETITION_OFFICE.id]);
});
