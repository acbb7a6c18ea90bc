import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { loadTemplate, type StackTemplate, type Template } from '../../../local/template/assembly.ts';

/** The cloud assembly of a CDK app that `build` fills, synthesised into a folder of its own. */
export function synthesised(build: (app: App) => void): Template {
  const app = new App({
    outdir: mkdtempSync(join(tmpdir(), 'assembly-')),
    analyticsReporting: false,
    context: { 'aws:cdk:enable-path-metadata': true },
  });
  build(app);
  app.synth();
  return loadTemplate(app.outdir);
}

/** A template of one stack, `Stack`, written by hand. */
export function oneStack(template: StackTemplate): Template {
  return { folder: '/nowhere', stacks: [{ name: 'Stack', template }] };
}
