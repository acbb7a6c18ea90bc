import type { Routes } from '../../../shared/route/route.ts';
import { exampleAccount, exampleCategory, exampleTransaction } from '../examples.ts';
import { changes, changesAsked } from './change.ts';
import { readableDays } from './change-log.ts';

const exampleRecurrence = {
  id: 's1-0f9e8d7c6b5a4f3e2d1c',
  accountId: exampleAccount.id,
  categoryId: exampleCategory.id,
  type: 'expense',
  amount: 89.9,
  description: 'Feira da semana',
  notes: null,
  startDate: '2026-11-24',
  frequency: 'weekly',
  endDate: null,
  shift: 'none',
  nextDate: '2026-12-01',
  createdAt: '2026-11-24T12:00:00.000Z',
  updatedAt: '2026-11-24T12:00:00.000Z',
};

export const changeRoutes = {
  listChanges: {
    method: 'GET',
    path: '/changes',
    access: 'user',
    summary: 'Everything, and then what changed',
    description: [
      'For a copy that is to be exact, at the cost of what changed. Without `since` it begins with all there is, page by page: accounts, categories and recurrences with the first, then transactions. As long as `hasMore` is true ask again with the `cursor`; then keep it, and ask with it whenever you want to know what changed.',
      '',
      'Put what comes in the place of what you have under its id: the newest answer is right, and the same thing may come twice. Take out what is `gone`. Where an account or a category is, every transaction, split and recurrence of your copy that names it names `replacedBy` from now on: these do not come again for that. The same holds for what a transaction shows of its recurrence (`recurrenceFrequency`, `recurrenceEndDate`), when that comes changed.',
      '',
      `A cursor is good for ${readableDays} days: 410 \`cursor_too_old\` says to empty the copy and start over without one, and so does 400 \`invalid_cursor\`.`,
    ].join('\n'),
    query: changesAsked,
    status: 200,
    answer: changes,
    example: {
      answer: {
        accounts: [exampleAccount],
        categories: [exampleCategory],
        recurrences: [exampleRecurrence],
        transactions: [exampleTransaction],
        gone: [{ kind: 'category', id: 'c9-7d6c5b4a3f2e1d0c9b8a', replacedBy: exampleCategory.id }],
        cursor: 'eyJzdHJldGNoIjoxfQ.2Yw4b0gq0Jr7m1C5n8xZtQ',
        hasMore: false,
        isUpToDate: true,
      },
    },
    problems: ['invalid_cursor', 'cursor_too_old'],
  },
} as const satisfies Routes;
