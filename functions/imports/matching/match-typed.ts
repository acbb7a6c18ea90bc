import { daysBetween } from '../../../shared/calendar.ts';
import { plainText } from './fingerprint.ts';
import { likenessOf, similarFrom, tellingWords } from './likeness.ts';
import { free, grouped, type Sweep } from './sweep.ts';
import type { FileRow, KnownRow } from './verdict.ts';

/** Days between what a person typed and what the bank says, where the words are the same, and where they are alike (domain-rules.md, 13). */
const daysOfSameWords = 3;
const daysOfSimilarWords = 7;

interface Evidence {
  readonly at: number;
  readonly typed: KnownRow;
  /** 0 for the same words, 1 for similar ones. */
  readonly rank: number;
  readonly days: number;
  readonly likeness: number;
}

/**
 * Claims rows that a person typed, or that a series made, for rows of the file: equal to the cent, near in time, alike in words. The best evidence of all
 * pairs comes first, whichever rows it is of, so that a near pair is never broken by a row that comes earlier in the file. Where two typed rows are equally
 * near, the earlier is proposed and the person is asked.
 */
export function matchTyped(sweep: Sweep, typed: readonly KnownRow[]): void {
  const byCents = grouped(typed, ({ cents }) => String(cents));
  const words = new Map(typed.map((row) => [row, tellingWords(row.description ?? '')]));
  const pairs = free(sweep)
    .flatMap(([at, row]) => evidenceOf(at, row, byCents.get(String(row.cents)) ?? [], words))
    .sort(byStrength);

  const byRow = grouped(pairs, ({ at }) => String(at));
  for (const pair of pairs) {
    if (sweep.verdicts[pair.at] !== undefined || sweep.claimed.has(pair.typed)) continue;
    const equals = (byRow.get(String(pair.at)) ?? []).filter((other) => isAsStrong(other, pair) && !sweep.claimed.has(other.typed));
    const twinId = pair.typed.transactionId;
    const isQuestion = equals.some((other) => !isInterchangeable(other.typed, pair.typed));
    sweep.claimed.add(pair.typed);
    sweep.verdicts[pair.at] = {
      status: 'likely_duplicate',
      reason: isQuestion ? 'several_candidates' : 'typed_by_hand',
      twinId,
      merges: true,
      ...(isQuestion && { candidates: equals.map((other) => other.typed.transactionId) }),
    };
  }
}

function evidenceOf(
  at: number,
  row: FileRow,
  candidates: readonly KnownRow[],
  words: ReadonlyMap<KnownRow, readonly string[]>,
): Evidence[] {
  if (candidates.length === 0) return [];
  const own = tellingWords(row.description);
  const plain = plainText(row.description);
  return candidates.flatMap((typed) => {
    const days = Math.abs(daysBetween(row.date, typed.date));
    if (days > daysOfSimilarWords) return [];
    if (days <= daysOfSameWords && plain !== '' && plain === plainText(typed.description ?? ''))
      return [{ at, typed, rank: 0, days, likeness: 1 }];
    const likeness = likenessOf(own, words.get(typed) ?? []);
    return likeness >= similarFrom ? [{ at, typed, rank: 1, days, likeness }] : [];
  });
}

const byStrength = (one: Evidence, other: Evidence): number =>
  one.rank - other.rank ||
  one.days - other.days ||
  other.likeness - one.likeness ||
  one.at - other.at ||
  one.typed.date.localeCompare(other.typed.date) ||
  one.typed.transactionId.localeCompare(other.typed.transactionId);

const isAsStrong = (one: Evidence, other: Evidence): boolean =>
  one.rank === other.rank && one.days === other.days && one.likeness === other.likeness;

/** Which of them is taken makes no difference. */
const isInterchangeable = (one: KnownRow, other: KnownRow): boolean => one.date === other.date && one.description === other.description;
