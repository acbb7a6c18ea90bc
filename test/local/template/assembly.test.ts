import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CfnOutput, CfnResource, Stack, Stage, aws_sqs as sqs } from 'aws-cdk-lib';
import { expect, test } from 'vitest';
import type { Kind } from '../../../local/part.ts';
import { loadTemplate } from '../../../local/template/assembly.ts';
import { outputsOf, resolveResources } from '../../../local/template/resolve.ts';
import { newFolder } from '../support/new-folder.ts';
import { synthesised } from './synthesised.ts';

const here = { account: '000000000000', region: 'sa-east-1' };
const named: Kind = {
  ref: (resource) => `http://127.0.0.1/${resource.physicalName('QueueName')}`,
  attributes: { Arn: (resource) => `arn:aws:sqs:${resource.region}:${resource.account}:${resource.physicalName('QueueName')}` },
};
const kinds = { 'AWS::SQS::Queue': named, 'Test::Reader': named };

test('the stacks of a CDK app come in dependency order, and one refers to the other’s resources', () => {
  const template = synthesised((app) => {
    const reader = new Stack(app, 'AReader');
    const owner = new Stack(app, 'TheOwner');
    const queue = new sqs.Queue(owner, 'Queue');
    new CfnResource(reader, 'Reading', { type: 'Test::Reader', properties: { Url: queue.queueUrl, Arn: queue.queueArn } });
    new CfnOutput(reader, 'Where', { value: queue.queueUrl });
  });

  expect(template.stacks.map((stack) => stack.name)).toEqual(['TheOwner', 'AReader']);
  const resources = resolveResources(template, kinds, here);
  const reading = resources.find((resource) => resource.logicalId === 'Reading');
  const queue = resources.find((resource) => resource.type === 'AWS::SQS::Queue');
  expect(reading?.properties).toEqual({
    Url: `http://127.0.0.1/TheOwner-${queue?.logicalId}`,
    Arn: `arn:aws:sqs:sa-east-1:000000000000:TheOwner-${queue?.logicalId}`,
  });
  expect(queue?.metadata).toEqual({ 'aws:cdk:path': 'TheOwner/Queue/Resource' });
  expect(outputsOf(template, kinds, here)).toContainEqual({ stack: 'AReader', name: 'Where', value: reading?.properties.Url });
});

test('the bootstrap version is the one the stack asks for', () => {
  const template = synthesised((app) => {
    const stack = new Stack(app, 'Only');
    new CfnResource(stack, 'It', { type: 'Test::Reader', properties: { Version: { Ref: 'BootstrapVersion' } } });
  });
  expect(resolveResources(template, kinds, here)[0]?.properties.Version).toMatch(/^\d+$/);
});

test('the stacks of a stage are found, with assets named from the assembly’s folder', () => {
  const template = synthesised((app) => {
    const stack = new Stack(new Stage(app, 'Dev'), 'Inner');
    const resource = new CfnResource(stack, 'It', { type: 'Test::Reader' });
    resource.addMetadata('aws:asset:path', '../asset.abc');
  });
  expect(template.stacks.map((stack) => stack.name)).toEqual(['Dev-Inner']);
  expect(resolveResources(template, kinds, here)[0]?.metadata['aws:asset:path']).toBe('asset.abc');
});

test('a folder without an assembly, or with stacks in a circle, is an error that says so', () => {
  const folder = newFolder();
  expect(() => loadTemplate(folder)).toThrow(/run `cdk synth`/);
  writeFileSync(join(folder, 'manifest.json'), '{"artifacts":{}}');
  expect(() => loadTemplate(folder)).toThrow(/has no stack/);
  const stack = (dependency: string) => ({
    type: 'aws:cloudformation:stack',
    dependencies: [dependency],
    properties: { templateFile: 'x' },
  });
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ artifacts: { A: stack('B'), B: stack('A') } }));
  expect(() => loadTemplate(folder)).toThrow(/circle: A → B → A/);
});
