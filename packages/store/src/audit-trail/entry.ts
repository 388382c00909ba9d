import { createHash } from 'node:crypto';
import type { AuditKind, CommandContext, Performer, Uuid } from '@lianxin/kernel';
import { idToBytes } from '../ids';

/** How many chains a database has, so that commits don't queue behind one. */
export const AUDIT_CHAINS = 8;

/** What a chain's first entry continues from. */
export const NOTHING_BEFORE: Buffer = Buffer.alloc(32);

/** What is recorded: of a command its target and result, of access also field and purpose; who, when and where from come from the context. */
export interface Audited {
  readonly kind: AuditKind;
  readonly aggregateType: string;
  readonly aggregateId: Uuid | null;
  /** RECORDED or GIVEN, or the code of the refusal. */
  readonly result: string;
  /** The field or door, and why: of access only. */
  readonly what?: string;
  readonly purpose?: string | null;
  /** How often, where the same thing within a minute is one entry. */
  readonly times?: number;
}

/** Where an entry stands. */
export interface Place {
  readonly chain: number;
  readonly sequence: number;
}

/** The form that entries are written in; those of the first form (without `v`) don't say where they stand. */
const FORM = 2;

/** What an entry says. */
export interface Body {
  /** Absent in the first form. */
  readonly v?: number;
  readonly chain?: number;
  readonly sequence?: number;
  readonly at: string;
  /** Absent in the first form, which knew commands only. */
  readonly kind?: Audited['kind'];
  readonly command: string;
  readonly aggregateType: string;
  readonly aggregateId: Uuid | null;
  readonly result: string;
  readonly what?: string | null;
  readonly purpose?: string | null;
  readonly times?: number;
  readonly performer: Performer;
  readonly traceparent: string | null;
  readonly origin: string | null;
}

/** An entry's body in its one form: which entry of which chain, when, what, by whom, from where; every key always, in this order. */
export const bodyOf = ({ chain, sequence }: Place, audited: Audited, context: CommandContext): Body => {
  const { kind, aggregateType, aggregateId, result, what = null, purpose = null, times = 1 } = audited;
  const { id, cadreId } = context.performer;
  return {
    ...{ v: FORM, chain, sequence },
    at: context.now.toISOString(),
    ...{ kind, command: context.command, aggregateType, aggregateId, result, what, purpose, times },
    performer: { kind: context.performer.kind, id, cadreId },
    traceparent: context.traceparent,
    origin: context.origin,
  };
};

/** What entries are found by, as it stands in columns beside the body; it says nothing that the body doesn't say. */
export interface Found {
  readonly recordedAt: Date;
  readonly kind: string;
  readonly command: string;
  readonly performer: string;
  readonly cadreId: Buffer | null;
  readonly aggregateType: string;
  readonly aggregateId: Buffer | null;
}

const bytesOf = (id: Uuid | null): Buffer | null => (id === null ? null : idToBytes(id));

/** The columns of a body: written with it, and derived again by whoever verifies. */
export const foundBy = (body: Body): Found => ({
  recordedAt: new Date(body.at),
  kind: body.kind ?? 'COMMAND',
  command: body.command.slice(0, 80),
  performer: body.performer.id.slice(0, 200),
  cadreId: bytesOf(body.performer.cadreId),
  aggregateType: body.aggregateType.slice(0, 40),
  aggregateId: bytesOf(body.aggregateId),
});

/** The hash of an entry: over the hash of the entry before and its own body. */
export const chained = (previous: Buffer, body: string): Buffer =>
  createHash('sha256').update(previous).update(body, 'utf8').digest();
