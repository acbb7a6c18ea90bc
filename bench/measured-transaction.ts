import { marshall } from '@aws-sdk/util-dynamodb';
import { accountItem } from '../functions/transactions/account.ts';
import { categoryItem } from '../functions/transactions/category.ts';
import { idOf } from '../functions/transactions/numbered.ts';
import { settingsKey } from '../functions/transactions/settings.ts';
import { userId } from './measured-user.ts';

const at = '2026-11-24T12:00:00.000Z';
const both = { number: 1, color: undefined, icon: undefined, version: 1, createdAt: at, updatedAt: at };
const account = accountItem({ ...both, name: 'Minha conta', type: 'checking', initialCents: 0, isArchived: false });
const category = categoryItem({ ...both, name: 'Mercado', type: 'expense', budgetLimitCents: undefined, isDefault: true });
const settings = { sk: settingsKey, tz: 'America/Sao_Paulo', ts: at, la: 1, lc: 1, da: 1, gone: {} };

/** What the measured user writes down. */
export const newTransaction = {
  accountId: idOf(userId, 'account', 1),
  categoryId: idOf(userId, 'category', 1),
  type: 'expense',
  amount: 89.9,
  date: '2026-11-24',
  description: 'Feira',
};

/** Their settings, account and category, as the table gives them in one call. */
export const itemsForIt = [settings, account, category].map((item) =>
  marshall({ pk: `USER#${userId}`, ...item }, { removeUndefinedValues: true }),
);
