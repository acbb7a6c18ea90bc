/** The package has no types of its own. */
declare module 'node-ofx-parser' {
  export function parse(text: string): { readonly OFX: unknown };
}
