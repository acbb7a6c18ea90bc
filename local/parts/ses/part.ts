import type { Inbox } from '../../inbox.ts';
import type { Kind, Part, UnresolvedResource } from '../../part.ts';
import { physicalName } from '../../template/physical-name.ts';
import { outbox } from '../events/outbox.ts';
import type { PostOffice } from './post-office.ts';
import { mailService } from './service.ts';
import { readSetup } from './setup.ts';
import { createSuppressionTable } from './suppression.ts';

/** DNS records of a domain's DKIM keys: names only, nobody looks them up here. */
const dkim = Object.fromEntries(
  [1, 2, 3].flatMap((number) => [
    [`DkimDNSTokenName${number}`, (identity: UnresolvedResource) => `local${number}._domainkey.${String(identity.prop('EmailIdentity'))}`],
    [`DkimDNSTokenValue${number}`, () => `local${number}.dkim.amazonses.com`],
  ]),
);

const KINDS: Record<string, Kind> = {
  'AWS::SES::EmailIdentity': { ref: (identity) => String(identity.prop('EmailIdentity')), attributes: dkim },
  'AWS::SES::ConfigurationSet': { ref: (set) => set.physicalName('Name') },
  'AWS::SES::ConfigurationSetEventDestination': {
    ref: (destination) => physicalName(destination, undefined),
    attributes: { Id: (destination) => physicalName(destination, undefined) },
  },
  'AWS::SES::Template': { ref: templateName, attributes: { Id: templateName } },
};

function templateName(template: UnresolvedResource): string {
  const declared = template.prop('Template');
  const name = typeof declared === 'object' && declared !== null && 'TemplateName' in declared ? declared.TemplateName : undefined;
  return physicalName(template, name);
}

/** Amazon SES: what is sent arrives in `inbox`; the template's identities are verified. */
export function ses(inbox: Inbox): Part {
  let office: PostOffice | undefined;
  const open = () => {
    if (office === undefined) throw new Error('ses: called before it was provisioned');
    return office;
  };
  return {
    kinds: KINDS,
    services: { ses: mailService(open) },
    async provision(resources, runtime) {
      createSuppressionTable(runtime.state);
      const events = outbox({
        state: runtime.state,
        table: 'ses_events',
        atOnce: 8,
        deliver: runtime.deliver,
        lost: (line) => process.stderr.write(`ses: ${line}\n`),
      });
      office = { runtime, inbox, events, setup: readSetup(resources) };
    },
    async start() {
      open().events.pump();
    },
    async stop() {
      await office?.events.stop();
    },
  };
}
