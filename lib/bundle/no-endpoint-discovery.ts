/**
 * In the place of the SDK's endpoint discovery (slimming.ts). DynamoDB's client still sets it up, cache included, but none of its commands has the
 * middleware that would ask it. Should one have it again, its import of that middleware fails the bundling.
 */
export const resolveEndpointDiscoveryConfig = <Config>(config: Config): Config => config;

export const NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS = {
  environmentVariableSelector: () => undefined,
  configFileSelector: () => undefined,
  default: undefined,
};
