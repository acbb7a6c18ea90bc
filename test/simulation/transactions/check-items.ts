import { differencesOf } from '../../../functions/transactions/reconcile.ts';
import { dateAt } from '../../../shared/calendar.ts';
import type { Item } from '../../../shared/partition.ts';
import { clockTolerance } from '../actor.ts';
import type { Recorded } from '../recorded.ts';
import { Violation } from '../world.ts';
import type { AuthEvents } from './auth-events.ts';
import { isLeg, liveRows, type Model, type RowModel } from './model.ts';
import { missing } from './recurring.ts';
import { rules } from './rules.ts';

interface Ended {
  readonly person: Recorded<Model>;
  /** In milliseconds. */
  readonly now: number;
  /** When the schedule was last heard of, in milliseconds. */
  readonly firedAt: number;
  readonly auth: AuthEvents;
}

/** What must hold of a user's items when everything has come to its end. */
export function checkItems(items: readonly Item[], { person, now, firedAt, auth }: Ended): void {
  const { userId } = person;
  const model = person.current();
  const found = auth.isDeleted(userId)
    ? whatIsLeft(items, model)
    : (wrongZone(model, auth.zoneOf(userId)) ??
      wrongSum(items, model, now) ??
      lost(items, model) ??
      missed(model, firedAt) ??
      unfollowed(model) ??
      halfTransfer(model));
  if (found) throw new Violation(found[0], `${userId} ${JSON.stringify(found[1])}`);
}

type Found = readonly [invariant: string, what: unknown] | undefined;

function whatIsLeft(items: readonly Item[], { erasure }: Model): Found {
  const left = items.find(({ sk, answer }) => sk !== 'ERASED' && !(sk.startsWith('ANSWER#') && answer === undefined));
  return erasure !== 'done' || left ? ['I17 of who was erased nothing is left', left?.sk ?? erasure] : undefined;
}

const wrongZone = ({ timeZone }: Model, told: string | undefined): Found =>
  told === undefined || told === timeZone ? undefined : ['I9 every event is heard, and the newest holds', [told, timeZone]];

function wrongSum(items: readonly Item[], model: Model, now: number): Found {
  // A function whose clock was ahead at midnight in UTC no longer keeps a day apart that by the true clock may still lie ahead of nobody but the audit.
  const [difference] = differencesOf(items, new Date(now + clockTolerance));
  if (difference) return ['I1 and I12 sums are those of their rows, says the audit', difference];
  const disagreement = items
    .map((item) => rules.disagreement(model, { key: { pk: '', sk: item.sk }, before: undefined, after: item, commit: 0 }, now))
    .find((each) => each !== undefined);
  return disagreement ? ['I1 and I12 what is there is what was asked for, and sums are those of their rows', disagreement] : undefined;
}

function lost(items: readonly Item[], model: Model): Found {
  const keys = new Set(items.map(({ sk }) => sk));
  const wanted = [
    ...[...model.accounts.keys()].map((number) => `ACCOUNT#${String(number).padStart(4, '0')}`),
    ...liveRows(model).flatMap((row) => [`T#${row.date}#${row.id.slice(8)}`, ...(isLeg(row) ? [] : [`MONTH#${row.date.slice(0, 7)}`])]),
  ];
  const away = wanted.find((key) => !keys.has(key));
  return away ? ['I12 nothing is lost', away] : undefined;
}

/** Where somebody moved east, what waits may come as late as on the day of where they lived. */
function missed(model: Model, firedAt: number): Found {
  const earliest = [...model.timeZones].map((zone) => dateAt(new Date(firedAt), zone)).sort()[0] ?? '';
  const late = [...model.series].flatMap(([number, series]) => missing(series, earliest).map((nominalOn) => [number, nominalOn]));
  return late.length > 0 ? ['I18 what is due is made', late[0]] : undefined;
}

const unfollowed = ({ pending }: Model): Found => {
  const [left] = pending.keys();
  return left ? ['I18 what was made follows every change', left] : undefined;
};

function halfTransfer(model: Model): Found {
  const isWhole = (leg: RowModel): boolean => {
    const partner = model.rows.get(leg.bond?.partner ?? '');
    if (partner?.deletedAt !== undefined || partner?.bond?.partner !== leg.id) return false;
    return partner.cents === leg.cents && partner.type !== leg.type;
  };
  const half = liveRows(model).find((row) => isLeg(row) && !isWhole(row));
  return half ? ['I2 a transfer is two legs that come to nothing together', half] : undefined;
}
