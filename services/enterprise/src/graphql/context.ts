import type { RequestContext } from '@lianxin/subgraph';
import type { Loaders } from './loaders';
import type { RequestLoaders } from './request/loaders';

/** What this subgraph's resolvers get. */
export type Context = RequestContext<Loaders & RequestLoaders>;
