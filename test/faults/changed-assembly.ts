import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Resource = { Type: string; Properties: Record<string, unknown> };
type Resources = Record<string, Resource>;

/**
 * Copies what a runtime synthesised into another data folder, with something else in its templates: what a test has to have shorter than production
 * does, or a witness. A runtime that starts there takes it for its own synthesis, as it is of the same sources.
 */
export function copyAssembly(from: string, to: string, change: (stack: string, resources: Resources) => void): string {
  mkdirSync(to, { recursive: true });
  for (const name of ['version', 'assembly', 'synthesised'])
    if (existsSync(join(from, name))) cpSync(join(from, name), join(to, name), { recursive: true });
  const assembly = join(to, 'assembly');
  for (const file of readdirSync(assembly).filter((name) => name.endsWith('.template.json'))) {
    const template = JSON.parse(readFileSync(join(assembly, file), 'utf8')) as { Resources: Resources };
    change(file.replace('.template.json', ''), template.Resources);
    writeFileSync(join(assembly, file), JSON.stringify(template));
  }
  return assembly;
}
