import {
  type DynamoDBClient,
  ThrottlingException,
  TransactionCanceledException,
  TransactionConflictException,
  type TransactWriteItemsCommandInput,
} from '@aws-sdk/client-dynamodb';

/**
 * Faults inside the SDK's own retry loop: at step `finalizeRequest`, priority low, so that every attempt passes here, and the product's code sees
 * only what the SDK makes of it. No engine on one machine throttles, conflicts or loses an answer by itself; this does.
 *
 *     const faults = faultPlan();
 *     const client = faults.into(openDynamodb({ endpoint }));
 *     faults.plan('lost answer', { on: 'UpdateItem', touching: 'PROFILE' });   // the next update of a profile is done, its answer is not heard
 *     faults.plan('throttled', { times: 3 });                                  // then three attempts of any call are refused
 *     …
 *     expect(faults.attempts).toMatchObject([…]);                              // what was attempted, in order, and what became of it
 */
export type Fault =
  /** Refused before anything was done: the table (or the pool) is too busy. The SDK tries again. */
  | 'throttled'
  /** Refused before anything was done: a transaction on the same item is under way. */
  | 'conflict'
  /** Never arrived: the connection broke on the way there. The SDK tries again. */
  | 'lost request'
  /** Done, but the connection broke before the answer came. The SDK tries again: what was done is asked for twice. */
  | 'lost answer'
  /** Done, but the answer did not come in time. The SDK tries again. */
  | 'timeout';

/** Which attempts a planned fault is for. */
interface Where {
  /** The operation, e.g. `TransactWriteItems`; any where it is left out. */
  readonly on?: string;
  /** A text in the operation's input, e.g. a key's. */
  readonly touching?: string;
  /** How many attempts it befalls; one where it is left out. */
  readonly times?: number;
  /** Attempts of this kind that are let through before. */
  readonly after?: number;
}

/** One attempt, and what became of it. */
export interface Attempt {
  readonly operation: string;
  readonly fault?: Fault;
  /** Whether it reached the service. */
  readonly isSent: boolean;
}

export interface Faults {
  /** Every attempt so far, in the order in which they began. */
  readonly attempts: readonly Attempt[];
  /** Adds a fault; those planned first befall first. */
  plan(fault: Fault, where?: Where): void;
  /** From now on so many of all attempts, 0 to 1, meet one of these faults, chosen by the plan's seed. */
  sometimes(rate: number, ...faults: readonly Fault[]): void;
  /** Nothing befalls any more; what was recorded stays. */
  heal(): void;
  /** The same client, its attempts under this plan. Several clients may share a plan. */
  into<Client extends { readonly middlewareStack: object }>(client: Client): Client;
}

/** A plan without faults, to be filled. The same seed and the same attempts meet the same faults. */
export function faultPlan(seed = 1): Faults {
  const random = seededRandom(seed);
  const attempts: Attempt[] = [];
  let planned: { fault: Fault; where: Where; after: number; left: number }[] = [];
  let rate = 0;
  let kinds: readonly Fault[] = [];

  const chosen = (operation: string, input: unknown): Fault | undefined => {
    const matching = planned.find(({ where, left }) => left > 0 && isMeant(where, operation, input));
    if (matching && matching.after > 0) matching.after--;
    else if (matching) {
      matching.left--;
      return matching.fault;
    }
    return rate > 0 && random() < rate ? kinds[Math.floor(random() * kinds.length)] : undefined;
  };

  return {
    attempts,
    plan: (fault, where = {}) => planned.push({ fault, where, after: where.after ?? 0, left: where.times ?? 1 }),
    sometimes(share, ...faults) {
      rate = share;
      kinds = faults;
    },
    heal() {
      planned = [];
      rate = 0;
    },
    into(client) {
      const stack = client.middlewareStack as DynamoDBClient['middlewareStack'];
      stack.add(
        (next, { commandName = '', clientName = '' }) =>
          async (args) => {
            const operation = commandName.replace(/Command$/, '');
            const fault = chosen(operation, args.input);
            const isSent = fault === undefined || fault === 'lost answer' || fault === 'timeout';
            attempts.push({ operation, isSent, ...(fault && { fault }) });
            const answer = isSent ? await next(args) : undefined;
            if (fault) throw errorOf(fault, clientName, args.input);
            if (!answer) throw new Error('An attempt without a fault has an answer.');
            return answer;
          },
        { name: 'faults', step: 'finalizeRequest', priority: 'low' },
      );
      return client;
    },
  };
}

function isMeant({ on, touching }: Where, operation: string, input: unknown): boolean {
  return (on === undefined || on === operation) && (touching === undefined || textOf(input).includes(touching));
}

const textOf = (input: unknown): string => JSON.stringify(input, (_, value: unknown) => (value instanceof Set ? [...value] : value));

/** The error as the SDK's caller would see it where the service, or the socket, said so. */
function errorOf(fault: Fault, clientName: string, input: unknown): Error {
  const refused = { message: 'a planned fault', $metadata: { httpStatusCode: 400 } };
  switch (fault) {
    case 'throttled':
      return clientName.startsWith('Cognito')
        ? Object.assign(new Error(refused.message), { name: 'TooManyRequestsException', $fault: 'client', $metadata: refused.$metadata })
        : new ThrottlingException(refused);
    case 'conflict':
      return conflictOf(input as Partial<TransactWriteItemsCommandInput>, refused);
    case 'timeout':
      return Object.assign(new Error('a planned timeout'), { name: 'TimeoutError' });
    case 'lost request':
    case 'lost answer':
      return Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
    default:
      throw new Error(`There is no fault ${String(fault satisfies never)}.`);
  }
}

/** A transaction names the member that met another transaction; a single write has an error of its own. */
function conflictOf({ TransactItems }: Partial<TransactWriteItemsCommandInput>, refused: { message: string; $metadata: object }): Error {
  if (!TransactItems) return new TransactionConflictException(refused);
  const CancellationReasons = TransactItems.map((_, place) => ({ Code: place === 0 ? 'TransactionConflict' : 'None' }));
  return new TransactionCanceledException({ ...refused, CancellationReasons });
}

/** Numbers from 0 to 1 that follow from the seed alone (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
