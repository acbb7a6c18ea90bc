/**
 * The currency that a text names, ISO 4217; `otherwise` where it names none. `BRC`, which some banks write, is the real.
 */
export function currencyOf(written: string, otherwise = 'BRL'): string {
  const code = written.trim().toUpperCase();
  if (code === 'BRC' || code === 'R$') return 'BRL';
  return /^[A-Z]{3}$/.test(code) ? code : otherwise;
}
