import { expect, test } from 'vitest';
import type { Entry } from '../../../local/journal.ts';
import { KEPT, recorder, spentBy } from '../../../local/recorder.ts';

const message = (id: string): Entry => ({ kind: 'message', channel: 'email', id });
const call = (service: string, units: { readUnits?: number; writeUnits?: number } = {}): Entry => ({
  kind: 'call',
  service,
  operation: 'Do',
  resource: '',
  by: { operator: true },
  status: 200,
  durationMs: 1,
  ...units,
});

test('entries come oldest first, after the one that is known, stamped with the time that is given', () => {
  const journal = recorder(() => new Date('2026-11-24T12:00:00Z'));
  for (const id of ['a', 'b', 'c']) journal.record(message(id));

  expect(journal.since(1)).toEqual([
    { kind: 'message', channel: 'email', id: 'b', seq: 2, at: '2026-11-24T12:00:00.000Z' },
    { kind: 'message', channel: 'email', id: 'c', seq: 3, at: '2026-11-24T12:00:00.000Z' },
  ]);
  expect(journal.since(3)).toEqual([]);
});

test('only the newest are kept, and numbers go on', () => {
  const journal = recorder();
  for (let at = 1; at <= KEPT + 5; at += 1) journal.record(message(String(at)));

  const kept = journal.since(0);

  expect(kept).toHaveLength(KEPT);
  expect([kept[0]?.seq, kept.at(-1)?.seq]).toEqual([6, KEPT + 5]);
});

test('a trace is summed by service and capacity units, without what others did', () => {
  const journal = recorder();
  journal.record(call('dynamodb', { readUnits: 0.5 }), 'mine');
  journal.record(call('dynamodb', { writeUnits: 6 }), 'mine');
  journal.record(call('sqs'), 'mine');
  journal.record(call('dynamodb', { writeUnits: 100 }), 'other');
  journal.record(message('a'), 'mine');

  expect(spentBy(journal, 'mine')).toEqual({ calls: 3, callsByService: { dynamodb: 2, sqs: 1 }, readUnits: 0.5, writeUnits: 6 });
});

test('listeners hear every entry until they stop', () => {
  const journal = recorder();
  const heard: number[] = [];
  const stop = journal.onEntry(({ seq }) => heard.push(seq));
  journal.record(message('a'));
  stop();
  journal.record(message('b'));

  expect(heard).toEqual([1]);
});
