import * as z from 'zod/mini';
import type { CalendarDate } from '../../shared/calendar.ts';
import { reaisOf, signedAmount } from '../../shared/money.ts';
import type { Item } from '../../shared/partition.ts';
import { color, icon, writtenText } from '../../shared/written-text.ts';
import { idOf, keyOf, numberIn } from './numbered.ts';
import type { Settings } from './settings.ts';
import { dayOfName } from './sums.ts';

const accountType = z.enum(['checking', 'savings', 'cash', 'investment', 'other']);

const fields = {
  name: writtenText(100, 'How the person calls it', 'Conta corrente'),
  type: accountType,
};
const optional = {
  initialBalance: z.exactOptional(signedAmount),
  color: z.exactOptional(z.nullable(color)),
  icon: z.exactOptional(z.nullable(icon)),
  isDefault: z.exactOptional(z.boolean()),
  isArchived: z.exactOptional(z.boolean()),
};

export const newAccount = z.strictObject({ ...fields, ...optional });
export const accountChange = z.strictObject({
  name: z.exactOptional(fields.name),
  type: z.exactOptional(fields.type),
  ...optional,
});

export const account = z.strictObject({
  id: z.string(),
  name: z.string(),
  type: accountType,
  initialBalance: signedAmount,
  color: z.nullable(z.string()),
  icon: z.nullable(z.string()),
  isDefault: z.boolean(),
  isArchived: z.boolean(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});

export interface Account {
  readonly number: number;
  readonly name: string;
  readonly type: z.output<typeof accountType>;
  readonly initialCents: number;
  readonly color: string | undefined;
  readonly icon: string | undefined;
  readonly isArchived: boolean;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** The account as a new item, with nothing booked. */
export const accountItem = (of: Account): Item => ({ ...describedItem(of), total: 0, w: 0 });

/** What the account's owner says of it, as attributes; the sums lie beside it. */
export const describedItem = (of: Account): Item => ({
  sk: keyOf('account', of.number),
  nm: of.name,
  ty: of.type,
  ib: of.initialCents,
  ...(of.color && { co: of.color }),
  ...(of.icon && { ic: of.icon }),
  ...(of.isArchived && { ar: true }),
  v: of.version,
  ca: of.createdAt,
  ua: of.updatedAt,
});

export function accountOf(item: Item): Account {
  const { nm, ty, ib, co, ic, ar, v, ca, ua } = item as unknown as {
    nm: string;
    ty: Account['type'];
    ib: number;
    co?: string;
    ic?: string;
    ar?: boolean;
    v: number;
    ca: string;
    ua: string;
  };
  return {
    number: numberIn(item.sk),
    name: nm,
    type: ty,
    initialCents: ib,
    color: co,
    icon: ic,
    isArchived: ar ?? false,
    version: v,
    createdAt: ca,
    updatedAt: ua,
  };
}

export const presentAccount = (userId: string, of: Account, { defaultAccount }: Settings): z.input<typeof account> => ({
  id: idOf(userId, 'account', of.number),
  name: of.name,
  type: of.type,
  initialBalance: reaisOf(of.initialCents),
  color: of.color ?? null,
  icon: of.icon ?? null,
  isDefault: of.number === defaultAccount,
  isArchived: of.isArchived,
  createdAt: of.createdAt,
  updatedAt: of.updatedAt,
});

/** The ETag: which account is the default is a choice among all of them, so it is kept apart from each one's own version. */
export const versionOf = (of: Account, { defaultAccount }: Settings): string =>
  `${of.version}${of.number === defaultAccount ? '-default' : ''}`;

export interface Balance {
  readonly balanceCents: number;
  readonly projectedCents: number;
}

/**
 * What the account holds at the end of `today`, and what it will hold when all that is dated later has come. A constant number of sums, whatever the
 * number of transactions; exact for every date from yesterday's in UTC on, which is today somewhere. docs/rules/balances.md
 */
export function balanceOf(item: Item, today: CalendarDate): Balance {
  const projectedCents = Number(item.ib) + Number(item.total);
  let aheadCents = 0;
  for (const [name, cents] of Object.entries(item)) {
    const day = dayOfName(name);
    if (day !== undefined && day > today) aheadCents += Number(cents);
  }
  return { balanceCents: projectedCents - aheadCents, projectedCents };
}
