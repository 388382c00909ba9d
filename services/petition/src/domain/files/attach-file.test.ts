import {
  aPetition,
  closed,
  factsOn,
  handedOver,
  HOUSING_BUREAU,
  inHandling,
  offered,
  officerOf,
  PETITION_OFFICE,
  PETITIONER,
  received,
  WATER_BUREAU,
  wallWhere,
} from '../../../test/builders';
import { INTAKE_STAGES } from '../../../test/areas/intake';
import { underReview } from '../../../test/areas/reviewing';
import { after, codeOf } from '../../../test/outcomes';
import type { Acting } from '../acting';
import { ANONYMISED, anonymised } from '../anonymised';
import { addAssistingUnit } from '../coordination/add-assisting-unit';
import type { Petition } from '../petition';
import { attachFile, MOST_FILES, type AttachFile } from './attach-file';

const facts = factsOn('2026-04-13');
const file = (part: Partial<AttachFile> = {}): AttachFile => ({
  ...{ fileId: 'f1', name: '身份证.jpg', mediaType: 'image/jpeg', size: 10, sha256: 'ab', addresses: ['a1'] },
  ...part,
});
const water = officerOf(WATER_BUREAU);
const attached = (petition: Petition, part: Partial<AttachFile> = {}, acting: Acting = water) =>
  attachFile(petition, file(part), acting, facts);

it('the petitioner, and the units that answer, register, help or review, attach; nobody else does', () => {
  const petition = received().build();
  for (const acting of [PETITIONER, water, officerOf(PETITION_OFFICE)])
    expect(after(petition, attached(petition, {}, acting)).files).toMatchObject([
      { id: 'f1', address: 'a1', mediaType: 'image/jpeg', size: 10, byPetitioner: acting === PETITIONER },
    ]);
  const stranger = officerOf(HOUSING_BUREAU);
  expect(codeOf(attached(petition, {}, stranger))).toBe('NOT_RESPONSIBLE');
  expect(codeOf(attached(petition, {}, { ...PETITIONER, id: 'another' }))).toBe('NOT_RESPONSIBLE');
  const helped = after(
    petition,
    addAssistingUnit(
      petition,
      { unit: HOUSING_BUREAU, holder: WATER_BUREAU, task: '协助' },
      water,
      facts,
      wallWhere(),
    ),
  );
  expect(codeOf(attached(helped, {}, stranger))).toBeNull();
  const reviewed = underReview().build();
  const reviewer = reviewed.reviews?.at(-1)?.unit ?? HOUSING_BUREAU;
  expect(codeOf(attached(reviewed, {}, officerOf(reviewer)))).toBeNull();
});

it('an offer doesn’t open the case for attaching', () => {
  expect(codeOf(attached(offered().build()))).toBe('NOT_RESPONSIBLE');
});

it('what nobody has sorted, and what is closed, takes files; what was withdrawn or anonymised doesn’t', () => {
  for (const open of [aPetition({ purpose: null }), handedOver(), inHandling(), closed()])
    expect(codeOf(attached(open.build(), {}, PETITIONER))).toBeNull();
  expect(codeOf(attached(INTAKE_STAGES.withdrawn().build(), {}, PETITIONER))).toBe('ILLEGAL_STEP');
  const erased = closed().later(3_660).erasureProposed().anonymised().build();
  expect(codeOf(attached(erased, {}, PETITIONER))).toBe('ALREADY_ANONYMISED');
});

it('what is nothing that is taken is refused, whatever it is called', () => {
  expect(codeOf(attached(received().build(), { mediaType: null, name: '证据.pdf' }))).toBe(
    'FILE_TYPE_NOT_ALLOWED',
  );
});

it('the same file twice is refused to its own side, under an older key as well, and the other side doesn’t notice', () => {
  const petition = after(received().build(), attached(received().build()));
  expect(codeOf(attached(petition, { fileId: 'f2', name: '另一个名字.jpg' }))).toBe('FILE_ALREADY_ATTACHED');
  expect(codeOf(attached(petition, { fileId: 'f2', addresses: ['b1', 'a1'] }))).toBe('FILE_ALREADY_ATTACHED');
  expect(codeOf(attached(petition, { fileId: 'f2' }, PETITIONER))).toBeNull();
  expect(codeOf(attached(petition, { fileId: 'f2', addresses: ['a2'] }))).toBeNull();
});

it('each side attaches so many files at most, and neither takes the other’s place', () => {
  let petition = received().build();
  for (let n = 0; n < MOST_FILES; n += 1)
    petition = after(petition, attached(petition, { fileId: `f${n}`, addresses: [`a${n}`] }, PETITIONER));
  const more = { fileId: 'more', addresses: ['more'] as const };
  expect(codeOf(attached(petition, more, PETITIONER))).toBe('TOO_MANY_FILES');
  expect(codeOf(attached(petition, more))).toBeNull();
});

it('name and hash are sealed in its event, and nothing of them or of its fingerprint is left after anonymisation', () => {
  const decision = attached(received().build());
  const [event] = decision.kind === 'accepted' ? decision.events : [];
  if (!event) throw new Error('nothing was attached');
  expect(event).toMatchObject({ personal: { name: '身份证.jpg', sha256: 'ab' } });
  expect(JSON.stringify({ ...event, personal: null })).not.toMatch(/身份证|"ab"/);
  expect(anonymised(event)).toMatchObject({ fileId: 'f1', address: ANONYMISED, personal: null });
});
