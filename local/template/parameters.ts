import type { ParameterNode, Stack } from './assembly.ts';
import { TemplateError } from './template-error.ts';

/** Where the template is run, and the values given to its parameters by name (of any stack). */
export interface Environment {
  readonly account: string;
  readonly region: string;
  readonly parameters?: Readonly<Record<string, string>>;
}

/**
 * The value of a stack's parameter: the one given, else its default. A parameter that CloudFormation would look up in Systems Manager
 * (`AWS::SSM::Parameter::Value<…>`) is looked up by `stored`, among the template's own; the version of CDK's bootstrap stack, which there is none of
 * here, is the one the stack asks for.
 */
export function parameterValue(
  stack: Stack,
  name: string,
  environment: Environment,
  stored: (parameterName: string) => unknown,
): string | readonly string[] {
  const parameter = stack.template.Parameters?.[name];
  if (parameter === undefined) throw new TemplateError(`${stack.name} has no parameter '${name}'`);
  const value = environment.parameters?.[name] ?? parameter.Default;
  if (value === undefined)
    throw new TemplateError(`the parameter '${name}' of ${stack.name} has no default: give it a value (\`parameters\`)`);
  const found = parameter.Type.startsWith('AWS::SSM::Parameter::Value<') ? lookedUp(stack, name, String(value), stored) : String(value);
  return isList(parameter) ? found.split(',').map((element) => element.trim()) : found;
}

function lookedUp(stack: Stack, name: string, parameterName: string, stored: (parameterName: string) => unknown): string {
  const value = stored(parameterName);
  if (value !== undefined) return String(value);
  if (parameterName === stack.bootstrap?.parameter) return String(stack.bootstrap.version);
  throw new TemplateError(
    `the parameter '${name}' of ${stack.name} is looked up in Systems Manager as '${parameterName}', which no AWS::SSM::Parameter of the template is named`,
  );
}

function isList(parameter: ParameterNode): boolean {
  return parameter.Type === 'CommaDelimitedList' || /List</.test(parameter.Type) || parameter.Type.endsWith('<CommaDelimitedList>');
}
