import { existsSync, realpathSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A handler as Lambda calls it: it answers by a promise, or by the callback. */
export type Handler = (event: unknown, context: object, callback: (error: unknown, result?: unknown) => void) => unknown;

/** What Lambda reports where the code can't be loaded; `name` is Lambda's error type. */
export class CodeError extends Error {
  constructor(type: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = type;
  }
}

/** Packages that are in Lambda's Node runtime and needn't be bundled. */
const IN_THE_RUNTIME = /^(@aws-sdk|@smithy|@aws)\//;

/**
 * Loads `file.export` from the task root, CommonJS or ES module. A package that is neither in the code nor in Lambda's own runtime isn't found, as on
 * Lambda, even where it is installed on this machine.
 */
export async function loadHandler(taskRoot: string, handler: string): Promise<Handler> {
  const [, modulePath = '', exported = ''] = /^(.*?)\.([^/]*)$/.exec(handler) ?? [];
  keepToTheTaskRoot(taskRoot);
  const loaded: unknown = await loadModule(taskRoot, modulePath);
  const found = exported.split('.').reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), loaded);
  if (typeof found !== 'function') throw new CodeError('Runtime.HandlerNotFound', `${handler} is undefined or not exported`);
  return (event, context, callback) => found(event, context, callback);
}

async function loadModule(taskRoot: string, modulePath: string): Promise<unknown> {
  const file = ['.js', '.mjs', '.cjs'].map((extension) => join(taskRoot, modulePath + extension)).find((path) => existsSync(path));
  if (file === undefined) throw new CodeError('Runtime.ImportModuleError', `Error: Cannot find module '${modulePath}'`);
  try {
    return file.endsWith('.mjs') ? await import(pathToFileURL(file).href) : createRequire(file)(file);
  } catch (error) {
    throw asLambdaWordsIt(error);
  }
}

function asLambdaWordsIt(error: unknown): unknown {
  if (error instanceof SyntaxError) return new CodeError('Runtime.UserCodeSyntaxError', `SyntaxError: ${error.message}`, { cause: error });
  const isMissing = error instanceof Error && 'code' in error && /MODULE_NOT_FOUND$/.test(String(error.code));
  return isMissing ? new CodeError('Runtime.ImportModuleError', `Error: ${error.message}`, { cause: error }) : error;
}

function keepToTheTaskRoot(taskRoot: string): void {
  const root = pathToFileURL(realpathSync(taskRoot) + sep).href;
  registerHooks({
    resolve(specifier, context, next) {
      if (context.parentURL?.startsWith(root) !== true) return next(specifier, context);
      if (IN_THE_RUNTIME.test(specifier))
        return next(specifier, isBundled(specifier, taskRoot) ? context : { ...context, parentURL: import.meta.url });
      const resolved = next(specifier, context);
      if (!resolved.url.startsWith('file:') || resolved.url.startsWith(root)) return resolved;
      throw Object.assign(new Error(`Cannot find module '${specifier}'`), { code: 'MODULE_NOT_FOUND' });
    },
  });
}

function isBundled(specifier: string, taskRoot: string): boolean {
  return existsSync(join(taskRoot, 'node_modules', ...specifier.split('/').slice(0, 2)));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}
