import { inject } from 'vitest';

/** What came over HTTP, body parsed. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of an answer by asserting on it.
  readonly body: any;
}

interface Asked {
  readonly body?: unknown;
  /** The body as it is, for what no client would send. */
  readonly raw?: string;
  readonly token?: string;
  readonly headers?: Record<string, string>;
}

/** A message as the inbox of the local runtime shows it. */
interface Message {
  readonly id: string;
  readonly channel: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly sentAt: string;
}

/** An event as the local runtime's journal recorded it. */
export interface SeenEvent {
  readonly seq: number;
  readonly source: string;
  readonly detailType: string;
  readonly detail: {
    readonly id: string;
    readonly userId: string;
    readonly occurredAt: string;
    readonly traceId: string;
    readonly data: Record<string, unknown>;
  };
}

/** A local runtime seen from outside: its API, its inbox, its events. */
export type World = ReturnType<typeof worldAt>;

export const theWorld = (): World => worldAt(inject('origin'));

export function worldAt(origin: string) {
  const local = async <T>(path: string): Promise<T> => (await (await fetch(`${origin}/local${path}`)).json()) as T;

  const world = {
    origin,
    /** What the console's JSON says. */
    local,

    async ask(method: string, path: string, { body, raw, token, headers }: Asked = {}): Promise<Answer> {
      const content = raw ?? (body === undefined ? undefined : JSON.stringify(body));
      const response = await fetch(`${origin}/v1${path}`, {
        method,
        headers: {
          ...(content !== undefined && { 'content-type': 'application/json' }),
          ...(token && { authorization: `Bearer ${token}` }),
          ...headers,
        },
        ...(content !== undefined && { body: content }),
      });
      const text = await response.text();
      const isJson = text !== '' && response.headers.get('content-type')?.includes('json');
      return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
    },

    inbox: async (to: string): Promise<Message[]> => await local<Message[]>(`/inbox?to=${encodeURIComponent(to)}`),

    /** The code of the newest mail to this address that has one, once it is there. */
    code: async (to: string): Promise<string> =>
      await eventually(async () => {
        const [newest] = await world.inbox(to);
        return /\b\d{6}\b/.exec(newest?.text ?? newest?.html.replace(/<[^>]+>/g, ' ') ?? '')?.[0];
      }),

    /** Every event of this user so far, oldest first. */
    eventsOf: async (userId: string): Promise<SeenEvent[]> => {
      const entries = await local<(Omit<SeenEvent, 'detail'> & { detail: string })[]>('/journal?since=0&kinds=event');
      return entries.map((entry) => ({ ...entry, detail: JSON.parse(entry.detail) })).filter((entry) => entry.detail.userId === userId);
    },

    /** The events of this name, once there are as many as asked. */
    told: async (userId: string, name: string, count = 1): Promise<SeenEvent[]> =>
      await eventually(async () => {
        const found = (await world.eventsOf(userId)).filter((event) => event.detailType === name);
        return found.length >= count ? found : undefined;
      }),

    clock: async (): Promise<Date> => new Date((await local<{ now: string }>('/clock')).now),

    moveClockTo: async (instant: Date): Promise<void> => {
      const response = await fetch(`${origin}/local/clock`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ now: instant.toISOString() }),
      });
      if (!response.ok) throw new Error(`The clock did not move: ${await response.text()}`);
    },
  };
  return world;
}

/** What `find` gives once it gives something; asked again until then, for ten seconds at most. */
export async function eventually<T>(find: () => Promise<T | undefined>, within = 10_000, every = 50): Promise<T> {
  const end = performance.now() + within;
  for (;;) {
    const found = await find();
    if (found !== undefined) return found;
    if (performance.now() > end) throw new Error(`It did not come about within ${within / 1000} s: ${find}`);
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}
