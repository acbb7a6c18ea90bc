import * as z from 'zod/mini';
import { pageQuery } from '../../shared/route/cursor.ts';
import type { Routes } from '../../shared/route/route.ts';
import { exampleImport, exampleRow, exampleUpload } from './examples.ts';
import { createdImport, givenPassword, importJob, newInvoiceImport, newStatementImport, readingChoices } from './job.ts';
import { confirmation, previewRow } from './preview.ts';

const params = z.strictObject({ id: z.string().check(z.maxLength(100)) });
const status = z.exactOptional(z.enum(['new', 'duplicate', 'likely_duplicate', 'ignored']));
const sent =
  'Send the file to `upload.url` as `multipart/form-data`: every one of `upload.fields`, then the file as `file`; at most 5 MB and 60,000 movements, within 15 minutes. It is read as soon as it is there: ask for the job until its status is `preview`, or `awaiting_password`, or `failed` with a reason that a person understands. The format is found from the bytes, not from the name.';

export const routes = {
  createStatementImport: {
    method: 'POST',
    path: '/import/bank-statement',
    access: 'user',
    summary: 'Begin to import a bank statement',
    description: `OFX 1 and 2, QFX, OFC, CSV, XLSX or XLS (sheets without a password). ${sent}`,
    body: newStatementImport,
    status: 201,
    answer: createdImport,
    example: { body: { fileName: exampleImport.fileName, accountId: exampleImport.accountId }, answer: exampleUpload },
    problems: ['not_found', 'rule_broken'],
    secret: true,
  },
  createInvoiceImport: {
    method: 'POST',
    path: '/import/card-invoice',
    access: 'user',
    summary: "Begin to import a card's invoice",
    description: `PDF (protected ones too), OFX, CSV, XLSX, XLS (sheets without a password), or the text of one. Confirmed, it makes purchases, instalments that join their series, refunds and charges on the invoice that it is due with. ${sent}`,
    body: newInvoiceImport,
    status: 201,
    answer: createdImport,
    example: { body: { fileName: 'fatura-novembro.pdf', cardId: 'k1-9a8b7c6d5e4f3a2b1c0d', password: '12345' }, answer: exampleUpload },
    problems: ['not_found', 'rule_broken'],
    secret: true,
  },
  listImports: {
    method: 'GET',
    path: '/import/jobs',
    access: 'user',
    summary: 'Imports, newest first',
    query: pageQuery,
    status: 200,
    answer: z.strictObject({ items: z.array(importJob), nextCursor: z.nullable(z.string()) }),
    example: { answer: { items: [exampleImport], nextCursor: null } },
    problems: ['invalid_cursor'],
  },
  readImport: {
    method: 'GET',
    path: '/import/jobs/{id}',
    access: 'user',
    summary: 'One import',
    description:
      'While it is `importing`, `counts.done` of `counts.total` says how far it is. A preview waits 7 days to be confirmed. An import is remembered for 400 days.',
    params,
    status: 200,
    answer: importJob,
    versioned: true,
    example: { answer: exampleImport },
    problems: ['not_found'],
  },
  listRows: {
    method: 'GET',
    path: '/import/jobs/{id}/rows',
    access: 'user',
    summary: "The preview's rows",
    description:
      'In the order of the file; of one status where it is asked for (a page may then have fewer than `limit`, or none, and still a `nextCursor`). `action` is what confirming does with a row unless a decision says otherwise: new rows are imported, rows that a person seems to have typed are united with what they typed, the rest is left out.',
    params,
    query: z.extend(pageQuery, { status }),
    status: 200,
    answer: z.strictObject({ version: z.int(), items: z.array(previewRow), nextCursor: z.nullable(z.string()) }),
    example: { answer: { version: 1, items: [exampleRow], nextCursor: null } },
    problems: ['not_found', 'invalid_cursor'],
  },
  confirmImport: {
    method: 'POST',
    path: '/import/jobs/{id}/confirm',
    access: 'user',
    summary: 'Confirm a preview',
    description:
      'Writes what was previewed, with the decisions given: up to 5,000 of them, in a body of 256 kB. `version` is the one of the preview that was seen; where the preview, or the account by another import, has changed since, it is 409, and `PUT /import/jobs/{id}/reading` makes a new preview. Every row is written exactly once, whatever is interrupted.',
    params,
    body: confirmation,
    status: 202,
    answer: importJob,
    example: {
      body: {
        version: 1,
        rows: [
          { row: 3, categoryId: 'c2-0a1b2c3d4e5f60718293' },
          { row: 7, action: 'skip' },
        ],
      },
      answer: { ...exampleImport, status: 'importing' },
    },
    problems: ['not_found', 'conflict', 'rule_broken'],
  },
  cancelImport: {
    method: 'DELETE',
    path: '/import/jobs/{id}',
    access: 'user',
    summary: 'Cancel an import',
    description: 'As long as nothing has been written; afterwards it is undone.',
    params,
    status: 204,
    problems: ['not_found', 'conflict'],
  },
  undoImport: {
    method: 'POST',
    path: '/import/jobs/{id}/undo',
    access: 'user',
    summary: 'Take an import back',
    description:
      'Within 30 days. Exactly what it wrote is removed, also what was edited or deleted since, and what it united is as it was; then its rows can be imported again.',
    params,
    status: 202,
    answer: importJob,
    example: { answer: { ...exampleImport, status: 'undoing' } },
    problems: ['not_found', 'conflict'],
  },
  givePassword: {
    method: 'POST',
    path: '/import/jobs/{id}/password',
    access: 'user',
    summary: 'Give the password of a protected file',
    description: 'Where the status is `awaiting_password`. It is kept sealed until the file has been read, and no longer.',
    params,
    body: givenPassword,
    status: 202,
    answer: importJob,
    example: { body: { password: '12345' }, answer: { ...exampleImport, status: 'processing' } },
    problems: ['not_found', 'conflict'],
    secret: true,
  },
  changeReading: {
    method: 'PUT',
    path: '/import/jobs/{id}/reading',
    access: 'user',
    summary: 'Have a file read in another way',
    description:
      'Decides what `doubts` name: the order of day and month, the decimal mark, which sign goes out, the year, or which of several `statements` it is. With `{}` the same reading is compared with what there is by now. Gives a new preview with a new `version`; nothing has been written.',
    params,
    body: readingChoices,
    status: 202,
    answer: importJob,
    example: { body: { dateOrder: 'mdy' }, answer: { ...exampleImport, status: 'processing' } },
    problems: ['not_found', 'conflict', 'rule_broken'],
  },
} as const satisfies Routes;
