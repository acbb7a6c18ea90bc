/** What the API's document shows. */
export const exampleCard = {
  id: 'k1-3c9d0b2a1e4f5d8c7b6f',
  name: 'Cartão roxo',
  limitAmount: 5000,
  closingDay: 3,
  closingDaysBeforeDue: null,
  dueDay: 10,
  closingDayPurchases: 'next',
  brand: 'Mastercard',
  color: '#8A05BE',
  icon: 'credit-card',
  isArchived: false,
  createdAt: '2026-11-24T12:00:00.000Z',
  updatedAt: '2026-11-24T12:00:00.000Z',
};

export const examplePurchase = {
  id: '1-202611240195f7a05c9e7c119d3e2f6f5b9d1a01',
  cardId: exampleCard.id,
  categoryId: 'c11-1b2d3f4a5c6e7f809a1b',
  description: 'Geladeira',
  notes: null,
  totalAmount: 2400,
  purchaseDate: '2026-11-24',
  installments: 10,
  firstInstallment: 1,
  firstInvoiceMonth: '2026-12',
  lastInvoiceMonth: '2027-09',
  isPlacedByHand: false,
  refundedAmount: 0,
  createdAt: '2026-11-24T12:00:00.000Z',
  updatedAt: '2026-11-24T12:00:00.000Z',
};

export const exampleSummary = {
  id: 'i1-202612-0d1e2f3a4b5c6d7e8f90',
  cardId: exampleCard.id,
  month: '2026-12',
  status: 'open',
  closingDate: '2026-12-03',
  dueDate: '2026-12-10',
  firstDay: '2026-11-03',
  lastDay: '2026-12-02',
  previousBalance: 0,
  purchasesAmount: 240,
  chargesAmount: 0,
  refundsAmount: 0,
  totalAmount: 240,
  paymentsAmount: 0,
  balance: 240,
  carriedAmount: 0,
};

export const exampleInstallment = {
  id: `${examplePurchase.id}-1`,
  purchaseId: examplePurchase.id,
  installmentNumber: 1,
  installments: 10,
  amount: 240,
  purchaseDate: '2026-11-24',
  description: 'Geladeira',
  categoryId: examplePurchase.categoryId,
  invoiceId: exampleSummary.id,
  invoiceMonth: '2026-12',
  dueDate: '2026-12-10',
  isPaid: false,
};

export const exampleInvoice = { ...exampleSummary, installments: [exampleInstallment], charges: [], refunds: [], payments: [] };

export const exampleCharge = {
  id: '1-202611280195f7a05c9e7c119d3e2f6f5b9d1a02',
  kind: 'annual_fee',
  amount: 32.5,
  date: '2026-11-28',
  description: 'Anuidade',
  categoryId: null,
};

export const exampleRefund = {
  id: '1-202611280195f7a05c9e7c119d3e2f6f5b9d1a03',
  purchaseId: examplePurchase.id,
  amount: 240,
  date: '2026-11-28',
  description: 'Produto devolvido',
  parts: [{ installmentNumber: 1, amount: 240, invoiceMonth: '2026-12' }],
};

export const examplePrepayment = {
  id: '1-202611280195f7a05c9e7c119d3e2f6f5b9d1a04',
  purchaseId: examplePurchase.id,
  date: '2026-11-28',
  invoiceMonth: '2026-12',
  discountAmount: 12.5,
  installments: [
    { installmentNumber: 9, amount: 240, fromInvoiceMonth: '2027-08' },
    { installmentNumber: 10, amount: 240, fromInvoiceMonth: '2027-09' },
  ],
};

const exampleLine = {
  date: '2026-11-24',
  description: 'Geladeira',
  amount: 240,
  kind: 'purchase',
  installmentNumber: 1,
  installments: 10,
};

export const exampleReconciliation = {
  invoiceId: exampleSummary.id,
  month: '2026-12',
  isReconciled: false,
  difference: 32.5,
  app: { dueDate: '2026-12-10', closingDate: '2026-12-03', previousBalance: 0, itemsAmount: 240, totalAmount: 240 },
  bank: {
    importId: '0195f7a0-5c9e-7c11-9d3e-2f6f5b9d1a05',
    importedAt: '2026-12-04T12:00:00.000Z',
    dueDate: '2026-12-10',
    closingDate: '2026-12-03',
    previousBalance: null,
    paymentsAmount: 0,
    itemsAmount: 272.5,
    totalAmount: 272.5,
  },
  items: [
    {
      status: 'matched',
      entryId: examplePurchase.id,
      difference: 0,
      bank: { ...exampleLine, description: 'MAGAZINE BELA 01/10', cardEnd: null },
      app: exampleLine,
    },
    {
      status: 'only_in_bank',
      entryId: null,
      difference: 32.5,
      bank: {
        date: '2026-11-28',
        description: 'ANUIDADE',
        amount: 32.5,
        kind: 'charge',
        installmentNumber: null,
        installments: null,
        cardEnd: null,
      },
      app: null,
    },
  ],
};
