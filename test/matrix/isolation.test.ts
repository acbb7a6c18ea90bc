import { describe, expect, test } from 'vitest';
import { httpSurface } from '../../lib/http-surface.ts';
import type { Answer } from '../support/world.ts';
import { ask, type Call, foreignPage } from './ask.ts';
import { belongingsOf, settledBelongingsOf } from './belongings.ts';
import { brokenRequests } from './broken-requests.ts';
import { type Asker, castOf, isNobodys } from './cast.ts';
import type { Reference } from './declaration.ts';
import { withField, withHeader, withOneDigitChanged, withoutHeader } from './fields.ts';
import { declarations, operations } from './operations.ts';
import { textFields } from './request-schema.ts';

test('every operation of every room is in the matrix, and nothing else is', () => {
  const names = (rooms: object) => Object.entries(rooms).flatMap(([room, of]) => Object.keys(of).map((name) => `${room}.${name}`));

  expect(names(declarations).sort()).toEqual(names(httpSurface).sort());
});

test.each(operations)('every text that $title takes is told for what it is', ({ route, declaration }) => {
  expect(Object.keys(declaration.fields ?? {}).sort()).toEqual(textFields(route));
  if (isNobodys(declaration)) expect(route.access).toBe('public');
});

describe.each(operations)('$title', (operation) => {
  const { room, route, declaration } = operation;
  const { ana, bruno, anaHasWorked } = castOf(operation);
  const fields = Object.entries(declaration.fields ?? {});
  const references = fields.filter(([, { kind }]) => kind === 'reference').length;
  const each = ('each' in declaration && declaration.each) || '';
  const isInEach = (named: readonly string[]): boolean => each !== '' && named.every((path) => path.startsWith(`body.${each}.0.`));
  const asks = async (asker: Asker, call: Call, origin?: string): Promise<Answer> =>
    await ask(route, call, { ...(route.access === 'user' && { accessToken: asker.accessToken }), ...(origin && { origin }) });

  for (const [field, of] of fields) {
    if (of.kind === 'reference')
      test(`${field} of another person is answered like nobody's, and neither's data changes`, async () => {
        await expectNothingOfAnothers(field, of);
      });
    if (of.kind === 'bearer')
      test(`${field} with one digit changed opens nothing`, async () => {
        const asker = await bruno();

        const answer = await asks(asker, withField(asker.call, field, withOneDigitChanged));

        expect(answer.body.code).toBe(of.code);
      });
  }

  test('refuses what is malformed, naming every wrong field, and works all the same afterwards', async () => {
    const asker = await ana();

    for (const { what, call, named } of brokenRequests(route, asker.call)) {
      const { body: answered } = await asks(asker, call);
      const body = isInEach(named) ? answered[each][0].problem : answered;
      const paths = body.errors?.map(({ path }: { path: string }) => path).sort();
      expect({ what, code: body.code, paths }).toEqual({ what, code: 'validation_failed', paths: [...named].sort() });
    }

    expect((await anaHasWorked()).status).toBe(route.status);
  });

  test.each(refusalsOfForm(operation.route))('refuses $what with $code', async ({ change, code }) => {
    const asker = await bruno();

    expect((await asks(asker, change(asker.call))).body.code).toBe(code);
  });

  if (route.access === 'user')
    test('refuses who is not logged in', async () => {
      expect((await ask(route, (await bruno()).call)).body.code).toBe('unauthenticated');
    });

  if (route.needsIfMatch)
    test("refuses another person's ETag, and changes nothing", async () => {
      const etag = (await anaHasWorked()).headers.get('etag') ?? '';
      const asker = await bruno();
      const before = await settledBelongingsOf(asker.person, room);

      const answer = await asks(asker, withHeader(asker.call, 'if-match', etag));

      expect(answer.body.code).toBe('version_mismatch');
      expect(await belongingsOf(asker.person, room)).toEqual(before);
    });

  if (route.method === 'GET')
    test('answers a page of another origin without letting it read', async () => {
      const asker = await bruno();

      expect((await asks(asker, asker.call, foreignPage)).status).toBe(route.status);
    });
  else
    test("gives nobody the answer kept for another person's Idempotency-Key", async () => {
      const [first, theirs, mine] = [await anaHasWorked(), await ana(), await bruno()];

      const again = await asks(theirs, withHeader(theirs.call, 'idempotency-key', theirs.key));
      const answer = await asks(mine, withHeader(mine.call, 'idempotency-key', theirs.key), foreignPage);

      // Where the call has ended Ana's session, what she sends again is refused before its key is looked at.
      if (again.status !== 401) {
        expect(again.headers.get('idempotent-replayed')).toBe('true');
        expect(again.body).toEqual(first.body);
      }
      expect([answer.status, answer.headers.get('idempotent-replayed')]).toEqual([route.status, null]);
      expect(JSON.stringify(answer.body)).not.toMatch(new RegExp(`${theirs.person.id}|${theirs.person.email}`));
    });

  async function expectNothingOfAnothers(field: string, { of, outcome, along = {} }: Reference): Promise<void> {
    // A person may ask 100 times a minute: where an operation takes many references, each is asked about by others.
    const cast = references > 3 ? castOf(operation) : { ana, bruno };
    const [theirs, mine] = [await cast.ana(), await cast.bruno()];
    const theirValue = await of(theirs.person);
    const nobodysValue = withOneDigitChanged(theirValue);
    const call = Object.entries(along).reduce((changed, [path, value]) => withField(changed, path, () => value), mine.call);
    const before = [await settledBelongingsOf(theirs.person, room), await settledBelongingsOf(mine.person, room)];

    const answer = await asks(
      mine,
      withField(call, field, () => theirValue),
    );
    const answerToNobodys = await asks(
      mine,
      withField(call, field, () => nobodysValue),
    );

    expect(outcome === 'accepted' ? answer.status : answer.body.code).toBe(outcome === 'accepted' ? route.status : outcome);
    expect(toldIn(answer, theirValue)).toEqual(toldIn(answerToNobodys, nobodysValue));
    expect([await belongingsOf(theirs.person, room), await belongingsOf(mine.person, room)]).toEqual(before);
  }
});

/** What an answer tells, apart from the value asked with and the trace. */
const toldIn = ({ status, body }: Answer, value: string): unknown => [
  status,
  JSON.stringify(body === '' ? '' : { ...body, traceId: '' }).replaceAll(value, '…'),
];

/** What every route of this form refuses, whatever it does. */
function refusalsOfForm(route: (typeof operations)[number]['route']) {
  const all = [
    { of: route.body, what: 'what is no JSON', code: 'malformed_json', change: (call: Call) => ({ ...call, raw: '{' }) },
    {
      of: route.body,
      what: 'a body of another media type',
      code: 'unsupported_media_type',
      change: (call: Call) => withHeader(call, 'content-type', 'text/plain'),
    },
    {
      of: route.method !== 'GET',
      what: 'an Idempotency-Key that is too long',
      code: 'invalid_idempotency_key',
      change: (call: Call) => withHeader(call, 'idempotency-key', 'a'.repeat(256)),
    },
    {
      of: route.needsIfMatch,
      what: 'a change that does not say what it builds on',
      code: 'precondition_required',
      change: (call: Call) => withoutHeader(call, 'if-match'),
    },
  ];
  return all.filter(({ of }) => of);
}
