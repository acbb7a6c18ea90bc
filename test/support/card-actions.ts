import fc from 'fast-check';

/** Everything that people do with a card; `at` picks one of what is there. */
export const someAction = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('buy' as const),
      cents: fc.integer({ min: 1, max: 500_000 }),
      daysAgo: fc.integer({ min: -20, max: 70 }),
      installments: fc.constantFrom(1, 1, 1, 2, 3, 10, 12, 48),
      first: fc.constantFrom(1, 1, 1, 2, 7),
      category: fc.integer({ min: 0, max: 3 }),
      ahead: fc.option(fc.integer({ min: -2, max: 5 }), { nil: undefined }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('edit' as const),
      at: fc.nat(),
      cents: fc.option(fc.integer({ min: 1, max: 500_000 }), { nil: undefined }),
      daysAgo: fc.option(fc.integer({ min: -20, max: 70 }), { nil: undefined }),
      installments: fc.option(fc.constantFrom(1, 2, 5, 24), { nil: undefined }),
      category: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
      ahead: fc.option(fc.option(fc.integer({ min: -2, max: 5 }), { nil: null }), { nil: undefined }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), at: fc.nat() }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('refund' as const),
      at: fc.nat(),
      cents: fc.option(fc.integer({ min: 1, max: 60_000 }), { nil: undefined }),
      number: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
      ahead: fc.option(fc.integer({ min: -3, max: 3 }), { nil: undefined }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('prepay' as const),
      at: fc.nat(),
      numbers: fc.uniqueArray(fc.integer({ min: 2, max: 12 }), { minLength: 1, maxLength: 4 }),
      discount: fc.integer({ min: 0, max: 500 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('unlink' as const), at: fc.nat() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('charge' as const),
      at: fc.nat(),
      of: fc.constantFrom('interest', 'iof', 'fine', 'annual_fee', 'cashback', 'adjustment'),
      cents: fc.integer({ min: -20_000, max: 20_000 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('uncharge' as const), at: fc.nat() }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('pay' as const),
      at: fc.nat(),
      cents: fc.option(fc.integer({ min: 1, max: 300_000 }), { nil: undefined }),
      early: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('unpay' as const), at: fc.nat() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('rule' as const),
      closingDay: fc.integer({ min: 1, max: 31 }),
      dueDay: fc.integer({ min: 1, max: 31 }),
      counted: fc.constantFrom('next' as const, 'current' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('state' as const), at: fc.nat(), days: fc.integer({ min: -8, max: 8 }) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('follow' as const) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 40 }) }) },
);
export type Action = typeof someAction extends fc.Arbitrary<infer T> ? T : never;
