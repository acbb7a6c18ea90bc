/** What a description holds, in characters. The whole of it stays in the preview's `raw`. */
const longestDescription = 200;

/** A bank's words as a description holds them; nothing where there are none. */
export function shortened(description: string): string | null {
  const characters = [...description];
  return (characters.length > longestDescription ? `${characters.slice(0, longestDescription - 1).join('')}…` : description) || null;
}
