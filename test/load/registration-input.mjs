import { randomUUID } from 'node:crypto';
import { registered } from './operations.mjs';

/** The mutation that every registration of the bench sends. */
export const REGISTER = registered('register-petition.graphql');

/** Today in Shanghai. */
export const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

const TEXT = '小区供暖管道漏水，多次报修未果，居民冬季取暖受到影响，请有关部门尽快派人检修并告知处理结果。';

/** Variables of one registration: a letter of 138 characters from one named person, under a key of its own. */
export const registration = (/** @type {number | string} */ at) => ({
  input: {
    idempotencyKey: randomUUID(),
    channel: 'LETTER',
    purpose: 'CLAIM',
    receivedAt: today(),
    subject: `供暖管道漏水（${at}）`,
    text: TEXT.repeat(3),
    place: '测试路1号',
    petitioners: [{ name: '来问暖', phone: '13800000000', address: '测试路1号' }],
  },
});
