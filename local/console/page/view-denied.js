import { get, part } from './api.js';
import { el } from './dom.js';
import { arnName, time, who } from './format.js';
import { json } from './json.js';
import { refreshOn } from './live.js';
import { short } from './names.js';
import { openPanes } from './panes.js';
import { facts, section, tag } from './pieces.js';

export const denied = {
  id: 'denied',
  title: 'Denied',
  icon: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M4 4l8 8',
  news: 'denied',
  alarming: true,
  open(host, { view, selected }) {
    const panes = openPanes(host, {
      view,
      selected,
      title: 'Denied',
      hint: 'Calls that IAM refused. AWS would refuse them too: the role’s policy in the template lacks something.',
      nothing: 'Select a refusal to see who asked for what.',
    });

    const list = panes.refresher(async () => {
      const all = (await get('journal', { kinds: 'denied' })).reverse();
      panes.rows(all, { key: (entry) => String(entry.seq), content: row, tone: () => 'bad', empty: 'IAM has refused nothing.' });
      const entry = all.find((each) => String(each.seq) === selected);
      if (entry) panes.show(...read(entry));
    });

    list();
    return refreshOn(['denied'], list);
  },
};

function row(entry) {
  return [
    el('span.top', {}, el('span.name.mono', {}, entry.action), time(entry.at)),
    el('span.under', {}, el('span', {}, `${who(entry.by)} → ${short(arnName(entry.resource))}`)),
  ];
}

function read(entry) {
  const statement = { Effect: 'Allow', Action: entry.action, Resource: entry.resource };
  return [
    el('div.title-line', {}, el('h2', {}, entry.action), tag('denied by IAM', 'bad')),
    facts([
      ['Function', entry.by.functionName && el('a', { href: `#/functions/${part(entry.by.functionName)}` }, entry.by.functionName)],
      ['Principal', el('code', {}, entry.by.role ?? entry.by.sourceArn ?? 'operator')],
      ['Resource', el('code', {}, entry.resource)],
      ['Trace', entry.traceId && el('a', { href: `#/requests/${part(entry.traceId)}` }, entry.traceId)],
    ]),
    section('A statement that would allow it', json(statement)),
  ];
}
