import { z } from 'zod';

/** CloudEvents 1.0 in JSON, as it travels on the stream. */
export const envelope = z.object({
  specversion: z.literal('1.0'),
  id: z.uuid(),
  source: z.string().regex(/^\/lianxin\/[a-z]+$/),
  type: z.string().regex(/^[a-z]+(\.[a-z-]+)+\.v\d+$/),
  subject: z.uuid().describe('The id of the aggregate.'),
  time: z.iso.datetime(),
  datacontenttype: z.literal('application/json'),
  sequence: z
    .number()
    .int()
    .positive()
    .describe('The publish sequence of the aggregate, counted from 1 without gaps.'),
  traceparent: z.string().optional(),
  data: z.unknown(),
});

export type Envelope = z.infer<typeof envelope>;
