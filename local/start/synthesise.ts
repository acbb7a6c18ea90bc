import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

export interface SynthesisOptions {
  /** The project: where `cdk.json` and `bin/` are. */
  readonly project: string;
  /** Folder of the data; the assembly goes to `assembly/` in it. */
  readonly folder: string;
  readonly context: Readonly<Record<string, unknown>>;
}

/** What the assembly is made from. */
const SOURCES = ['bin', 'lib', 'functions', 'shared', 'cdk.json', 'package.json', 'package-lock.json', 'tsconfig.json'];

/**
 * Synthesises the CDK app as `cdk synth` would, and gives the assembly's folder. Does nothing where the sources and the context are those of
 * the last time. Throws with the app's own words where it fails.
 */
export async function synthesise({
  project,
  folder,
  context,
}: SynthesisOptions): Promise<{ readonly assembly: string; readonly isNew: boolean }> {
  const assembly = join(folder, 'assembly');
  const stamp = join(folder, 'synthesised');
  const full = { ...contextOf(project), ...context };
  const now = digestOf(project, full);
  if (existsSync(join(assembly, 'manifest.json')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now)
    return { assembly, isNew: false };
  rmSync(stamp, { force: true });
  rmSync(assembly, { recursive: true, force: true });
  await run(project, appOf(project), { CDK_OUTDIR: assembly, CDK_CONTEXT_JSON: JSON.stringify(full) });
  writeFileSync(stamp, now);
  return { assembly, isNew: true };
}

function cdkJson(project: string): { app?: string; context?: Record<string, unknown> } {
  const file = join(project, 'cdk.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/** The feature flags that the CDK command would hand to the app. */
function contextOf(project: string): Record<string, unknown> {
  return cdkJson(project).context ?? {};
}

function appOf(project: string): string[] {
  const [command, ...args] = (cdkJson(project).app ?? 'node bin/app.ts').split(' ');
  if (command !== 'node') throw new Error(`cdk.json's app must begin with "node" to be run here, not ${command}`);
  return args;
}

function run(project: string, args: readonly string[], env: Record<string, string>): Promise<void> {
  // Bundling runs further programs, which need this Node too.
  const path = [join(project, 'node_modules', '.bin'), dirname(process.execPath), process.env.PATH ?? ''].join(delimiter);
  const child = spawn(process.execPath, args, {
    cwd: project,
    env: { ...process.env, ...env, PATH: path },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) resolve();
      else
        reject(
          new Error(
            `The CDK app could not be synthesised (node ${args.join(' ')} ended with ${signal ?? code}):\n\n${Buffer.concat(said).toString('utf8').trim()}`,
          ),
        );
    });
  });
}

function digestOf(project: string, context: object): string {
  const hash = createHash('sha256').update(JSON.stringify(context)).update(process.version);
  for (const file of SOURCES.flatMap((source) => filesIn(join(project, source))))
    hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function filesIn(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
