import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

/**
 * `npm run deploy -- --stage dev`: prepares the account's regions for CDK (once, harmless after), then deploys every stack of the stage.
 * What stands after a further `--` goes to `cdk deploy`, e.g. `-- --require-approval never`.
 */

const { values, positionals } = parseArgs({ options: { stage: { type: 'string' } }, allowPositionals: true });
if (!values.stage) throw new Error('Say which stage: npm run deploy -- --stage dev');

function cdk(...args: string[]): void {
  const { status, error } = spawnSync('cdk', [...args, '--context', `stage=${values.stage}`], { stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

cdk('bootstrap');
cdk('deploy', '--all', ...positionals);
