import { get } from './api.js';

/** What every stack's name begins with; names made by CloudFormation begin with it too, and only what follows tells them apart. */
let prefix = '';

/** Learns the stacks' names. Until then, or without it, names are shown whole. */
export async function learnNames() {
  const stacks = [...new Set((await get('resources')).map((resource) => resource.stack))];
  const [first = '', ...others] = stacks;
  let length = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length -= 1;
  const shared = first.slice(0, length);
  prefix = stacks.length === 1 ? `${shared}-` : shared.slice(0, shared.lastIndexOf('-') + 1);
}

/** A physical name without what all share and without CloudFormation's hash: of `app-local-auth-ApiF70053CD` it is `auth-Api`. */
export function short(name) {
  if (prefix === '' || !name.startsWith(prefix)) return name;
  return name.slice(prefix.length).replace(/(?:[0-9A-F]{8}|-[0-9a-f]{12})$/, '') || name;
}
