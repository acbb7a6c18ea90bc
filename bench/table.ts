/** What a benchmark found: counts, or ratios to a floor measured in the same run. A time alone holds on one machine only. */
export interface Table {
  readonly title: string;
  /** How it was measured and what the figures are ratios to, in a sentence or two. */
  readonly note?: string;
  readonly columns: readonly string[];
  /** One cell for each column. Numbers are written with at most three significant decimals. */
  readonly rows: readonly (readonly (string | number)[])[];
}

/** What every `bench/*.bench.ts` exports as default. It runs in a process of its own, so that no benchmark warms another up. */
export type Benchmark = () => Promise<Table[]>;

/** The table as Markdown, under the command that gave it. Throws where a row has more or fewer cells than there are columns. */
export function markdownOf({ title, note, columns, rows }: Table, command: string): string {
  const crooked = rows.find((row) => row.length !== columns.length);
  if (crooked) throw new Error(`${title}: a row has ${crooked.length} cells for ${columns.length} columns: ${crooked.join(' | ')}`);

  const line = (cells: readonly (string | number)[]) => `| ${cells.map(cellOf).join(' | ')} |`;
  const body = [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
  return [`### ${title}`, ...(note ? [note] : []), `\`${command}\``, body].join('\n\n');
}

function cellOf(cell: string | number): string {
  if (typeof cell === 'string') return cell.replaceAll('|', '\\|');
  return Number.isInteger(cell) ? cell.toLocaleString('en') : cell.toLocaleString('en', { maximumFractionDigits: 3 });
}
