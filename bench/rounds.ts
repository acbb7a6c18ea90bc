/**
 * Measures each of `candidates` once in every round, one after the other, so that a slow moment of the machine falls on all of them.
 * Gives each one's median over the rounds, in the unit that `measure` answers in and in the order of `candidates`.
 */
export async function interleaved<Candidate>(
  candidates: readonly Candidate[],
  measure: (candidate: Candidate) => Promise<number>,
  rounds = 9,
): Promise<number[]> {
  const measured = candidates.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, candidate] of candidates.entries()) measured[at]?.push(await measure(candidate));
  }
  return measured.map(medianOf);
}

/** The middle of `figures`, or the mean of the two in the middle. Throws where there are none. */
function medianOf(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined) throw new Error('No figures to take the median of');
  return (lower + upper) / 2;
}
