import { expect, test } from 'vitest';
import { aWorld, functionNamed, type World } from './world.ts';

function tell(world: World, traceId: string, eventId: string): void {
  world.journal.record({ kind: 'log', functionName: 'orders', level: 'INFO', line: 'hello' }, traceId);
  world.journal.record(
    { kind: 'event', bus: 'app', source: 'orders', detailType: 'order.placed', eventId, detail: '{"total":12}', matched: [] },
    traceId,
  );
}

test('events come with their detail parsed, and only those after the one already seen', async () => {
  await using world = await aWorld();
  tell(world, 't1', 'e1');
  tell(world, 't2', 'e2');
  const all = (await world.get('/local/events')).json;
  expect(all).toMatchObject([{ eventId: 'e1', detail: { total: 12 } }, { eventId: 'e2' }]);
  expect((await world.get(`/local/events?since=${all[0].seq}`)).json).toMatchObject([{ eventId: 'e2' }]);
});

test('the journal can be asked for some kinds of one trace', async () => {
  await using world = await aWorld();
  tell(world, 't1', 'e1');
  tell(world, 't2', 'e2');
  world.journal.record({ kind: 'denied', by: functionNamed('orders'), action: 'sqs:SendMessage', resource: 'arn' }, 't2');
  expect((await world.get('/local/journal?traceId=t2&kinds=event,denied')).json).toMatchObject([{ eventId: 'e2' }, { kind: 'denied' }]);
  expect((await world.get('/local/journal')).json).toHaveLength(5);
});

test.each(['kinds=nonsense', 'kinds=event,toString', 'since=-1', 'since=x'])(
  'a question that makes no sense is refused: %s',
  async (query) => {
    await using world = await aWorld();
    expect((await world.get(`/local/journal?${query}`)).status).toBe(400);
  },
);

test('the stream tells what happens and each move of the clock, and what was missed to a reader that comes back', async () => {
  await using world = await aWorld();
  tell(world, 't1', 'missed');
  const reader = await streamOf(world, { 'last-event-id': '1' });
  expect(await reader.until('missed')).toContain('event: hello');

  tell(world, 't2', 'while-open');
  expect(await reader.until('while-open')).toMatch(/id: 4\nevent: entry\ndata: .*"eventId":"while-open"/);
  const to = new Date(world.clock.now().getTime() + 60_000);
  await world.clock.moveTo(to);
  expect(await reader.until('event: clock')).toContain(to.toISOString());
  await reader.close();
});

test('a reader that is new is told what is to come, not what was', async () => {
  await using world = await aWorld();
  tell(world, 't1', 'old');
  const reader = await streamOf(world);
  await reader.until('hello');
  tell(world, 't2', 'new');
  expect(await reader.until('"eventId":"new"')).not.toContain('"eventId":"old"');
  await reader.close();
});

async function streamOf(world: World, headers: Record<string, string> = {}) {
  const response = await fetch(`${world.url}/local/stream`, { headers });
  const chunks = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!chunks) throw new Error('the stream has no body');
  let heard = '';
  return {
    /** All that was heard, once `words` and the end of their message are in it; the test's own timeout bounds it. */
    async until(words: string): Promise<string> {
      while (!heard.slice(Math.max(0, heard.indexOf(words))).includes('\n\n') || !heard.includes(words)) {
        const { value, done } = await chunks.read();
        if (done) throw new Error(`the stream ended before ${words}: ${heard}`);
        heard += value;
      }
      return heard;
    },
    close: () => chunks.cancel(),
  };
}
