import { AwsError, type Part, type UnresolvedResource } from '../../part.ts';
import { physicalName } from '../../template/physical-name.ts';
import { readMachine } from './machine.ts';
import { runner } from './runner.ts';
import { type Desk, statesService } from './service.ts';

const nameOf = (machine: UnresolvedResource) => machine.physicalName('StateMachineName');
const arnOf = (machine: UnresolvedResource) => `arn:aws:states:${machine.region}:${machine.account}:stateMachine:${nameOf(machine)}`;

/** AWS Step Functions, standard state machines in JSONPath, on the engine of aws-local-stepfunctions. */
export function states(): Part {
  let running: Desk | undefined;
  const desk = () => {
    if (!running) throw new Error('the state machines are not provisioned yet');
    return running;
  };

  return {
    kinds: { 'AWS::StepFunctions::StateMachine': { ref: arnOf, attributes: { Arn: arnOf, Name: nameOf } } },
    services: { states: statesService(desk) },
    targetActions: { states: 'states:StartExecution' },
    targets: {
      async states({ to, payload, traceId }) {
        const machine = desk().machines.get(to);
        if (!machine) throw new AwsError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${to}'`);
        desk().runner.start({ machine, input: payload, traceId });
      },
    },

    async provision(resources, runtime) {
      const machines = resources
        .filter(({ type }) => type === 'AWS::StepFunctions::StateMachine')
        .map((resource) => readMachine(resource, physicalName(resource, resource.properties.StateMachineName), runtime));
      const byArn = new Map(machines.map((machine) => [machine.arn, machine]));
      running = { machines: byArn, runner: runner(byArn, runtime) };
    },

    async start() {
      desk().runner.resume();
    },

    async stop() {
      await running?.runner.stop();
    },
  };
}
