/** What reads the bytes of a file, and how many rows it found; nothing where it only looks at them. */
export type Read = (bytes: Buffer) => number | undefined | Promise<number | undefined>;

const today = '2026-11-28';
const textOf = (bytes: Buffer): string => bytes.toString('utf8');

/** Sums the bytes: the least that anything does that looks at each of them. */
function sumOf(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 1) sum = (sum + (bytes[at] ?? 0)) | 0;
  return sum;
}

interface Tree {
  readonly BANKMSGSRSV1: {
    readonly STMTTRNRS: { readonly STMTRS: { readonly BANKTRANLIST: Readonly<Record<string, readonly unknown[]>> } };
  };
}

/** ofx-data-extractor calls them STRTTRN. */
function rowsIn(tree: unknown): number | undefined {
  const list = (tree as Tree).BANKMSGSRSV1.STMTTRNRS.STMTRS.BANKTRANLIST;
  return (list.STMTTRN ?? list.STRTTRN)?.length;
}

/** By name: what makes a reader, without reading yet. */
export const readers = {
  'plain decoding (UTF-8)': async (): Promise<Read> => (bytes) => (textOf(bytes).length < 0 ? 0 : undefined),
  'a plain pass over the bytes': async (): Promise<Read> => (bytes) => (sumOf(bytes) < 0 ? 0 : undefined),
  'OFX, ours': async (): Promise<Read> => {
    const { readOfx } = await import('../../functions/imports/statements/ofx/read-ofx.ts');
    return (bytes) => readOfx(bytes, { today })[0]?.rows.length;
  },
  'ofx-js': async (): Promise<Read> => {
    const { parseSync } = await import('ofx-js');
    return (bytes) => rowsIn(parseSync(textOf(bytes)).OFX);
  },
  'ofx-data-extractor': async (): Promise<Read> => {
    const { Ofx } = await import('ofx-data-extractor');
    return (bytes) => rowsIn(new Ofx(textOf(bytes)).toJson().OFX);
  },
  'node-ofx-parser': async (): Promise<Read> => {
    const { parse } = await import('node-ofx-parser');
    return (bytes) => rowsIn(parse(textOf(bytes)).OFX);
  },
  'CSV, ours': async (): Promise<Read> => {
    const { readCsv } = await import('../../functions/imports/statements/tables/read-csv.ts');
    return (bytes) => readCsv(bytes, { today })[0]?.rows.length;
  },
  'CSV, our splitter alone': async (): Promise<Read> => {
    const { csvGrid } = await import('../../functions/imports/statements/tables/csv.ts');
    return (bytes) => csvGrid(textOf(bytes)).rows.length - 1;
  },
  'uDSV, splitting alone': async (): Promise<Read> => {
    const { inferSchema, initParser } = await import('udsv');
    return (bytes) => {
      const text = textOf(bytes);
      return initParser(inferSchema(text)).stringArrs(text).length;
    };
  },
  'csv-parse, splitting alone': async (): Promise<Read> => {
    const { parse } = await import('csv-parse/sync');
    return (bytes) => parse(textOf(bytes), { delimiter: ';' }).length - 1;
  },
  'XLSX, ours': async (): Promise<Read> => {
    const { readXlsx } = await import('../../functions/imports/statements/tables/xlsx/read-xlsx.ts');
    return async (bytes) => (await readXlsx(bytes, { today }))[0]?.rows.length;
  },
  'inflating alone': async (): Promise<Read> => {
    const { openZip } = await import('../../functions/imports/statements/tables/xlsx/zip.ts');
    return async (bytes) => {
      const zip = openZip(bytes);
      let left = 0;
      for (const name of zip.names) for await (const piece of zip.read(name)) left += piece.length;
      return left < 0 ? 0 : undefined;
    };
  },
  SheetJS: async (): Promise<Read> => {
    const { read, utils } = await import('@e965/xlsx');
    return (bytes) => {
      const { Sheets, SheetNames } = read(bytes, { type: 'buffer' });
      const sheet = Sheets[SheetNames[0] ?? ''];
      return sheet && utils.sheet_to_json(sheet, { header: 1 }).length - 1;
    };
  },
  'the door': async (): Promise<Read> => {
    const { readStatements } = await import('../../functions/imports/statements/read-statements.ts');
    return async (bytes) => (await readStatements(bytes, { today }))[0]?.rows.length;
  },
} satisfies Record<string, () => Promise<Read>>;

export type Reader = keyof typeof readers;
