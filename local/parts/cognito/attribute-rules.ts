import { AwsError } from '../../part.ts';

/** One attribute of a pool's schema. */
export interface AttributeRule {
  readonly name: string;
  readonly type: 'String' | 'Number' | 'DateTime' | 'Boolean';
  readonly isMutable: boolean;
  readonly isRequired: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
}

const STANDARD = [
  'address',
  'birthdate',
  'email',
  'family_name',
  'gender',
  'given_name',
  'locale',
  'middle_name',
  'name',
  'nickname',
  'phone_number',
  'picture',
  'preferred_username',
  'profile',
  'website',
  'zoneinfo',
] as const;

type Declared = Record<string, unknown>;

/** The standard attributes (strings of at most 2,048 characters) and the template's `Schema`, custom ones under `custom:`. */
export function schemaFrom(declared: readonly Declared[]): ReadonlyMap<string, AttributeRule> {
  const schema = new Map<string, AttributeRule>();
  for (const name of STANDARD) schema.set(name, { name, type: 'String', isMutable: true, isRequired: false, minimum: 0, maximum: 2048 });
  for (const name of ['email_verified', 'phone_number_verified'])
    schema.set(name, { name, type: 'Boolean', isMutable: true, isRequired: false });
  schema.set('updated_at', { name: 'updated_at', type: 'Number', isMutable: true, isRequired: false, minimum: 0 });
  for (const attribute of declared) {
    const rule = ruleFrom(attribute, schema);
    schema.set(rule.name, rule);
  }
  return schema;
}

function ruleFrom(attribute: Declared, schema: ReadonlyMap<string, AttributeRule>): AttributeRule {
  if (attribute.DeveloperOnlyAttribute)
    throw new Error(`cognito: DeveloperOnlyAttribute of ${String(attribute.Name)} is not supported; use the client's WriteAttributes`);
  const standard = schema.get(String(attribute.Name));
  const type = String(attribute.AttributeDataType ?? standard?.type ?? 'String') as AttributeRule['type'];
  const strings = (attribute.StringAttributeConstraints ?? {}) as Declared;
  const numbers = (attribute.NumberAttributeConstraints ?? {}) as Declared;
  const minimum = strings.MinLength ?? numbers.MinValue ?? standard?.minimum;
  const maximum = strings.MaxLength ?? numbers.MaxValue ?? standard?.maximum ?? (type === 'String' ? 2048 : undefined);
  return {
    name: standard?.name ?? `custom:${String(attribute.Name)}`,
    type,
    isMutable: attribute.Mutable !== false && attribute.Mutable !== 'false',
    isRequired: attribute.Required === true || attribute.Required === 'true',
    ...(minimum !== undefined && { minimum: Number(minimum) }),
    ...(maximum !== undefined && { maximum: Number(maximum) }),
  };
}

/** What is given for a person, by name. Values of a list with the same name twice are refused by Cognito too. */
export function attributesFrom(
  list: readonly { readonly Name?: string | undefined; readonly Value?: string | undefined }[] | undefined,
): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const { Name, Value } of list ?? []) {
    if (Name === undefined)
      throw invalid(
        "1 validation error detected: Value at 'userAttributes.1.member.name' failed to satisfy constraint: Member must not be null",
      );
    if (Name in attributes) throw invalid(`Attributes did not conform to the schema: ${Name}: Attribute was given more than once`);
    attributes[Name] = Value ?? '';
  }
  return attributes;
}

export function attributeList(attributes: Record<string, string>): { Name: string; Value: string }[] {
  return Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }));
}

/** Throws InvalidParameterException for the first value that is not what the schema says. */
export function checkAttributes(schema: ReadonlyMap<string, AttributeRule>, attributes: Record<string, string>): void {
  for (const [name, value] of Object.entries(attributes)) {
    const rule = schema.get(name);
    if (rule === undefined) throw invalid(`Attributes did not conform to the schema: Type for attribute {${name}} could not be determined`);
    const fault = faultOf(rule, value);
    if (fault !== undefined) throw invalid(fault);
  }
}

/** Throws InvalidParameterException naming the first attribute the pool requires that is missing. */
export function checkRequired(schema: ReadonlyMap<string, AttributeRule>, attributes: Record<string, string>): void {
  for (const { name, isRequired } of schema.values()) {
    if (isRequired && !attributes[name])
      throw invalid(`Attributes did not conform to the schema: ${name}: The attribute ${name} is required\n`);
  }
}

function faultOf(rule: AttributeRule, value: string): string | undefined {
  const fault = rule.type === 'String' ? faultOfText(rule, value) : faultOfScalar(rule, value);
  if (fault === undefined) return undefined;
  return fault.endsWith('format.') ? fault : `Attributes did not conform to the schema: ${rule.name}: ${fault}`;
}

function faultOfText({ name, minimum, maximum }: AttributeRule, value: string): string | undefined {
  // An empty string takes the attribute away, whatever its rules.
  if (value === '') return undefined;
  if (name === 'email' && !isEmail(value)) return 'Invalid email address format.';
  if (name === 'phone_number' && !/^\+[1-9]\d{1,14}$/u.test(value)) return 'Invalid phone number format.';
  if (minimum !== undefined && value.length < minimum) return `String must be longer than ${minimum}.`;
  if (maximum !== undefined && value.length > maximum) return `String must be shorter than ${maximum}.`;
  return undefined;
}

function faultOfScalar({ type, minimum, maximum }: AttributeRule, value: string): string | undefined {
  if (type === 'Boolean') return /^(true|false)$/iu.test(value) ? undefined : 'Not a Boolean.';
  const number = type === 'Number' ? Number(value) : Date.parse(value);
  if (value.trim() === '' || !Number.isFinite(number)) return `Not a ${type}.`;
  if (minimum !== undefined && number < minimum) return `Value must not be less than ${minimum}.`;
  if (maximum !== undefined && number > maximum) return `Value must not be greater than ${maximum}.`;
  return undefined;
}

/** A local part, one @, a domain with a dot; no spaces. Cognito says no more than "valid email address" and is as lenient. */
export function isEmail(value: string): boolean {
  return value.length <= 2048 && /^[^\s@"(),:;<>[\]\\]+@[^\s@.]+(\.[^\s@.]+)+$/u.test(value);
}

function invalid(message: string): AwsError {
  return new AwsError('InvalidParameterException', message);
}
