import { openContext } from './context.ts';
import { takeImport } from './imported/take-import.ts';

export const handler = takeImport(openContext);
