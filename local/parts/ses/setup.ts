import type { Resource, Runtime } from '../../part.ts';
import { onlyKnown, placeOf } from '../../template/only-known.ts';
import { physicalName } from '../../template/physical-name.ts';
import { checkTemplate, type Template } from './template.ts';

/** An address or a domain that may send. All of the template's count as verified. */
export interface Identity {
  readonly name: string;
  readonly configurationSet?: string;
}

/** Where a configuration set's events go. */
export interface Destination {
  /** As the template writes them: `bounce`, `complaint`, `delivery` … */
  readonly types: ReadonlySet<string>;
  readonly busArn: string;
}

export interface ConfigurationSet {
  readonly name: string;
  readonly canSend: boolean;
  /** Why addresses are suppressed; `undefined`: as the account, which is for bounces and complaints. */
  readonly suppressed?: ReadonlySet<string>;
  readonly destinations: readonly Destination[];
}

/** What the template says of mail. */
export interface Setup {
  readonly identities: ReadonlyMap<string, Identity>;
  readonly configurationSets: ReadonlyMap<string, ConfigurationSet>;
  readonly templates: ReadonlyMap<string, Template>;
}

type Properties = Record<string, unknown>;

/** Reads the template's resources. Throws an error naming what the local SES can't honour. */
export function readSetup(resources: readonly Resource[]): Setup {
  const of = (type: string) => resources.filter((resource) => resource.type === `AWS::SES::${type}`);
  const destinations = of('ConfigurationSetEventDestination').map((resource) => ({
    set: String(resource.properties.ConfigurationSetName),
    ...destinationFrom(resource),
  }));
  const sets = of('ConfigurationSet').map((resource) => setFrom(resource, physicalName(resource, resource.properties.Name), destinations));
  for (const { set } of destinations) {
    if (!sets.some(({ name }) => name === set))
      throw new Error(`ses: an event destination is of the configuration set ${set}, which the template does not have`);
  }
  return {
    identities: new Map(
      of('EmailIdentity')
        .map(identityFrom)
        .map((identity) => [identity.name.toLowerCase(), identity]),
    ),
    configurationSets: new Map(sets.map((set) => [set.name, set])),
    templates: new Map(of('Template').map(templateFrom)),
  };
}

function identityFrom(resource: Resource): Identity {
  // DKIM, feedback forwarding and the MAIL FROM domain are between mail servers; there are none here.
  onlyKnown(
    resource.properties,
    [
      'EmailIdentity',
      'ConfigurationSetAttributes',
      'DkimAttributes',
      'DkimSigningAttributes',
      'FeedbackAttributes',
      'MailFromAttributes',
      'Tags',
    ],
    placeOf(resource),
  );
  const set = (resource.properties.ConfigurationSetAttributes as Properties | undefined)?.ConfigurationSetName;
  return { name: String(resource.properties.EmailIdentity), ...(set !== undefined && { configurationSet: String(set) }) };
}

function setFrom(resource: Resource, name: string, destinations: readonly (Destination & { set: string })[]): ConfigurationSet {
  onlyKnown(
    resource.properties,
    ['Name', 'DeliveryOptions', 'ReputationOptions', 'SendingOptions', 'SuppressionOptions', 'TrackingOptions', 'VdmOptions', 'Tags'],
    placeOf(resource),
  );
  const { SendingOptions, SuppressionOptions } = resource.properties;
  const reasons: string[] | undefined = SuppressionOptions?.SuppressedReasons;
  return {
    name,
    canSend: SendingOptions?.SendingEnabled !== false,
    ...(reasons !== undefined && { suppressed: new Set(reasons) }),
    destinations: destinations.filter(({ set }) => set === name),
  };
}

function destinationFrom(resource: Resource): Destination {
  const {
    Enabled,
    MatchingEventTypes,
    EventBridgeDestination,
    Name: _,
    CloudWatchDestination,
    ...others
  }: Properties = resource.properties.EventDestination ?? {};
  const where = `${resource.stack}/${resource.logicalId}`;
  const [other] = Object.keys(others);
  if (other !== undefined) throw new Error(`ses: ${other} of ${where} is not supported here; use EventBridgeDestination`);
  const isOn = Enabled !== false && EventBridgeDestination !== undefined;
  if (EventBridgeDestination === undefined && CloudWatchDestination === undefined)
    throw new Error(`ses: the event destination ${where} has no EventBridgeDestination`);
  const types = Array.isArray(MatchingEventTypes) ? MatchingEventTypes.map((type) => String(type).toLowerCase().replaceAll('_', '')) : [];
  // CloudWatch counts and hands nothing on, so that a destination there has nothing to do here.
  return { types: new Set(isOn ? types : []), busArn: String((EventBridgeDestination as Properties | undefined)?.EventBusArn ?? '') };
}

function templateFrom(resource: Resource): [string, Template] {
  onlyKnown(resource.properties, ['Template', 'Tags'], placeOf(resource));
  const { TemplateName, SubjectPart, TextPart, HtmlPart } = resource.properties.Template ?? {};
  const name = physicalName(resource, TemplateName);
  const template = {
    subject: String(SubjectPart ?? ''),
    ...(TextPart !== undefined && { text: String(TextPart) }),
    ...(HtmlPart !== undefined && { html: String(HtmlPart) }),
  };
  checkTemplate(name, template);
  return [name, template];
}

/** ARN of an identity, a configuration set or a template. */
export function sesArn(
  { region, account }: Pick<Runtime, 'region' | 'account'>,
  kind: 'identity' | 'configuration-set' | 'template',
  name: string,
): string {
  return `arn:aws:ses:${region}:${account}:${kind}/${name}`;
}
