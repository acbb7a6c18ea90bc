/** What the API's document shows. */
export const exampleAccount = {
  id: 'a1-6f3c9d0b2a1e4f5d8c7b',
  name: 'Conta corrente',
  type: 'checking',
  initialBalance: 1500,
  color: '#1565C0',
  icon: 'wallet',
  isDefault: true,
  isArchived: false,
  createdAt: '2026-11-24T12:00:00.000Z',
  updatedAt: '2026-11-24T12:00:00.000Z',
};

export const exampleCategory = {
  id: 'c2-1b2d3f4a5c6e7f809a1b',
  name: 'Mercado',
  type: 'expense',
  color: '#2E7D32',
  icon: 'shopping-cart',
  budgetLimit: 1200,
  isDefault: true,
  createdAt: '2026-11-24T12:00:00.000Z',
  updatedAt: '2026-11-24T12:00:00.000Z',
};

export const exampleTransaction = {
  id: '202611240195f7a05c9e7c119d3e2f6f5b9d1a01',
  accountId: exampleAccount.id,
  categoryId: exampleCategory.id,
  splits: null,
  type: 'expense',
  amount: 89.9,
  description: 'Feira da semana',
  date: '2026-11-24',
  notes: null,
  transferId: null,
  feeOfTransferId: null,
  isRecurring: false,
  recurrenceId: null,
  occurrenceDate: null,
  recurrenceFrequency: null,
  recurrenceEndDate: null,
  importId: null,
  attachment: null,
  deletedAt: null,
  createdAt: '2026-11-24T12:00:00.000Z',
  updatedAt: '2026-11-24T12:00:00.000Z',
};
