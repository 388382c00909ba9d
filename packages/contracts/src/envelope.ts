import { z } from 'zod';

/** CloudEvents 1.0 in JSON, as it travels on the stream. */
export const envelope = z.object({
  specversion: z.literal('1.0'),
  id: z.uuid(),
  source: z.string().regex(/^\/lianxin\/[a-z]+$/),
  type: z.string().regex(/^[a-z]+(\.[a-z-]+)+\.v\d+$/),
  /** The aggregate's id. */
  subject: z.uuid(),
  time: z.iso.datetime(),
  datacontenttype: z.literal('application/json'),
  /** The aggregate's publish sequence, counted from 1 without gaps. */
  sequence: z.number().int().positive(),
  traceparent: z.string().optional(),
  data: z.unknown(),
});

export type Envelope = z.infer<typeof envelope>;
