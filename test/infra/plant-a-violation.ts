import { Stack, Validations } from 'aws-cdk-lib';
import { Queue } from 'aws-cdk-lib/aws-sqs';

/**
 * Loaded before `bin/app.ts` (`node --import`): adds to the app a stack with a queue that breaks the rules, no TLS and no dead letters,
 * just before the app's own checks are put in.
 */
const of = Validations.of.bind(Validations);
let isPlanted = false;
Validations.of = (scope) => {
  if (!isPlanted) {
    isPlanted = true;
    new Queue(new Stack(scope.node.root, 'Planted'), 'Naked');
  }
  return of(scope);
};
