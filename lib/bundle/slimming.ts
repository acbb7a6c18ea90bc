import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';

/**
 * What every bundle leaves out, each with why nothing is missed. What it saves is in docs/benchmarks.md, what was weighed in docs/decisions/0006-bundles.md.
 * Where a package changes so that one of these no longer fits, the bundling fails or grows back; it doesn't go wrong in silence.
 */
export const slimmings = {
  environmentCredentials: replacement({
    name: 'environment-credentials',
    module: /^@aws-sdk\/credential-provider-node$/,
    file: new URL('../../shared/environment-credentials.ts', import.meta.url),
  }),
  noEventStreams: replacement({
    name: 'no-event-streams',
    module: /^@smithy\/core\/event-streams$/,
    file: new URL('no-event-streams.ts', import.meta.url),
  }),
  noEndpointDiscovery: replacement({
    name: 'no-endpoint-discovery',
    module: /^@aws-sdk\/middleware-endpoint-discovery$/,
    file: new URL('no-endpoint-discovery.ts', import.meta.url),
  }),
  noConfigFiles: fileReplacement({
    name: 'no-config-files',
    path: /\/@smithy\/core\/dist-es\/submodules\/config\/shared-ini-file-loader\/loadSharedConfigFiles\.js$/,
    file: new URL('no-config-files.ts', import.meta.url),
  }),
  modelsCheckedBefore: replacement({
    name: 'models-checked-before',
    module: /^jsonschema$/,
    from: /\/electrodb\//,
    file: new URL('models-checked-before.ts', import.meta.url),
  }),
  electrodbBesideTheSdk: electrodbBesideTheSdk(),
  plainSchemas: plainSchemas(),
  versionsOnly: versionsOnly(),
} as const satisfies Record<string, Plugin>;

interface Replacement {
  readonly name: string;
  readonly module: RegExp;
  /** Only where a file of this path imports it. */
  readonly from?: RegExp;
  readonly file: URL;
}

/** A module in the place of another, with the same exports; its docstring says why. */
function replacement({ name, module, from = /./, file }: Replacement): Plugin {
  return {
    name,
    setup(build) {
      build.onResolve({ filter: module }, ({ importer }) => (from.test(importer) ? { path: fileURLToPath(file) } : undefined));
    },
  };
}

/** The same for a file inside a package, which no import names. */
function fileReplacement({ name, path, file }: Pick<Replacement, 'name' | 'file'> & { readonly path: RegExp }): Plugin {
  return {
    name,
    setup(build) {
      build.onLoad({ filter: path }, async () => ({ contents: await readFile(file, 'utf8'), loader: 'ts' }));
    },
  };
}

/**
 * ElectroDB is CommonJS and requires the SDK's document client, and esbuild leaves nothing out of what is required: every command, waiter and
 * paginator of DynamoDB comes along. So the commands that it names are imported beside it, as modules, and handed to it; and of ElectroDB
 * itself only entities are used. Importing something else of it fails the bundling.
 */
function electrodbBesideTheSdk(): Plugin {
  const commands = ['Get', 'Put', 'Update', 'Delete', 'BatchGet', 'BatchWrite', 'Scan', 'Query', 'TransactGet', 'TransactWrite'];
  const names = commands.map((command) => `${command}Command`).join(', ');
  const entry = `
    import { ${names} } from '@aws-sdk/lib-dynamodb';
    import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
    import handed from 'electrodb-is-handed';
    import entities from 'electrodb/src/entity.js';
    Object.assign(handed, { ${names}, marshall, unmarshall });
    export const { Entity } = entities;
  `;
  return {
    name: 'electrodb-beside-the-sdk',
    setup(build) {
      build.onResolve({ filter: /^electrodb$/ }, () => ({ path: 'electrodb', namespace: 'slim', sideEffects: false }));
      build.onLoad({ filter: /^electrodb$/, namespace: 'slim' }, () => ({ contents: entry, resolveDir: import.meta.dirname }));
      build.onResolve({ filter: /^electrodb-is-handed$/ }, () => ({ path: 'handed', namespace: 'slim' }));
      build.onResolve({ filter: /^@aws-sdk\/(lib|util)-dynamodb$/ }, ({ importer, namespace }) =>
        namespace === 'file' && importer.includes('/electrodb/') ? { path: 'handed', namespace: 'slim' } : undefined,
      );
      build.onLoad({ filter: /^handed$/, namespace: 'slim' }, () => ({ contents: 'module.exports = {};' }));
    },
  };
}

/**
 * The SDK's schemas name traits by constants, `{ [_h]: … }`, which esbuild has to take for code that does something, so that the schemas of every operation
 * stay, used or not. Written out, `{ "http": … }`, they are what they were and can be left out.
 */
function plainSchemas(): Plugin {
  return {
    name: 'plain-schemas',
    setup(build) {
      build.onLoad({ filter: /\/@aws-sdk\/client-[^/]+\/dist-es\/schemas\/schemas_\d+\.js$/ }, async ({ path }) => ({
        contents: withPlainKeys(await readFile(path, 'utf8')),
      }));
    },
  };
}

/** The module with `[_name]:` written as what the file's constant of that name says. */
export function withPlainKeys(source: string): string {
  const constants = new Map([...source.matchAll(/^const (_\w+) = ("[^"\\\n]*");$/gm)].map(([, name = '', text = '']) => [name, text]));
  return source.replaceAll(/\[(_\w+)\]:/g, (computed, name: string) => (constants.has(name) ? `${constants.get(name)}:` : computed));
}

/** Clients read their own package.json for the version that the user agent tells, and carry all of it. */
function versionsOnly(): Plugin {
  return {
    name: 'versions-only',
    setup(build) {
      build.onLoad({ filter: /\/@aws-sdk\/client-[^/]+\/package\.json$/ }, async ({ path }) => {
        const { version } = JSON.parse(await readFile(path, 'utf8')) as { version: string };
        return { contents: JSON.stringify({ version }), loader: 'json' };
      });
    },
  };
}
