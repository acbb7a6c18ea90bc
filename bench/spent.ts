import type { Answer, World } from '../test/support/world.ts';

/** What one request cost, as the runtime counted it. */
export interface Spent {
  /** Calls to AWS until the answer, by service: `dynamodb`, `cognito-idp`, … */
  readonly calls: Readonly<Record<string, number>>;
  readonly readUnits: number;
  readonly writeUnits: number;
}

/** What the request cost, in all and of that the authorizer. */
export interface SpentBy {
  readonly all: Spent;
  readonly authorizer: Spent;
}

interface Entry {
  readonly kind: string;
  readonly service?: string;
  readonly by?: { readonly functionName?: string };
  readonly readUnits?: number;
  readonly writeUnits?: number;
}

/** Reads it in the journal by the answer's trace. What follows from the request (the relay, who hears its events) is not the request's, also where it begins before the answer. @throws where there is none */
export async function spentOn(world: World, answer: Answer): Promise<SpentBy> {
  const traceId = /Root=([^;]+)/.exec(answer.headers.get('x-amzn-trace-id') ?? '')?.[1];
  if (!traceId) throw new Error('The answer names no trace.');
  const entries = await world.local<Entry[]>(`/journal?since=0&traceId=${traceId}`);
  const answered = entries.findIndex(({ kind }) => kind === 'request');
  if (answered === -1) throw new Error(`The journal has no request of trace ${traceId}.`);

  const isBehind = ({ by }: Entry): boolean => /-(EventRelay|EventSubscription|ChangeKeeper|Schedule)/.test(by?.functionName ?? '');
  const calls = entries.slice(0, answered).filter((entry) => entry.kind === 'call' && !isBehind(entry));
  const isAuthorizer = ({ by }: Entry): boolean => /-Authorizer[0-9A-F]{8}$/.test(by?.functionName ?? '');
  return { all: sumOf(calls), authorizer: sumOf(calls.filter(isAuthorizer)) };
}

function sumOf(calls: readonly Entry[]): Spent {
  const sum = (units: 'readUnits' | 'writeUnits'): number => calls.reduce((total, call) => total + (call[units] ?? 0), 0);
  const byService = Object.groupBy(calls, ({ service = '' }) => service);
  return {
    calls: Object.fromEntries(Object.entries(byService).map(([service, own = []]) => [service, own.length])),
    readUnits: sum('readUnits'),
    writeUnits: sum('writeUnits'),
  };
}

/** `cognito-idp 2, ses 1`: every service but DynamoDB. */
export const others = ({ calls }: Spent): string =>
  Object.entries(calls)
    .filter(([service]) => service !== 'dynamodb')
    .map(([service, count]) => `${service} ${count}`)
    .join(', ') || '–';

export const toDynamodb = ({ calls }: Spent): number => calls.dynamodb ?? 0;
