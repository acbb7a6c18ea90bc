import { differencesOf } from '../../../functions/transactions/reconcile.ts';
import type { Item } from '../../../shared/partition.ts';
import { clockTolerance } from '../actor.ts';
import type { Recorded } from '../recorded.ts';
import { Violation, type World } from '../world.ts';
import { isLeg, liveRows, type Model } from './model.ts';
import { rules } from './rules.ts';

/** What must hold of a user's items when everything has come to its end. */
export function checkItems(world: World, items: readonly Item[], { userId, current }: Recorded<Model>): void {
  const model = current();
  const now = world.clock.now().getTime();
  const fail = (invariant: string, found: unknown): never => {
    throw new Violation(invariant, `${userId} ${JSON.stringify(found)}`);
  };

  // A function whose clock was ahead at midnight in UTC no longer keeps a day apart that by the true clock may still lie ahead of nobody but the audit.
  const [difference] = differencesOf(items, new Date(now + clockTolerance));
  if (difference) fail('I1 and I12 sums are those of their rows, says the audit', difference);

  for (const item of items) {
    const found = rules.disagreement(model, { key: { pk: '', sk: item.sk }, before: undefined, after: item, commit: 0 }, now);
    if (found) fail('I1 and I12 what is there is what was asked for, and sums are those of their rows', found);
  }
  const keys = new Set(items.map(({ sk }) => sk));
  for (const number of model.accounts.keys()) if (!keys.has(`ACCOUNT#${String(number).padStart(4, '0')}`)) fail('nothing is lost', number);
  for (const row of liveRows(model)) if (!keys.has(`T#${row.date}#${row.id.slice(8)}`)) fail('nothing is lost', row);
  const [legs, others] = [liveRows(model).filter(isLeg), liveRows(model).filter((row) => !isLeg(row))];
  for (const row of others) if (!keys.has(`MONTH#${row.date.slice(0, 7)}`)) fail('I12 every row is in its month', row);
  for (const leg of legs) checkPartner(model.rows.get(leg.bond?.partner ?? ''), leg, fail);
}

function checkPartner(
  partner: ReturnType<typeof liveRows>[number] | undefined,
  leg: typeof partner,
  fail: (of: string, what: unknown) => never,
) {
  const isWhole = partner && leg && partner.deletedAt === undefined && partner.cents === leg.cents && partner.type !== leg.type;
  if (!isWhole || partner.bond?.partner !== leg.id) fail('I2 a transfer is two legs that come to nothing together', [leg, partner]);
}
