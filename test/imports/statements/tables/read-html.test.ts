import { describe, expect, test } from 'vitest';
import type { Reading } from '../../../../functions/imports/statements/statement.ts';
import { textOf } from '../../../../functions/imports/statements/tables/grid.ts';
import { pageGrid } from '../../../../functions/imports/statements/tables/html/page-grid.ts';
import { looksLikeHtml, readHtml } from '../../../../functions/imports/statements/tables/html/read-html.ts';
import { Unreadable } from '../../../../functions/imports/statements/unreadable.ts';

const reading: Reading = { today: '2026-11-28' };
const bytes = (text: string) => new TextEncoder().encode(text);
const cellsOf = (html: string) => pageGrid(html).rows.map(({ cells }) => cells.map(textOf));

describe('the tables of a page', () => {
  test('tags in capitals, without quotes, and without their ends', () => {
    expect(cellsOf('<TABLE border=1><TR><TD>a<TD align=right>b<TR><TD>c</TD><TD>d</TABLE>')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  test('entities, blanks and markup within a cell are what a person sees', () => {
    expect(
      cellsOf(
        '<table><tr><td> PAGTO&nbsp;A&amp;B <b>COM&Eacute;RCIO</b><br>n&#186; 5 &#8211; &euro;1&#128; &foo; a < b\n</td></tr></table>',
      ),
    ).toEqual([['PAGTO A&B COMÉRCIO nº 5 – €1€ &foo; a < b']]);
  });

  test('comments, scripts and styles are not read', () => {
    expect(
      cellsOf(
        '<html><STYLE>td{}</STYLE><script>if (a<b) "<table>"</SCRIPT><!-- <td>x</td> --><table><tr><td title="a>b">y</td></tr></table></html>',
      ),
    ).toEqual([['y']]);
  });

  test('a cell over several columns or rows leaves room for the others', () => {
    expect(
      cellsOf(
        '<table><tr><td rowspan=2>a</td><td colspan="2">b</td><td>c</td></tr><tr><td>d</td><td>e</td><td>f</td></tr><tr><td>g</td></tr></table>',
      ),
    ).toEqual([['a', 'b', '', 'c'], ['', 'd', 'e', 'f'], ['g']]);
  });

  test('lines around tables, and tables within tables, are rows in their order', () => {
    expect(
      cellsOf('<h1>Extrato</h1><p>Conta: 1</p><table><tr><td><table><tr><td>in</td></tr></table></td><td>out</td></tr></table>fim'),
    ).toEqual([['Extrato'], ['Conta: 1'], ['in'], ['', 'out'], ['fim']]);
  });
});

describe('a page that a bank gives for a spreadsheet', () => {
  const page =
    '<html><head><meta charset="ISO-8859-1"></head><body><table><tr><td colspan=5>Extrato Conta Corrente</td></tr><tr><td>Agência/Conta</td><td>1234/12345-6</td></tr>' +
    '<tr><th>Data</th><th>Lançamento</th><th>Ag./Origem</th><th>Valor (R$)</th><th>Saldo (R$)</th></tr><tr><td>01/09/2026</td><td>SALDO ANTERIOR</td><td></td><td></td><td>1.200,00</td></tr>' +
    '<tr><td>02/09/2026</td><td>PIX&nbsp;MARIA</td><td>1234</td><td>-250,00</td><td>950,00</td></tr></table></body></html>';

  test('in Windows-1252 is read as any other table', () => {
    const windows = Uint8Array.from(page, (letter) => letter.charCodeAt(0));
    expect(looksLikeHtml(windows)).toBe(true);
    expect(readHtml(windows, reading)).toMatchObject([
      {
        format: 'html',
        bank: 'itau',
        account: { branch: '1234', number: '12345-6' },
        opening: { cents: 1_200_00 },
        closing: { cents: 950_00 },
        rows: [{ kind: 'balance' }, { cents: -250_00, description: 'PIX MARIA' }],
      },
    ]);
  });

  test('cut within its table is damaged', () => {
    for (let end = page.indexOf('<table>') + 7; end < page.indexOf('</table>') + 7; end += 3)
      expect(() => readHtml(bytes(page.slice(0, end)), reading)).toThrow(new Unreadable('damaged'));
  });

  test.each([
    ['a login', 'login_page', '<html><form><input name=cpf><input type="password"></form></html>'],
    ['words', 'no_columns', '<html><p>Olá</p></html>'],
    ['nothing', 'no_rows', '<html></html>'],
    ['tables within tables without an end', 'damaged', `<html>${'<table><tr><td>'.repeat(100_000)}`],
    ['entities of its own', 'dangerous_xml', '<!DOCTYPE html [<!ENTITY a "b">]><html><table></table></html>'],
  ])('that holds %s: %s', (_, code, html) => {
    expect(() => readHtml(bytes(html), reading)).toThrow(expect.objectContaining({ code }));
  });

  test('what is no page is not taken for one', () => {
    for (const text of ['Data;Valor', '<?xml version="1.0"?><OFX>', 'a <table>']) expect(looksLikeHtml(bytes(text))).toBe(false);
  });
});
