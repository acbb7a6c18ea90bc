import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { synthesise } from './setup.ts';
import { stages, theApp } from './templates.ts';

interface Report {
  readonly pluginReports: readonly { readonly violations: readonly { readonly ruleName: string }[] }[];
}

const reportIn = (folder: string): Report => JSON.parse(readFileSync(join(folder, 'validation-report.json'), 'utf8'));
const rulesIn = (report: Report): string[] => report.pluginReports.flatMap(({ violations }) => violations.map(({ ruleName }) => ruleName));

/** Everything that constructs acknowledged, rule and reason, from the assembly's metadata. */
function acknowledgements(folder: string): { path: string; rule: string; reason: string }[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.metadata.json'));
  return files.flatMap((file) => {
    const metadata: Record<string, { type: string; data: Record<string, string> }[]> = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    return Object.entries(metadata).flatMap(([path, entries]) =>
      entries
        .filter(({ type }) => type === 'aws:cdk:acknowledged-rules')
        .flatMap(({ data }) => Object.entries(data).map(([rule, reason]) => ({ path, rule, reason }))),
    );
  });
}

test.each(stages)('%s breaks no rule of AWS Solutions and of the serverless pack, and CDK warns of nothing', (stage) => {
  const { folder } = theApp(stage);

  expect(rulesIn(reportIn(folder))).toEqual([]);
  const warnings = readdirSync(folder)
    .filter((file) => file.endsWith('.metadata.json'))
    .filter((file) => /"aws:cdk:(warning|error)"/.test(readFileSync(join(folder, file), 'utf8')));
  expect(warnings).toEqual([]);
});

test.each(stages)('%s says in a sentence why a rule does not hold, wherever it takes an exception', (stage) => {
  const all = acknowledgements(theApp(stage).folder);

  expect(all.length).toBeGreaterThan(0);
  expect(all.filter(({ reason }) => !/^[A-Za-z].{30,}\.$/.test(reason))).toEqual([]);
});

test('a resource that breaks a rule of either pack fails the synthesis', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'planted-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));

  await expect(synthesise('dev', folder, import.meta.resolve('./plant-a-violation.ts'))).rejects.toThrow(/AwsSolutions-SQS4/);

  expect(new Set(rulesIn(reportIn(folder)))).toEqual(new Set(['AwsSolutions-SQS3', 'AwsSolutions-SQS4', 'Serverless-SQSRedrivePolicy']));
});

test.each(stages)('%s names its region and no account: it goes to whichever account the operator is in', (stage) => {
  const manifest = JSON.parse(readFileSync(join(theApp(stage).folder, 'manifest.json'), 'utf8'));
  const artifacts: { type: string; environment?: string }[] = Object.values(manifest.artifacts);

  const environments = artifacts.filter(({ type }) => type === 'aws:cloudformation:stack').map(({ environment }) => environment);
  expect(new Set(environments)).toEqual(new Set(['aws://unknown-account/sa-east-1']));
});

test.each(stages)('each stack of %s stays far below the 500 resources that CloudFormation takes', (stage) => {
  const { resources } = theApp(stage);

  const counts = [...Map.groupBy(resources, ({ stack }) => stack)].map(([stack, its]) => ({ stack, count: its.length }));
  expect(counts.filter(({ count }) => count > 300)).toEqual([]);
});

test('the stages differ in their names, and share none', () => {
  const stacks = stages.map((stage) => new Set(theApp(stage).resources.map(({ stack }) => stack)));

  const all = stacks.flatMap((names) => [...names]);
  expect(new Set(all).size).toBe(all.length);
  expect(new Set(stacks.map(({ size }) => size)).size).toBe(1);
});
