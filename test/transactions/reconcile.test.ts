import { describe, expect, test } from 'vitest';
import { differencesOf } from '../../functions/transactions/reconcile.ts';

const now = new Date('2026-11-24T12:00:00Z');
const settings = { sk: 'SETTINGS', tz: 'America/Sao_Paulo', ts: '', la: 2, lc: 5, da: 1, gone: { a2: 1 } };
const row = { sk: 'T#2026-11-24#0195f7a05c9e7c119d3e2f6f5b9d1a01', t: 'e', n: 1000, a: 2, c: 5, v: 1, ca: 1 };
const account = { sk: 'ACCOUNT#0001', nm: 'Conta', ib: 500, total: -1000, f20261124: -1000, w: 1, v: 1 };
const month = { sk: 'MONTH#2026-11', se5_2: 1000, ne5_2: 1 };
const right = [settings, row, account, month];

describe('reconciling', () => {
  test('what adds up has no difference, under the account that replaced another too', () => {
    expect(differencesOf(right, now)).toEqual([]);
    expect(differencesOf([...right, { ...row, sk: `${row.sk}2`, da: 1 }, { sk: 'T#2026-10-01#1', to: '2026-11-24' }], now)).toEqual([]);
  });

  test.each([
    [
      'a balance',
      [settings, row, { ...account, total: -999 }, month],
      { item: 'ACCOUNT#0001', attribute: 'total', kept: -999, recomputed: -1000 },
    ],
    [
      'a day that lies ahead',
      [settings, row, { ...account, f20261201: 1 }, month],
      { item: 'ACCOUNT#0001', attribute: 'f20261201', kept: 1, recomputed: 0 },
    ],
    [
      'a statistic',
      [settings, row, account, { ...month, se5_2: 1001 }],
      { item: 'MONTH#2026-11', attribute: 'se5_2', kept: 1001, recomputed: 1000 },
    ],
    ['a count', [settings, row, account, { ...month, ne5_2: 2 }], { item: 'MONTH#2026-11', attribute: 'ne5_2', kept: 2, recomputed: 1 }],
    [
      'a cell of no row',
      [...right, { sk: 'MONTH#2026-10', si0_1: 1 }],
      { item: 'MONTH#2026-10', attribute: 'si0_1', kept: 1, recomputed: 0 },
    ],
  ])('%s that is off by one is reported', (_, items, difference) => {
    expect(differencesOf(items, now)).toEqual([difference]);
  });

  test('the sum of a day that lies behind everybody is asked by nobody', () => {
    expect(differencesOf([settings, row, { ...account, f20261101: 7 }, month], now)).toEqual([]);
  });
});
