import type { OperatorCall } from './deps.ts';
import { stepsOf } from './execution-steps.ts';
import { instant, jsonOrText, records, text } from './input.ts';

/** The latest executions of every state machine, 50 of each at most, newest first. */
export async function listExecutions(call: OperatorCall) {
  const machines = records((await call('states', 'ListStateMachines', {})).stateMachines);
  const lists = await Promise.all(
    machines.map(async (machine) => {
      const answer = await call('states', 'ListExecutions', { stateMachineArn: machine.stateMachineArn, maxResults: 50 });
      return records(answer.executions).map((execution) => ({
        arn: text(execution.executionArn) ?? '',
        name: text(execution.name) ?? '',
        machine: text(machine.name) ?? '',
        status: text(execution.status) ?? 'RUNNING',
        startedAt: instant(execution.startDate),
        stoppedAt: instant(execution.stopDate),
      }));
    }),
  );
  return lists.flat().sort((a, b) => (b.startedAt ?? '').localeCompare(a.startedAt ?? ''));
}

/** One execution with what it was given, what it gave back and its steps in the order they were entered. */
export async function readExecution(call: OperatorCall, arn: string) {
  const [execution, history] = await Promise.all([
    call('states', 'DescribeExecution', { executionArn: arn }),
    call('states', 'GetExecutionHistory', { executionArn: arn, maxResults: 1000, includeExecutionData: true }),
  ]);
  return {
    arn,
    name: text(execution.name) ?? '',
    machine: (text(execution.stateMachineArn) ?? '').replace(/^.*:/, ''),
    status: text(execution.status) ?? '',
    startedAt: instant(execution.startDate),
    stoppedAt: instant(execution.stopDate),
    input: jsonOrText(text(execution.input) ?? 'null'),
    output: jsonOrText(text(execution.output) ?? 'null'),
    ...(text(execution.error) && { error: text(execution.error), cause: text(execution.cause) }),
    steps: stepsOf(records(history.events)),
  };
}
