/**
 * In the place of `jsonschema` inside ElectroDB (slimming.ts), which checks with it the shape of every model at every cold start. The models are written in
 * `functions/<domain>/store.ts` and don't change after the build: `test/lib/bundle.test.ts` opens every store with the real check, so that a wrong one never gets here.
 */
export class Validator {
  addSchema(): void {
    // Nothing is checked by it.
  }

  validate(): { readonly errors: readonly never[] } {
    return { errors: [] };
  }
}

/** ElectroDB adds its own formats to it. */
Object.assign(Validator.prototype, { customFormats: {} });
