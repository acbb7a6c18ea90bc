import type { Resource } from '../../part.ts';
import { onlyKnown, placeOf } from '../../template/only-known.ts';
import { physicalName } from '../../template/physical-name.ts';
import { readArchive } from './archive.ts';
import type { Wiring } from './bus.ts';
import { readRule } from './rule.ts';

const BUS = ['Name', 'Description', 'DeadLetterConfig', 'KmsKeyIdentifier', 'LogConfig', 'Policy', 'Tags'];
const REFUSED = ['AWS::Events::Connection', 'AWS::Events::ApiDestination', 'AWS::Events::Endpoint'];

/** Reads the template's buses, rules and archives. Throws naming the resource where one is not valid or on a bus that does not exist. */
export function readWiring(resources: readonly Resource[], runtime: { readonly account: string; readonly region: string }): Wiring {
  const of = (type: string) => resources.filter((resource) => resource.type === type);
  for (const { type, stack, logicalId } of resources) {
    if (REFUSED.includes(type))
      throw new Error(`${stack}/${logicalId}: the local event bus has no ${type}; reach the service from a function instead`);
  }
  const buses = new Set(['default']);
  for (const bus of of('AWS::Events::EventBus')) {
    onlyKnown(bus.properties, BUS, placeOf(bus));
    buses.add(physicalName(bus, bus.properties.Name));
  }
  const rules = of('AWS::Events::Rule').map((rule) => readRule(rule, physicalName(rule, rule.properties.Name), runtime));
  const archives = of('AWS::Events::Archive').map((archive) =>
    readArchive(archive, physicalName(archive, archive.properties.ArchiveName), runtime),
  );
  for (const { bus, arn } of [...rules, ...archives])
    if (!buses.has(bus)) throw new Error(`${arn} is on the bus ${bus}, which the template does not have`);
  return { buses, rules, archives };
}
