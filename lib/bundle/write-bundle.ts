import { bundle } from './bundle.ts';

/** `node lib/bundle/write-bundle.ts ENTRY FILE`: what bundledCode (code.ts) runs at synthesis. */
const [entry, file] = process.argv.slice(2);
if (!entry || !file) throw new Error('node lib/bundle/write-bundle.ts ENTRY FILE');
await bundle(entry, { file });
