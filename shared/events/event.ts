import * as z from 'zod/mini';

/** The domains that tell events; `source` on the bus is `controle-financeiro.<domain>`. */
export type Domain = 'auth' | 'transactions' | 'cards' | 'ai' | 'notifications' | 'imports' | 'reports' | 'whatsapp';

/** What is told of every event, whatever its data. */
const envelope = {
  /** Names the event for good: a consumer that has seen the id has nothing left to do. */
  id: z.uuid(),
  /** When it happened, ISO 8601 in UTC. */
  occurredAt: z.iso.datetime(),
  /** The trace of the request that caused it. */
  traceId: z.string(),
  /** Version of the data's shape. It only grows. */
  version: z.int().check(z.gte(1)),
  userId: z.string().check(z.minLength(1)),
};

/** One event, declared once: the publisher's check, the consumer's type, the rule's pattern, its page in docs/events.md. */
export interface EventContract<Name extends string = string, Data extends z.ZodMiniType = z.ZodMiniType> {
  /** Who tells it; `every` for what each domain tells of itself. */
  readonly publisher: Domain | 'every';
  /** `detail-type` on the bus, e.g. `user.registered`. */
  readonly name: Name;
  readonly version: number;
  /** When it is told and what a consumer may rely on. */
  readonly description: string;
  readonly data: Data;
  readonly example: z.input<Data>;
}

export const defineEvent = <const Name extends string, Data extends z.ZodMiniType>(
  contract: EventContract<Name, Data>,
): EventContract<Name, Data> => contract;

/** An event as it travels: `detail` on the bus. */
export interface Told<Data = unknown> {
  readonly id: string;
  readonly occurredAt: string;
  readonly traceId: string;
  readonly version: number;
  readonly userId: string;
  readonly data: Data;
}

export type ToldOf<Contract extends EventContract> = Told<z.output<Contract['data']>>;

/** The shape of `detail` for one event. Fields it does not know are let through: a contract only grows. */
export const detailOf = (contract: EventContract) => z.object({ ...envelope, data: contract.data });

export const sourceOf = (domain: Domain): string => `controle-financeiro.${domain}`;
