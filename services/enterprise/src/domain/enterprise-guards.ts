import type { Rejection } from '@lianxin/kernel';
import type { Contact, FirmFacts } from './enterprise';
import { isIndustryCode } from './industry';
import { refuse } from './refuse';

/** A name says something: NAME_BLANK. */
export const mustBeNamed = ({ name }: Pick<FirmFacts, 'name'>): Rejection<'NAME_BLANK'> | null =>
  name.replace(/[\s\p{Cc}\p{Cf}]/gu, '') === '' ? refuse('NAME_BLANK') : null;

/** An industry, where one is given, is one of GB/T 4754: INDUSTRY_INVALID. */
export const mustBeAnIndustry = ({
  industryCode,
}: Pick<FirmFacts, 'industryCode'>): Rejection<'INDUSTRY_INVALID'> | null =>
  industryCode === null || isIndustryCode(industryCode) ? null : refuse('INDUSTRY_INVALID');

/** A phone, where one is given, has 7 to 15 digits: PHONE_INVALID. */
export const mustBeReachable = ({
  personal: { phone },
}: {
  readonly personal: Contact;
}): Rejection<'PHONE_INVALID'> | null =>
  phone === null || /^\+?[0-9]{7,15}$/.test(phone) ? null : refuse('PHONE_INVALID');
