import { isBusinessDay } from '../../../functions/transactions/recurring/national-holidays.ts';
import { dateAt } from '../../../shared/calendar.ts';
import type { Commit, Effect } from '../action.ts';
import { clockTolerance } from '../actor.ts';
import { followed, keyOfOccurrence } from './following.ts';
import { type Frequency, type Model, numberNow, type RowModel, type SeriesModel, shownId, withEntry } from './model.ts';
import { createdRows, written } from './rows.ts';

const days = { daily: 1, weekly: 7, biweekly: 14 } as const;
const months = { monthly: 1, quarterly: 3, yearly: 12 } as const;

/** The k-th nominal date, counted from the anchor (I18): the same day so many months on, or the month's last one. */
function nominalOf(anchorOn: string, frequency: Frequency, k: number): string {
  const [year = 0, month = 0, day = 0] = anchorOn.split('-').map(Number);
  if (frequency in days) return iso(Date.UTC(year, month - 1, day + k * days[frequency as keyof typeof days]));
  const goal = month - 1 + k * months[frequency as keyof typeof months];
  const lastDay = new Date(Date.UTC(year, goal + 1, 0)).getUTCDate();
  return iso(Date.UTC(year, goal, Math.min(day, lastDay)));
}

const iso = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** When the occurrence of that nominal date happens. */
export function dateOf({ shift }: Pick<SeriesModel, 'shift'>, nominalOn: string): string {
  let date = nominalOn;
  while (shift !== 'none' && !isBusinessDay(date)) date = iso(Date.parse(date) + (shift === 'after' ? 1 : -1) * 24 * 60 * 60 * 1000);
  return date;
}

/** The nominal dates after the last that was made, as far as they have happened up to a day. */
export function missing(series: SeriesModel, upTo: string): string[] {
  const { anchorOn, frequency, endsOn, doneUpTo } = series;
  const found: string[] = [];
  for (let k = 0; ; k++) {
    const nominalOn = nominalOf(anchorOn, frequency, k);
    if (endsOn !== undefined && nominalOn > endsOn) return found;
    if (nominalOn <= doneUpTo) continue;
    if (dateOf(series, nominalOn) > upTo) return found;
    found.push(nominalOn);
  }
}

/** What a commit of who lets others follow makes of the state. */
export function othersFollowed(model: Model, made: Commit<Model>): Effect<Model> | undefined {
  const after = followed(model, made);
  const number = Number(made.changes.find(({ key: { sk } }) => sk.startsWith('FOLLOW#'))?.key.sk.split('#')[1]);
  if (!after) return undefined;
  const effect = after.rows.length > 0 ? written(after.model, made.userId, ...after.rows) : { model: after.model };
  const may = effect.mayTell === 'anything' ? [] : (effect.mayTell ?? []);
  return { ...effect, mayTell: [...may, `recurrence.changed ${shownId(made.userId, 'series', number)}`] };
}

const mostAtOnce = 7;

/** What a commit of the schedule makes of the state: the next occurrences whose day has come, in order and each once; nothing where it can not. */
export function occurrencesMade(model: Model, { changes, userId, at, since }: Commit<Model>): Effect<Model> | undefined {
  const item = changes.find(({ key: { sk }, before, after }) => sk.startsWith('SERIES#') && before && after);
  const number = Number(item?.key.sk.split('#')[1]);
  const series = model.series.get(number);
  if (!item?.after || !series) return undefined;
  const latest =
    [...model.timeZones]
      .map((zone) => dateAt(new Date(at + clockTolerance), zone))
      .sort()
      .at(-1) ?? '';
  const doneUpTo = String(item.after.l);
  const due = missing(series, latest).filter((nominalOn) => nominalOn <= doneUpTo);
  const created = createdRows(changes);
  const rows = due.flatMap((nominalOn): RowModel[] => {
    const made = created.find((each) => each.item.sn === number && (each.item.so ?? each.date) === nominalOn);
    if (!made || !mayBeIn(since, number, Number(made.item.a ?? 0))) return [];
    const { account: _, ...like } = series.template;
    return [
      {
        ...like,
        id: made.id,
        date: dateOf(series, nominalOn),
        account: numberNow(model, 'account', Number(made.item.a ?? 0)),
        bond: undefined,
        series: { number, nominalOn },
        version: 1,
        deletedAt: undefined,
      },
    ];
  });
  const isRight = rows.length === due.length && created.length === due.length && due.length <= mostAtOnce;
  const isDone = doneUpTo === (due.at(-1) ?? series.doneUpTo);
  if (!isRight || !isDone || rows.some(({ id }) => model.rows.has(id))) return undefined;
  const effect = rows.length > 0 ? written(model, userId, ...rows) : { model };
  const may = effect.mayTell === 'anything' ? [] : (effect.mayTell ?? []);
  return {
    ...effect,
    model: {
      ...effect.model,
      series: withEntry(model.series, number, { ...series, doneUpTo }),
      occurrences: new Map([
        ...model.occurrences,
        ...rows.map(({ id, series: of }) => [keyOfOccurrence(number, of?.nominalOn ?? ''), { id, isFulfilled: false }] as const),
      ]),
    },
    mayTell: [...may, `recurrence.changed ${shownId(userId, 'series', number)}`],
  };
}

/** Whether the account is that of the series, where it takes transactions, or none where it does not: in one of the states that may have been read. */
function mayBeIn(since: readonly Model[], number: number, account: number): boolean {
  return since.some((state) => {
    const own = state.series.get(number)?.template.account ?? 0;
    const isOpen = state.accounts.get(own)?.isArchived === false;
    return account === (isOpen ? own : 0);
  });
}
