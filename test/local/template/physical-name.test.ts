import { expect, test } from 'vitest';
import { physicalName } from '../../../local/template/physical-name.ts';

test('a name given is kept, one made up is the stack’s and the logical id’s', () => {
  expect(physicalName({ stack: 'Money', logicalId: 'Table1A2B' }, 'transactions')).toBe('transactions');
  expect(physicalName({ stack: 'Money', logicalId: 'Table1A2B' }, undefined)).toBe('Money-Table1A2B');
});

test('long names are cut to 63 characters and stay different and the same at every start', () => {
  const stack = 'AStackWhoseNameGoesOnAndOnForever';
  const [one, other] = ['1', '2'].map((end) =>
    physicalName({ stack, logicalId: `AResourceWithALongLogicalIdThatEndsDifferently${end}` }, undefined),
  );
  expect(one).toHaveLength(63);
  expect(one).not.toBe(other);
  expect(physicalName({ stack, logicalId: 'AResourceWithALongLogicalIdThatEndsDifferently1' }, undefined)).toBe(one);
});
