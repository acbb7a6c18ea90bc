/** Files whose rows differ from what their list says, or that are refused, each with its reason. */
export const explained: Readonly<Record<string, string>> = {
  'jseutter__ofxparse/tests__fixtures__fail_nice__date_missing.ofx': 'No row has a date that can be read: each is told, none is made up.',
  'jseutter__ofxparse/tests__fixtures__fail_nice__decimal_error.ofx':
    'Its one row is dated 201120000000, which is no day, and its amount is "$120".',
  'asgrim__ofxparser/tests__fixtures__ofxdata-banking-xml200.ofx': 'The row is "*snipped*": it has neither day nor amount.',
  'libofx__libofx/doc__ofx_sample_files__null-ptr-deref-1.ofx':
    'It ends in the middle of its row: a file that is cut off is refused whole.',
  'OCA__bank-statement-import/account_statement_import_sheet_file__tests__fixtures__meta_data_separated_credit_debit.csv':
    'Of its 10 lines 4 are movements, and one the balance they begin with; its list counted headings too.',
  '_synthetic__documented-layouts/itau_tradicional_cp1252.csv':
    'Its 4 movements, and its balances and its total, which are rows that move nothing.',
  '_synthetic__documented-layouts/fatura_escaneada_sem_texto.pdf': 'A picture: it is refused, and says to take the original.',
  'mayswind__ezbookkeeping/testdata__feidee_mymoney_legacy_test_file.xls':
    'The export of another app, with Chinese columns: no bank, and its columns are not known.',
  'mayswind__ezbookkeeping/testdata__feidee_mymoney_test_file.xls':
    'The export of another app, with Chinese columns: no bank, and its columns are not known.',
  'mayswind__ezbookkeeping/testdata__multiple_sheets_with_different_header_row_excel_file.xls':
    'Cells that say their own names: neither days nor amounts.',
  'mayswind__ezbookkeeping/testdata__multiple_sheets_with_different_header_row_excel_file.xlsx':
    'Cells that say their own names: neither days nor amounts.',
  '_synthetic__documented-layouts/itau_extrato_html.xls': 'Its 3 movements, and its balance, which moves nothing.',
  '_synthetic__documented-layouts/santander_extrato_tipos_mistos.xlsx': 'Its 4 movements, and its total, which moves nothing.',
  '_synthetic__documented-layouts/itau_extrato_biff8.xls': 'Its 3 movements, and its balances, which move nothing.',
};
