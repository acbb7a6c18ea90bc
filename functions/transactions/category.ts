import * as z from 'zod/mini';
import { amount, reaisOf } from '../../shared/money.ts';
import type { Item } from '../../shared/partition.ts';
import { color, icon, writtenText } from '../../shared/written-text.ts';
import { idOf, keyOf, numberIn } from './numbered.ts';

/** Whether money comes in or goes out. */
export const direction = z.enum(['income', 'expense']);
export type Direction = z.output<typeof direction>;

const name = writtenText(100, 'How the person calls it', 'Mercado');
const optional = {
  color: z.exactOptional(z.nullable(color)),
  icon: z.exactOptional(z.nullable(icon)),
  budgetLimit: z.exactOptional(z.nullable(amount)),
};

export const newCategory = z.strictObject({ name, type: direction, ...optional });
/** The type is not among them: the transactions of a category are of its type. */
export const categoryChange = z.strictObject({ name: z.exactOptional(name), ...optional });

export const category = z.strictObject({
  id: z.string(),
  name: z.string(),
  type: direction,
  color: z.nullable(z.string()),
  icon: z.nullable(z.string()),
  budgetLimit: z.nullable(amount),
  isDefault: z.boolean().check(z.meta({ description: 'It came with the set that every new user gets.' })),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});

export interface Category {
  readonly number: number;
  readonly name: string;
  readonly type: Direction;
  readonly color: string | undefined;
  readonly icon: string | undefined;
  /** A month. */
  readonly budgetLimitCents: number | undefined;
  readonly isDefault: boolean;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export const categoryItem = (of: Category): Item => ({
  sk: keyOf('category', of.number),
  nm: of.name,
  ty: of.type,
  ...(of.color && { co: of.color }),
  ...(of.icon && { ic: of.icon }),
  ...(of.budgetLimitCents && { bl: of.budgetLimitCents }),
  ...(of.isDefault && { df: true }),
  v: of.version,
  ca: of.createdAt,
  ua: of.updatedAt,
});

export function categoryOf(item: Item): Category {
  const { nm, ty, co, ic, bl, df, v, ca, ua } = item as unknown as {
    nm: string;
    ty: Direction;
    co?: string;
    ic?: string;
    bl?: number;
    df?: boolean;
    v: number;
    ca: string;
    ua: string;
  };
  return {
    number: numberIn(item.sk),
    name: nm,
    type: ty,
    color: co,
    icon: ic,
    budgetLimitCents: bl,
    isDefault: df ?? false,
    version: v,
    createdAt: ca,
    updatedAt: ua,
  };
}

export const presentCategory = (userId: string, of: Category): z.input<typeof category> => ({
  id: idOf(userId, 'category', of.number),
  name: of.name,
  type: of.type,
  color: of.color ?? null,
  icon: of.icon ?? null,
  budgetLimit: of.budgetLimitCents === undefined ? null : reaisOf(of.budgetLimitCents),
  isDefault: of.isDefault,
  createdAt: of.createdAt,
  updatedAt: of.updatedAt,
});
