import { describe, expect, test } from 'vitest';
import { matches, type Pattern } from '../../../local/parts/events/pattern.ts';

const order = {
  source: 'shop.orders',
  detail: {
    state: 'paid',
    total: 120.5,
    note: null,
    coupon: '',
    gift: true,
    tags: ['red', 'sale'],
    nothing: [],
    city: 'São Paulo',
    file: 'in/2026/extrato.ofx',
    ip: '10.1.2.3',
    ip6: '2001:db8::7',
    customer: { name: 'Ana', age: 40 },
    lines: [
      { sku: 'a', count: 1 },
      { sku: 'b', count: 9 },
    ],
  },
};

const detail = (pattern: Record<string, unknown>): Pattern => ({ detail: pattern });

/** Semantics of "Comparison operators for use in event patterns in Amazon EventBridge". */
const table: [what: string, pattern: Pattern, answer: boolean][] = [
  ['an equal text', { source: ['shop.orders'] }, true],
  ['one of several texts', { source: ['bank', 'shop.orders'] }, true],
  ['another case', { source: ['Shop.Orders'] }, false],
  ['all of several fields', { source: ['shop.orders'], ...detail({ state: ['paid'] }) }, true],
  ['one of two fields only', { source: ['shop.orders'], ...detail({ state: ['open'] }) }, false],
  ['a number', detail({ total: [120.5] }), true],
  ['a number given as text', detail({ total: ['120.5'] }), false],
  ['true', detail({ gift: [true] }), true],
  ['false for true', detail({ gift: [false] }), false],
  ['null', detail({ note: [null] }), true],
  ['null for a missing field', detail({ missing: [null] }), false],
  ['the empty text', detail({ coupon: [''] }), true],
  ['the empty text for null', detail({ note: [''] }), false],
  ['an element of a list', detail({ tags: ['sale'] }), true],
  ['no element of a list', detail({ tags: ['blue'] }), false],
  ['a nested field', detail({ customer: { name: ['Ana'] } }), true],
  ['a field below a list', detail({ lines: { sku: ['b'] } }), true],
  ['two fields of the same element', detail({ lines: { sku: ['b'], count: [9] } }), true],
  ['two fields of different elements', detail({ lines: { sku: ['a'], count: [9] } }), false],
  ['prefix', detail({ state: [{ prefix: 'pa' }] }), true],
  ['prefix of a number', detail({ total: [{ prefix: '1' }] }), false],
  ['prefix of another case', detail({ state: [{ prefix: 'PA' }] }), false],
  ['prefix, whatever the case', detail({ state: [{ prefix: { 'equals-ignore-case': 'PA' } }] }), true],
  ['suffix', detail({ file: [{ suffix: '.ofx' }] }), true],
  ['suffix, whatever the case', detail({ file: [{ suffix: { 'equals-ignore-case': '.OFX' } }] }), true],
  ['no such suffix', detail({ file: [{ suffix: '.csv' }] }), false],
  ['equal, whatever the case', detail({ city: [{ 'equals-ignore-case': 'SÃO PAULO' }] }), true],
  ['wildcard in the middle', detail({ file: [{ wildcard: 'in/*/extrato.*' }] }), true],
  ['wildcard for nothing', detail({ state: [{ wildcard: 'paid*' }] }), true],
  ['wildcard that stops short', detail({ file: [{ wildcard: 'in/*/extrato' }] }), false],
  ['an escaped asterisk', detail({ state: [{ wildcard: 'pai\\*' }] }), false],
  ['a dot is a dot in a wildcard', detail({ file: [{ wildcard: '*extrato?ofx' }] }), false],
  ['anything but another text', detail({ state: [{ 'anything-but': 'open' }] }), true],
  ['anything but itself', detail({ state: [{ 'anything-but': 'paid' }] }), false],
  ['anything but a list with it', detail({ state: [{ 'anything-but': ['open', 'paid'] }] }), false],
  ['anything but a list without it', detail({ state: [{ 'anything-but': ['open', 'lost'] }] }), true],
  ['anything but numbers', detail({ total: [{ 'anything-but': [1, 120.5] }] }), false],
  ['anything but, of a missing field', detail({ missing: [{ 'anything-but': 'x' }] }), false],
  ['anything but a prefix', detail({ state: [{ 'anything-but': { prefix: 'pa' } }] }), false],
  ['anything but prefixes', detail({ state: [{ 'anything-but': { prefix: ['op', 'lo'] } }] }), true],
  ['anything but a suffix', detail({ file: [{ 'anything-but': { suffix: ['.ofx', '.csv'] } }] }), false],
  ['anything but, whatever the case', detail({ state: [{ 'anything-but': { 'equals-ignore-case': ['PAID'] } }] }), false],
  ['anything but a wildcard', detail({ file: [{ 'anything-but': { wildcard: '*/2025/*' } }] }), true],
  ['numeric equal', detail({ total: [{ numeric: ['=', 120.5] }] }), true],
  ['numeric range', detail({ total: [{ numeric: ['>', 0, '<=', 120.5] }] }), true],
  ['numeric range, its end open', detail({ total: [{ numeric: ['>', 0, '<', 120.5] }] }), false],
  ['numeric of a text', detail({ state: [{ numeric: ['>', 0] }] }), false],
  ['exists', detail({ state: [{ exists: true }] }), true],
  ['exists, though null', detail({ note: [{ exists: true }] }), true],
  ['exists is for leaves', detail({ customer: [{ exists: true }] }), false],
  ['exists, of an empty list', detail({ nothing: [{ exists: true }] }), false],
  ['does not exist', detail({ missing: [{ exists: false }] }), true],
  ['does not exist below what does not exist', detail({ missing: { deeper: [{ exists: false }] } }), true],
  ['does not exist, though it does', detail({ state: [{ exists: false }] }), false],
  ['exists or is one of', detail({ missing: [{ exists: false }, 'x'] }), true],
  ['an address in a range', detail({ ip: [{ cidr: '10.1.0.0/16' }] }), true],
  ['an address outside a range', detail({ ip: [{ cidr: '10.2.0.0/16' }] }), false],
  ['an IPv6 address in a range', detail({ ip6: [{ cidr: '2001:db8::/32' }] }), true],
  ['no address at all', detail({ state: [{ cidr: '0.0.0.0/0' }] }), false],
  ['either of two', { $or: [{ source: ['bank'] }, detail({ state: ['paid'] })] }, true],
  ['neither of two', { $or: [{ source: ['bank'] }, detail({ state: ['open'] })] }, false],
  ['either of two and a third', detail({ gift: [true], $or: [{ state: ['open'] }, { total: [{ numeric: ['>', 100] }] }] }), true],
  ['either of two without the third', detail({ gift: [false], $or: [{ state: ['paid'] }, { state: ['open'] }] }), false],
];

