import {
  aRequest,
  delivered,
  factsOn,
  FIRM,
  ratedBadly,
  waiting,
  working,
  type RequestBuilder,
} from '../../../test/support/requests';
import { requestNextSteps } from '../../domain/request/next-steps';
import { noticesOf, STAGE_LABELS } from './firm-words';

const told = (builder: RequestBuilder, day: string) => {
  const [request, facts] = [builder.build(), factsOn(day)];
  const steps = requestNextSteps(request, FIRM, facts).filter(({ allowed }) => allowed);
  return noticesOf(
    request,
    facts,
    steps.map(({ command }) => command),
  );
};
const said = (builder: RequestBuilder, day: string) => told(builder, day).map(({ zh }) => zh);

test('a firm is told what is waited for, what is late, what it may do and until when', () => {
  expect(said(aRequest(), '2026-04-13')).toEqual([]);
  expect(said(waiting(), '2026-04-13')).toEqual(['承办单位在等您补充材料。您补充之前，办理期限暂停计算。']);
  // While it waits, nothing is late.
  expect(said(waiting(), '2026-07-01')).toHaveLength(1);
  expect(said(working(), '2026-04-20')).toEqual([]);
  expect(said(working(), '2026-04-21')).toEqual([
    '本应最迟2026年4月20日答复您，现已超期。办结时，承办单位须向您说明原因。',
  ]);
  expect(said(delivered(), '2026-04-13')).toEqual([
    '您可以评价，最迟2026年5月13日。评价自愿，不评价也不影响您。',
  ]);
  expect(said(delivered(), '2026-05-14')).toEqual([]);
  expect(said(ratedBadly(), '2026-04-13')).toEqual([
    '承办单位最迟2026年4月14日与您联系。',
    '问题没有解决的，您可以申请重办，限一次。',
  ]);
  expect(said(delivered().rated(5), '2026-04-13')).toEqual([]);
});

test('a firm is told where its request goes on', () => {
  expect(said(working().handed(), '2026-04-13')).toEqual([
    '您的诉求正在转往信访部门，对方确认后会有新的编号。',
  ]);
  expect(said(working().handed().confirmed(), '2026-04-13')).toEqual([
    '您的诉求已转为信访事项，编号XF-2026-330017。',
  ]);
  expect(said(working().handed().confirmed().returned(), '2026-04-13')).toEqual([
    '信访部门已将您的诉求退回，由原单位继续办理。',
  ]);
});

test('every word for a firm stands in both languages, politely and without an exclamation', () => {
  const builders = [waiting(), ratedBadly(), delivered(), working().handed(), working().handed().confirmed()];
  const all = [...Object.values(STAGE_LABELS), ...builders.flatMap((one) => told(one, '2026-04-13'))];
  for (const { zh, en } of all) {
    expect(zh).toMatch(/^[^a-z！]+$/);
    expect(en).toMatch(/^[^\u4e00-\u9fff!]+$/);
  }
});
