import type { Rejection } from '@lianxin/kernel';
import { aFirm, aUnit, day, NOW } from '../../test/support/builders';
import { LIAISON_REFUSALS } from '../domain/liaison-refusals';
import { REFUSAL_CODES, type RefusalCode } from '../domain/refusals';
import { refuse } from '../domain/refuse';
import { registerEnterprise } from '../domain/register-enterprise';
import { MESSAGES } from './messages';

const facts = { occasion: NOW, unit: aUnit(), codeKnown: false };

const refusals = [
  registerEnterprise(aFirm({ name: '' }), facts),
  registerEnterprise(aFirm({ code: '1' }), facts),
  registerEnterprise(aFirm({ industryCode: 'Z' }), facts),
  registerEnterprise(aFirm({ personal: { name: null, phone: '1' } }), facts),
  registerEnterprise(aFirm(), { ...facts, codeKnown: true }),
  registerEnterprise(aFirm(), { ...facts, unit: aUnit({ abolishedFrom: day('2020-01-01') }) }),
  // Refused by `reveal` of packages/access, whatever is to be shown.
  refuse('PURPOSE_REQUIRED'),
].flatMap((decision): Rejection<RefusalCode>[] => (decision.kind === 'rejected' ? [decision] : []));

it('has a refusal of each kind before it', () => {
  const own = REFUSAL_CODES.filter((code) => !(code in LIAISON_REFUSALS));
  expect(refusals.map(({ code }) => code).sort()).toEqual([...own].sort());
});

it.each(refusals.map((refusal) => [refusal.code, refusal] as const))(
  'words %s in both languages, with nothing but details that the refusal gives',
  (code, { details }) => {
    const { 'zh-CN': chinese, en: english } = MESSAGES[code];
    expect(chinese).toMatch(/\p{Script=Han}/u);
    expect(english).toMatch(/[a-z]/);
    for (const text of [chinese, english])
      for (const [, name = ''] of text.matchAll(/\{(\w+)\}/g)) expect(details).toHaveProperty(name);
  },
);