test.each(table)('%s', (_what, pattern, answer) => {
  expect(matches(pattern, order)).toBe(answer);
});

describe('a pattern that EventBridge does not know is refused', () => {
  test.each<[string, Pattern]>([
    ['no field', {}],
    ['an empty list', { source: [] }],
    ['a value outside a list', { source: 'shop' }],
    ['an unknown operator', { source: [{ like: 'x' }] }],
    ['two operators in one', { source: [{ prefix: 'a', suffix: 'b' }] }],
    ['a numeric range without a number', detail({ total: [{ numeric: ['>', '1'] }] })],
    ['a numeric range of three', detail({ total: [{ numeric: ['>', 1, '<'] }] })],
    ['wildcards one after the other', { source: [{ wildcard: 'a**' }] }],
    ['an escape that is none', { source: [{ wildcard: 'a\\b' }] }],
    ['an address that is none', { source: [{ cidr: '10.0.0/8' }] }],
    ['anything but nothing', { source: [{ 'anything-but': [] }] }],
    ['anything but an unknown operator', { source: [{ 'anything-but': { numeric: ['>', 1] } }] }],
    ['a list of nothing to choose from', { $or: [] }],
  ])('%s', (_what, pattern) => {
    expect(() => matches(pattern, order)).toThrow('Event pattern is not valid');
  });
});
