import type { HostileFile } from './hostile-file.ts';
import { noStatements } from './no-statements.ts';
import { ofxFiles } from './ofx-files.ts';
import { pdfFiles } from './pdf-files.ts';
import { tableFiles } from './table-files.ts';

/** Every file that is to be refused, whatever it pretends to be. */
export const hostileFiles: readonly HostileFile[] = [...noStatements, ...ofxFiles, ...tableFiles, ...pdfFiles];
