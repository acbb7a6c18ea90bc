import { plainText } from '../matching/fingerprint.ts';
import { tellingWords } from '../matching/likeness.ts';
import { merchants } from './merchants.pt-br.ts';

type Direction = 'income' | 'expense';

/** A category proposed for a row. `confidence` is from 0 to 1. */
export interface Suggestion {
  readonly categoryId: string;
  readonly confidence: number;
  readonly source: 'own_past' | 'rules';
}

interface Categorised {
  readonly type: Direction;
  readonly description: string | undefined;
  readonly categoryId: string | null;
}

interface Category {
  readonly id: string;
  readonly name: string;
  readonly type: Direction;
}

type Suggester = (type: Direction, description: string) => Suggestion | undefined;

/**
 * Proposes categories for one person's rows: by what they chose for the same words before, then by what Brazilian merchants are. Their own choices are asked
 * first and are theirs alone: nobody's words reach another (domain-rules.md, 36 and 40). Nothing where neither knows.
 */
export function categorySuggester(own: { readonly past: readonly Categorised[]; readonly categories: readonly Category[] }): Suggester {
  const suggesters = [byOwnPast(own.past, new Set(own.categories.map(({ id }) => id))), byRules(own.categories)];
  return (type, description) => {
    for (const suggest of suggesters) {
      const suggestion = suggest(type, description);
      if (suggestion) return suggestion;
    }
    return undefined;
  };
}

/** So many choices of one kind for the same words are a habit. */
const habit = 3;

/** The category chosen most often for the same telling words; `past` is oldest first, and of two equally frequent the later one counts. */
function byOwnPast(past: readonly Categorised[], known: ReadonlySet<string>): Suggester {
  const choices = new Map<string, Map<string, number>>();
  for (const { type, description, categoryId } of past) {
    const key = keyOf(type, description ?? '');
    if (key === undefined || categoryId === null || !known.has(categoryId)) continue;
    const counts = choices.get(key) ?? new Map<string, number>();
    const count = (counts.get(categoryId) ?? 0) + 1;
    counts.delete(categoryId);
    choices.set(key, counts.set(categoryId, count));
  }

  return (type, description) => {
    const counts = choices.get(keyOf(type, description) ?? '');
    if (!counts) return undefined;
    const all = [...counts.values()].reduce((whole, count) => whole + count, 0);
    const [categoryId, most] = [...counts].reduce((best, each) => (each[1] >= best[1] ? each : best));
    return { categoryId, confidence: rounded((most / all) * (all >= habit ? 0.98 : 0.9)), source: 'own_past' };
  };
}

/** Which words, whatever their order: of rows with none, as a PIX without a name, nothing is learnt. */
function keyOf(type: Direction, description: string): string | undefined {
  const words = tellingWords(description);
  return words.length === 0 ? undefined : `${type} ${words.toSorted().join(' ')}`;
}

const rules = (['expense', 'income'] as const).flatMap((type) =>
  Object.entries(merchants[type]).map(([name, words]) => ({ type, name: plainText(name), words: new RegExp(` (?:${words}) `) })),
);

function byRules(categories: readonly Category[]): Suggester {
  const own = new Map(categories.map(({ id, name, type }) => [`${type} ${plainText(name)}`, id]));
  const usable = rules.flatMap(({ type, name, words }) => {
    const categoryId = own.get(`${type} ${name}`);
    return categoryId === undefined ? [] : [{ type, words, categoryId }];
  });

  return (type, description) => {
    const text = ` ${plainText(description)} `;
    // The longest of the merchant's words found says most: "mercado livre" is no market.
    const found = usable.flatMap(({ categoryId, words, ...rule }) => {
      const word = rule.type === type ? words.exec(text)?.[0] : undefined;
      return word === undefined ? [] : [{ categoryId, length: word.length }];
    });
    const [best] = found.toSorted((one, other) => other.length - one.length);
    return best && { categoryId: best.categoryId, confidence: best.length > 5 ? 0.8 : 0.6, source: 'rules' };
  };
}

const rounded = (share: number): number => Math.round(share * 100) / 100;
