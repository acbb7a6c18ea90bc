import type { IFunction } from 'aws-cdk-lib/aws-lambda';

/*
 * The two state machines behind an import, in the Amazon States Language. Two and not one that waits for the confirmation: a machine that waits for a person costs
 * nothing either, but would have to be found again by a token, and could not be started anew.
 * Each state can be repeated: a job says how far it is, and the ledger knows each row.
 */

/** What passes: the service was busy, or a function died under way. */
const retry = (times: number) => [
  { ErrorEquals: ['States.ALL'], IntervalSeconds: 1, BackoffRate: 2, MaxAttempts: times, JitterStrategy: 'FULL' },
];
const giveUp = [{ ErrorEquals: ['States.ALL'], ResultPath: '$.error', Next: 'GiveUp' }];

/** A task's own step, about the import that the execution is of. */
const about = (step: string) => ({ step, 'userId.$': '$.userId', 'importId.$': '$.importId' });

/** From the file to its preview. */
export const readingMachine = ({ reader, steps }: { readonly reader: IFunction; readonly steps: IFunction }) => ({
  Comment: 'From a file that came to the preview of what it holds',
  StartAt: 'WhatCame',
  States: {
    WhatCame: { Type: 'Choice', Choices: [{ Variable: '$.key', IsPresent: true, Next: 'OwnerOfFile' }], Default: 'Read' },
    // uploads/<userId>/<importId>, as functions/imports/files.ts names it.
    OwnerOfFile: {
      Type: 'Pass',
      Parameters: {
        'userId.$': "States.ArrayGetItem(States.StringSplit($.key, '/'), 1)",
        'importId.$': "States.ArrayGetItem(States.StringSplit($.key, '/'), 2)",
        'version.$': '$.version',
      },
      Next: 'Read',
    },
    Read: {
      Type: 'Task',
      Resource: reader.functionArn,
      Parameters: { 'userId.$': '$.userId', 'importId.$': '$.importId', 'version.$': '$.version' },
      ResultPath: '$.read',
      TimeoutSeconds: 70,
      Retry: retry(1),
      Catch: giveUp,
      Next: 'IsRead',
    },
    IsRead: { Type: 'Choice', Choices: [{ Variable: '$.read.next', StringEquals: 'compare', Next: 'Compare' }], Default: 'Done' },
    Compare: {
      Type: 'Task',
      Resource: steps.functionArn,
      Parameters: about('compare'),
      ResultPath: null,
      TimeoutSeconds: 130,
      Retry: retry(3),
      Catch: giveUp,
      Next: 'Done',
    },
    Done: { Type: 'Succeed' },
    GiveUp: { Type: 'Task', Resource: steps.functionArn, Parameters: about('giveUp'), ResultPath: null, Retry: retry(5), Next: 'Failed' },
    Failed: { Type: 'Fail', Error: 'NotRead', Cause: 'A file could not be read, by a fault of ours.' },
  },
});

/** From the confirmation to the ledger, and from an undo back. A part after the other: they move the same balance, and would collide. */
export const writingMachine = ({ steps }: { readonly steps: IFunction }) => ({
  Comment: 'From a confirmed preview to the ledger, or back',
  StartAt: 'Plan',
  States: {
    Plan: {
      Type: 'Task',
      Resource: steps.functionArn,
      Parameters: about('plan'),
      ResultPath: '$.plan',
      TimeoutSeconds: 130,
      Retry: retry(5),
      Catch: giveUp,
      Next: 'EachPart',
    },
    EachPart: {
      Type: 'Map',
      ItemsPath: '$.plan.parts',
      MaxConcurrency: 1,
      ItemProcessor: {
        ProcessorConfig: { Mode: 'INLINE' },
        StartAt: 'Part',
        States: {
          Part: { Type: 'Task', Resource: steps.functionArn, TimeoutSeconds: 130, Retry: retry(6), End: true },
        },
      },
      ResultPath: null,
      Catch: giveUp,
      Next: 'Finish',
    },
    Finish: {
      Type: 'Task',
      Resource: steps.functionArn,
      Parameters: about('finish'),
      ResultPath: null,
      Retry: retry(6),
      Catch: giveUp,
      Next: 'Done',
    },
    Done: { Type: 'Succeed' },
    GiveUp: { Type: 'Task', Resource: steps.functionArn, Parameters: about('giveUp'), ResultPath: null, Retry: retry(5), Next: 'Failed' },
    Failed: { Type: 'Fail', Error: 'Interrupted', Cause: 'An import could not be written to its end.' },
  },
});
