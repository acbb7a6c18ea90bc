import { App } from 'aws-cdk-lib';
import { loadTemplate, type StackTemplate, type Template } from '../../../local/template/assembly.ts';
import { newFolder } from '../support/new-folder.ts';

/** The cloud assembly of a CDK app that `build` fills, synthesised into a folder of its own. */
export function synthesised(build: (app: App) => void): Template {
  const app = new App({
    outdir: newFolder(),
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
