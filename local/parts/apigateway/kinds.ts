import type { Kind, UnresolvedResource } from '../../part.ts';
import { digest } from '../../template/physical-name.ts';

/** Ten letters and digits, as API Gateway's identifiers are, the same at every start. */
export function identifierOf(resource: { readonly stack: string; readonly logicalId: string }, length = 10): string {
  return digest(`${resource.stack}/${resource.logicalId}`, length);
}

const id = (resource: UnresolvedResource): string => identifierOf(resource);

/** `Ref` and `Fn::GetAtt` of API Gateway's types, as in the CloudFormation template reference. */
export const apigatewayKinds: Record<string, Kind> = {
  'AWS::ApiGateway::RestApi': { ref: id, attributes: { RestApiId: id, RootResourceId: (resource) => digest(`${id(resource)}/root`, 10) } },
  'AWS::ApiGateway::Deployment': {
    ref: (resource) => identifierOf(resource, 6),
    attributes: { DeploymentId: (resource) => identifierOf(resource, 6) },
  },
  'AWS::ApiGateway::Stage': { ref: (resource) => String(resource.prop('StageName')) },
  'AWS::ApiGateway::Account': { ref: id, attributes: { Id: id } },
  'AWS::ApiGateway::GatewayResponse': { ref: id, attributes: { Id: id } },
};
