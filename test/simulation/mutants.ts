import { cardMutants } from './cards/mutants.ts';
import type { Mutant } from './plant.ts';

const at =
  (file: string) =>
  (name: string, find: string, replace: string): Mutant => ({ name, file: `functions/transactions/${file}`, find, replace });

const changeRow = at('change-row.ts');
const sums = at('sums.ts');
const createTransaction = at('create-transaction.ts');
const createTransfer = at('transfers/create-transfer.ts');

/**
 * Bugs that people really write. Each must be found by the simulation (`npm run sim:mutants`): one that has never failed proves nothing. A mutant's text occurs once in its
 * file; where it no longer does, the run says so.
 */
export const mutants: readonly Mutant[] = [
  changeRow(
    'an edit does not look whether the row is as it was read',
    '{ exists: true, equals: { v: before.version, x: refusedAttribute(before) } }',
    '{ exists: true }',
  ),
  changeRow('a new row is put over whatever is there', 'store.put(userId, item, { exists: false })', 'store.put(userId, item)'),
  changeRow('an edit forgets to take off what the row added before', '(before ? [less(sumsOf(before, place))] : [])', '[]'),
  changeRow('a change is written and not told', '...(key === tellerKey && told), ', ''),
  changeRow(
    'a transaction that comes late brings its deleted account back',
    'condition: { exists: true, ...(unchanged?.sk === key && { equals: { w: unchanged.w } }) },',
    '',
  ),
  { name: 'what is taken off is added', file: 'shared/sums.ts', find: '[name, -number]', replace: '[name, number]' },
  sums('a deleted transaction counts', 'if (row.deletedAt !== undefined) return new Map();', ''),
  sums(
    'an edited date counts in the month that the row was created in',
    'monthKey(monthOf(row.date))',
    'monthKey(`${row.id.slice(0, 4)}-${row.id.slice(4, 6)}`)',
  ),
  sums('the horizon is a day too late', "addDays(dateAt(now, 'UTC'), -2)", "addDays(dateAt(now, 'UTC'), -1)"),
  sums('a leg of a transfer counts as expense', '(isOutside(row) ? [] : [[monthKey', '(false ? [] : [[monthKey'),
  sums('the number of rows is forgotten', "['n', 1],", ''),
  at('restore-transaction.ts')(
    'a restoration does not look whether it is needed',
    'if (before.deletedAt === undefined) return answer(before);',
    '',
  ),
  createTransaction(
    'a repeat under the key is another transaction',
    "idempotencyKey ? derivedId(userId, 'POST /transactions', idempotencyKey) : context.ids.next()",
    'context.ids.next()',
  ),
  createTransaction(
    'the row is written first, its sums and its event in a write after it',
    'await commit(context.dynamodb, writesOf(context, { userId, settings: found.settings, rows: [{ after: row }], accounts: [account] }));',
    `const [first, ...others] = writesOf(context, { userId, settings: found.settings, rows: [{ after: row }], accounts: [account] });
    await commit(context.dynamodb, [first as never]);
    await commit(context.dynamodb, others);`,
  ),
  createTransfer(
    'the legs of a transfer are written one after the other',
    'await commit(context.dynamodb, writesOf(context, { userId, settings: found.settings, rows, accounts }));',
    'for (const row of rows) await commit(context.dynamodb, writesOf(context, { userId, settings: found.settings, rows: [row], accounts }));',
  ),
  at('transfers/rows-one-with.ts')('a leg is deleted without the other', 'if (!isLeg(row)) return [row];', 'return [row];'),
  at('transfers/with-partner.ts')('the amount of one leg is edited alone', 'amountCents: after.amountCents,', ''),
  at('transfers/unlink-transfer.ts')('an unlinked transfer keeps its fee as one', '...(fee ? [plain(fee)] : [])', ''),
  at('remove-category.ts')(
    'a replaced category is lost',
    "{ [goneField('category', number)]: replacement ?? 0 }",
    "{ [goneField('category', number)]: 0 }",
  ),
  at('remove-account.ts')(
    'a replacement takes the total over without the days ahead',
    "name === 'total' || dayOfName(name) !== undefined",
    "name === 'total'",
  ),
  at('remove-account.ts')(
    'the deletion of an account does not look for what came between',
    '{ exists: true, equals: { w: item.w, v: item.v } }',
    '{ exists: true }',
  ),
  at('give-number.ts')(
    'an account is opened again when the request is sent again',
    '...(onceKey ? [store.put(userId, { sk: onceKey, no: number, expiresAt: epochSeconds(clock.now()) + day }, { exists: false })] : []),',
    '',
  ),
  at('read-balance.ts')('today is asked in UTC', 'today(context.clock, found.settings.timeZone)', "today(context.clock, 'UTC')"),
  at('find-row.ts')(
    'a row whose date is edited while it is looked for is not found',
    'new Map([...rows, ...(await movedAgain(context, userId, missed, items))])',
    'new Map(rows)',
  ),
  at('list-transactions.ts')('a list shows what is deleted', 'row.deletedAt === undefined && takes(row)', 'takes(row)'),
  changeRow('an event is told twice', 'rows.filter(isNews).map(', '[...rows, ...rows].filter(isNews).map('),
  at('recurring/recurrence.ts')(
    'an occurrence is counted from the one before',
    'addMonths(series.anchorOn, index * period.months, anchorDayOf(series))',
    'Array.from({ length: index }).reduce<string>((date) => addMonths(date, period.months), series.anchorOn)',
  ),
  at('recurring/make-due.ts')('a series that missed much is made up for in part', 'if (!hasMore) return;', 'return;'),
  at('recurring/make-due.ts')('an occurrence forgets that it was made', '{ ...series, doneUpTo: last.nominalOn }', 'series'),
  at('recurring/make-due.ts')(
    'a series goes on from the day of its last occurrence, not from its place in the series',
    'doneUpTo: last.nominalOn',
    'doneUpTo: last.date',
  ),
  at('batch/create-transactions.ts')(
    'a batch that is sent again under its key is written again',
    'idempotencyKey ?? context.ids.next()',
    'context.ids.next()',
  ),
  at('told-by-mark.ts')(
    'a mark tells another event each time',
    'derivedId(userId, row.id, String(row.version))',
    'derivedId(userId, row.id, String(performance.now()))',
  ),
  at('edited-row.ts')(
    'parts stay as they were when the amount is edited',
    "throw ruleBroken('body.splits', texts.splitsMustFollow)",
    'return row.splits',
  ),
  at('recurring/follow-some.ts')('a change of a long series is forgotten behind the first page', 'left: page.hasMore ?', 'left: false ?'),
  at('recurring/own-fields.ts')('a change of all takes what was written on one alone', '...(series?.own ?? []),', ''),
  at('recurring/with-followers.ts')('a change overtakes one that others have yet to follow', 'if (pending && !isPending)', 'if (pending)'),
  at('recurring/delete-with-series.ts')(
    'a series that is deleted from a day on still has that day',
    'const last = addDays(row.series.nominalOn, -1);',
    'const last = row.series.nominalOn;',
  ),
  at('recurring/fulfilment.ts')(
    'what was made counts beside the real one',
    'deletedAt: made.deletedAt ?? now',
    'deletedAt: made.deletedAt',
  ),
  at('recurring/fulfil-occurrence.ts')(
    'a planned occurrence that is there is made all the same',
    'store.put(userId, key, occurrence ? { exists: true, equals: { id: occurrence.transactionId } } : { exists: false }),',
    '',
  ),
  at('recurring/series.ts')(
    'who gives an occurrence back overwrites a change of the series',
    'version: before.version + 1 }, owner), asRead(before))',
    'version: before.version + 1 }, owner), { exists: true })',
  ),
  at('recurring/find-of-series.ts')(
    'a change does not see one that others have yet to follow',
    'isPending: waiting.length > 0',
    'isPending: false',
  ),
  at('recurring/give-back.ts')(
    'an occurrence that is given back is still the real one',
    'occurrenceItem(number, occurrence)',
    'occurrenceItem(number, was)',
  ),
  at('settings.ts')('a late event brings an erased user back', 'unlessErased(table, userId),', ''),
  at('keep-time-zone.ts')('the zone that comes last wins, not the newest', "'ts < :at'", "'attribute_exists(pk)'"),
  {
    name: 'an erasure does not look again for what came behind it',
    file: 'shared/erasure.ts',
    find: 'while (hasMore) hasMore = await removeOnce(context, erasure);',
    replace: 'hasMore = await removeOnce(context, erasure);',
  },
  {
    name: 'an erasure leaves no mark before it removes',
    file: 'shared/erasure.ts',
    find: 'await mark(context, erasure);',
    replace: '',
  },
  {
    name: 'the relay goes on behind an entry that the bus refused',
    file: 'shared/events/relay.ts',
    find: 'if (failed) return { batchItemFailures: [{ itemIdentifier: failed.sequenceNumber }] };',
    replace: '',
  },
  {
    name: 'what fails on an event is logged and forgotten',
    file: 'shared/events/subscriber.ts',
    find: "log('error', 'event failed', { error: errorFields(error), requestId: record.messageId });\n      throw error;",
    replace: "log('error', 'event failed', { error: errorFields(error), requestId: record.messageId });",
  },
  {
    name: 'a commit has no token, so an answer that was lost does it twice',
    file: 'shared/commit.ts',
    find: ', ClientRequestToken: systemIds.next()',
    replace: '',
  },
  ...cardMutants,
];
