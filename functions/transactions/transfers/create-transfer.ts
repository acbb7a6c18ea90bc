import { commit, Refused } from '../../../shared/commit.ts';
import { derivedId } from '../../../shared/ids.ts';
import { count } from '../../../shared/observability/count.ts';
import type { RequestOf, UseCases } from '../../../shared/route/route.ts';
import { ruleBroken } from '../../../shared/rule-broken.ts';
import { writesOf } from '../change-row.ts';
import type { Context } from '../context.ts';
import { findRows, rowIn } from '../find-row.ts';
import { keyOf } from '../numbered.ts';
import { checkCategory, givenNumber, openAccount } from '../references.ts';
import type { routes } from '../routes.ts';
import { type Found, findForCaller } from '../settings.ts';
import { texts } from '../texts.pt-br.ts';
import { type Row, transactionId } from '../transaction.ts';
import type { Bond } from './bond.ts';
import { presentTransfer, type Transfer } from './transfer.ts';

type CreateTransfer = UseCases<typeof routes, Context>['createTransfer'];

/** Writes both legs, the fee and every balance that they move, and tells them: all or nothing, and once for its Idempotency-Key. */
export const createTransfer: CreateTransfer = async ({ caller, body, idempotencyKey }, context) => {
  const { userId } = caller;
  const given = numbersGiven(userId, body);
  const keys = [
    keyOf('account', given.from),
    keyOf('account', given.to),
    ...(given.feeCategory > 0 ? [keyOf('category', given.feeCategory)] : []),
  ];
  const found = await findForCaller(context, userId, ...keys);

  const accounts = openAccounts(found, given);
  if (given.feeCategory > 0) checkCategory(found, given.feeCategory, 'expense', 'body.feeCategoryId');
  const id = (part: Bond['role']): string =>
    transactionId(body.date, idempotencyKey ? derivedId(userId, 'POST /transfers', part, idempotencyKey) : context.ids.next());
  const transfer = rowsOf(body, given, { ids: { out: id('out'), in: id('in'), fee: id('fee') }, now: context.clock.now().getTime() });
  const rows = [{ after: transfer.out }, { after: transfer.in }, ...(transfer.fee ? [{ after: transfer.fee }] : [])] as const;

  try {
    await commit(context.dynamodb, writesOf(context, { userId, settings: found.settings, rows, accounts }));
    count({ transactions_created_total: rows.length });
    return presentTransfer(userId, transfer, found.settings);
  } catch (error) {
    // Its place is taken: by the same request, sent before. Else an account went away meanwhile, which looking again says.
    if (!(error instanceof Refused)) throw error;
    if (!error.failed.includes(0)) openAccounts(await findForCaller(context, userId, ...keys), given);
    const { rows: ours, settings } = await findRows(
      context,
      userId,
      rows.map(({ after }) => after.id),
    );
    const { out, in: into, fee } = transfer;
    return presentTransfer(userId, { out: rowIn(ours, out.id), in: rowIn(ours, into.id), fee: fee && ours.get(fee.id) }, settings);
  }
};

type Body = RequestOf<(typeof routes)['createTransfer']>['body'];

interface Given {
  readonly from: number;
  readonly to: number;
  /** 0 where it has none. */
  readonly feeCategory: number;
}

function numbersGiven(userId: string, { fromAccountId, toAccountId, feeCategoryId }: Body): Given {
  const from = givenNumber(userId, 'account', fromAccountId);
  const to = givenNumber(userId, 'account', toAccountId);
  if (from === to) throw ruleBroken('body.toAccountId', texts.sameAccount);
  return { from, to, feeCategory: feeCategoryId ? givenNumber(userId, 'category', feeCategoryId) : 0 };
}

const openAccounts = (found: Found, { from, to }: Given) => [
  openAccount(found, from, 'body.fromAccountId'),
  openAccount(found, to, 'body.toAccountId'),
];

interface New {
  readonly ids: Readonly<Record<Bond['role'], string>>;
  readonly now: number;
}

function rowsOf({ amount, date, fee, description, notes }: Body, { from, to, feeCategory }: Given, { ids, now }: New): Transfer {
  const written = { date, version: 1, createdAt: now, updatedAt: now, deletedAt: undefined };
  const feeId = fee === undefined ? undefined : ids.fee;
  const leg = { ...written, amountCents: amount, categoryNumber: 0, description: description ?? undefined, notes: notes ?? undefined };
  const feeRow = (amountCents: number): Row => ({
    ...written,
    id: ids.fee,
    type: 'expense',
    amountCents,
    accountNumber: from,
    categoryNumber: feeCategory,
    description: texts.transferFee,
    notes: undefined,
    bond: { role: 'fee', partnerId: ids.out },
  });
  return {
    out: { ...leg, id: ids.out, type: 'expense', accountNumber: from, bond: { role: 'out', partnerId: ids.in, feeId } },
    in: { ...leg, id: ids.in, type: 'income', accountNumber: to, bond: { role: 'in', partnerId: ids.out, feeId } },
    fee: fee === undefined ? undefined : feeRow(fee),
  };
}
