/** A policy's statements, written as in a policy document. */
type Statements = readonly Readonly<Record<string, unknown>>[];

const logs: Statements = [{ Effect: 'Allow', Action: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'], Resource: '*' }];
const nothingHere: Statements = [];

/**
 * The policies that AWS keeps and CDK attaches, by what stands behind `arn:aws:iam::aws:policy/` ("AWS managed policy reference").
 * Those of services that only run on AWS (backups, log delivery) grant nothing here, as nobody here makes those calls.
 */
export const awsManagedPolicies: Readonly<Record<string, Statements>> = {
  'service-role/AWSLambdaBasicExecutionRole': logs,
  'service-role/AWSLambdaVPCAccessExecutionRole': [
    ...logs,
    {
      Effect: 'Allow',
      Action: ['ec2:CreateNetworkInterface', 'ec2:DescribeNetworkInterfaces', 'ec2:DescribeSubnets', 'ec2:DeleteNetworkInterface'],
      Resource: '*',
    },
  ],
  'service-role/AWSLambdaSQSQueueExecutionRole': [
    ...logs,
    { Effect: 'Allow', Action: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'], Resource: '*' },
  ],
  'service-role/AWSLambdaDynamoDBExecutionRole': [
    ...logs,
    {
      Effect: 'Allow',
      Action: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'],
      Resource: '*',
    },
  ],
  'service-role/AWSLambdaRole': [{ Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: '*' }],
  AWSXRayDaemonWriteAccess: [
    {
      Effect: 'Allow',
      Action: [
        'xray:PutTraceSegments',
        'xray:PutTelemetryRecords',
        'xray:GetSamplingRules',
        'xray:GetSamplingTargets',
        'xray:GetSamplingStatisticSummaries',
      ],
      Resource: '*',
    },
  ],
  CloudWatchLambdaInsightsExecutionRolePolicy: logs,
  CloudWatchLambdaApplicationSignalsExecutionRolePolicy: nothingHere,
  'service-role/AmazonAPIGatewayPushToCloudWatchLogs': logs,
  'service-role/AWSBackupServiceRolePolicyForBackup': nothingHere,
  'service-role/AWSBackupServiceRolePolicyForRestores': nothingHere,
  'service-role/AWSCodeDeployRoleForLambda': nothingHere,
  'service-role/AWSCodeDeployRoleForLambdaLimited': nothingHere,
};
