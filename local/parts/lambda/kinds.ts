import type { Kind, UnresolvedResource } from '../../part.ts';
import { functionNameOf } from './function-name.ts';
import { mappingId } from './mapping-spec.ts';

const functionName = (resource: UnresolvedResource): string => resource.physicalName('FunctionName');
const arnOf = (resource: UnresolvedResource, name: string): string =>
  `arn:aws:lambda:${resource.region}:${resource.account}:function:${name}`;
const target = (resource: UnresolvedResource): string => functionNameOf(String(resource.prop('FunctionName')));
const versionArn = (resource: UnresolvedResource): string => `${arnOf(resource, target(resource))}:1`;
const aliasArn = (resource: UnresolvedResource): string => `${arnOf(resource, target(resource))}:${String(resource.prop('Name'))}`;

/** `Ref` and `Fn::GetAtt` of Lambda's types, as in the CloudFormation template reference. Every version is `1`: here there is only the newest code. */
export const lambdaKinds: Record<string, Kind> = {
  'AWS::Lambda::Function': { ref: functionName, attributes: { Arn: (resource) => arnOf(resource, functionName(resource)) } },
  'AWS::Lambda::EventSourceMapping': {
    ref: mappingId,
    attributes: {
      Id: mappingId,
      EventSourceMappingArn: (resource) =>
        `arn:aws:lambda:${resource.region}:${resource.account}:event-source-mapping:${mappingId(resource)}`,
    },
  },
  'AWS::Lambda::Version': { ref: versionArn, attributes: { Version: () => '1', FunctionArn: versionArn } },
  'AWS::Lambda::Alias': { ref: aliasArn, attributes: { AliasArn: aliasArn } },
  'AWS::Lambda::EventInvokeConfig': { ref: (resource) => `${target(resource)}:${String(resource.prop('Qualifier') ?? '$LATEST')}` },
  'AWS::Lambda::Url': { ref: () => notRunHere('AWS::Lambda::Url') },
  'AWS::Lambda::LayerVersion': { ref: () => notRunHere('AWS::Lambda::LayerVersion') },
};

/** Throws for a type that a template may not have here, saying what to do instead. */
export function notRunHere(type: string): never {
  const instead = type === 'AWS::Lambda::Url' ? 'put an API Gateway route before the function' : 'bundle what the function needs';
  throw new Error(`${type} is not run here: ${instead}`);
}
