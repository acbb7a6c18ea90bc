import { deflateSync } from 'node:zlib';
import { type HostileFile, mebibyte, noise } from '../hostile/hostile-file.ts';

/** A PDF that is made to hurt who reads it: a few kB of a program here, and none is kept as a file. */
export interface Hostile extends HostileFile {
  readonly make: () => Uint8Array;
}

/** A PDF of these objects, the first its catalogue. */
function pdfOfObjects(objects: readonly (string | Buffer)[]): Buffer {
  const parts = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let at = 9;
  for (const [index, object] of objects.entries()) {
    const bytes = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]);
    offsets.push(at);
    at += bytes.length;
    parts.push(bytes);
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${at}\n%%EOF`));
  return Buffer.concat(parts);
}

const stream = (dictionary: string, data: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`<<${dictionary}/Length ${data.length}>>\nstream\n`), data, Buffer.from('\nendstream')]);

/** One page with this content, packed as the dictionary says, and further objects from the sixth on. */
const pageWith = (content: Buffer, dictionary = '/Filter/FlateDecode', more: readonly (string | Buffer)[] = []): Buffer =>
  pdfOfObjects([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>/XObject<</X0 6 0 R>>>>>>',
    stream(dictionary, content),
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...more,
  ]);

const repeated = (unit: string, mebibytes: number): Buffer => deflateSync(Buffer.alloc(mebibytes * mebibyte, unit), { level: 9 });
const text = 'BT /F1 9 Tf 10 10 Td (oi) Tj ET ';

/** Forms that each draw the next one ten times: ten to the power of their number. */
const forms = (deep: number): Buffer[] =>
  Array.from({ length: deep }, (_, at) =>
    stream(
      `/Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources<</Font<</F1 5 0 R>>/XObject<</X0 ${7 + at} 0 R>>>>`,
      Buffer.from(at === deep - 1 ? text : '/X0 Do '.repeat(10)),
    ),
  );

const manyPages = (count: number): Buffer =>
  pdfOfObjects([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${'3 0 R '.repeat(count)}]/Count ${count}>>`,
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>',
  ]);

const hexed = (data: Buffer): Buffer => Buffer.from(`${data.toString('hex')}>`);

/** Refused before the file is opened. */
export const atOnce: readonly Hostile[] = [
  { name: '50 MB of blanks in 50 kB', make: () => pageWith(repeated(' ', 50)), codes: ['expands_too_much'] },
  { name: '300 MB of blanks in 300 kB', make: () => pageWith(repeated(' ', 300)), codes: ['expands_too_much'] },
  { name: '50 MB of text', make: () => pageWith(repeated(text, 50)), codes: ['expands_too_much'] },
  {
    name: '300 MB packed twice, in 1 kB',
    make: () => pageWith(deflateSync(repeated(' ', 300)), '/Filter[/FlateDecode/FlateDecode]'),
    codes: ['expands_too_much'],
  },
  {
    name: 'a filter whose name is spelt in hexadecimal',
    make: () => pageWith(repeated(' ', 50), '/Filter/#46lateDecode'),
    codes: ['expands_too_much'],
  },
  {
    name: 'a filter that is told in another object',
    make: () => pageWith(repeated(' ', 50), '/Filter 6 0 R', ['/FlateDecode']),
    codes: ['expands_too_much'],
  },
  {
    name: '30 MB in ten parts of 3',
    make: () =>
      pageWith(
        Buffer.from(''),
        '',
        Array.from({ length: 10 }, () => stream('/Filter/FlateDecode', repeated(' ', 3))),
      ),
    codes: ['expands_too_much'],
  },
  {
    name: 'objects packed in a stream of 50 MB',
    make: () => pageWith(Buffer.from(''), '', ['<<>>', stream('/Type/ObjStm/N 1/First 4/Filter/FlateDecode', repeated(' ', 50))]),
    codes: ['expands_too_much'],
  },
  {
    name: 'the word stream, 100,000 times',
    make: () => Buffer.from(`%PDF-1.7\n${'stream\nx '.repeat(100_000)}`),
    codes: ['expands_too_much'],
  },
];

/** Refused or read within the limits of the thread. */
export const inThread: readonly Hostile[] = [
  { name: 'more text than any page has, in 26 kB', make: () => pageWith(repeated(text, 10)), codes: ['expands_too_much', 'took_too_long'] },
  { name: 'more pages than any invoice', make: () => manyPages(5_000), codes: ['too_many_pages'] },
  {
    name: 'a page tree that is its own child',
    make: () => pdfOfObjects(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[2 0 R]/Count 1>>']),
    codes: ['damaged', 'pdf_without_text'],
  },
  {
    name: 'a form that draws itself',
    make: () =>
      pageWith(deflateSync(Buffer.from('/X0 Do')), '/Filter/FlateDecode', [
        stream('/Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources<</XObject<</X0 6 0 R>>>>', Buffer.from('/X0 Do')),
      ]),
    codes: ['damaged', 'pdf_without_text', 'took_too_long'],
  },
  {
    name: 'JavaScript, which nobody runs',
    make: () =>
      pdfOfObjects(['<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(while(true){})>>>>', '<</Type/Pages/Kids[]/Count 0>>']),
    codes: ['damaged', 'pdf_without_text'],
  },
  { name: 'brackets, five million of them', make: () => pageWith(repeated('[', 5)), codes: ['damaged', 'pdf_without_text'] },
  { name: 'a stream that does not end', make: () => pageWith(repeated(text, 1)).subarray(0, 600), codes: ['damaged', 'pdf_without_text'] },
  {
    name: '1 MB of noise behind the first bytes of a PDF',
    make: () => Buffer.concat([Buffer.from('%PDF-1.7\n'), noise(mebibyte)]),
    codes: ['damaged', 'pdf_without_text'],
  },
];

/** Only the watch around the thread stops these, so tests give it less than 20 s and 256 MB. */
export const endless: readonly Hostile[] = [
  {
    name: 'forms that draw forms, a million million times',
    make: () => pageWith(deflateSync(Buffer.from('/X0 Do')), '/Filter/FlateDecode', forms(12)),
    codes: ['took_too_long', 'expands_too_much'],
  },
  {
    name: '200 MB that are packed in a way that is not looked into',
    make: () => pageWith(hexed(repeated(' ', 200)), '/Filter[/ASCIIHexDecode/FlateDecode]'),
    codes: ['expands_too_much', 'took_too_long'],
  },
];
