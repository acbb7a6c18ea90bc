import { get } from './api.js';
import { el } from './dom.js';
import { arnName, plural, time } from './format.js';
import { json } from './json.js';
import { refreshOn } from './live.js';
import { openPanes } from './panes.js';
import { facts, field, section, settled, tag } from './pieces.js';

const SHOWN = 500;
let words = '';

export const events = {
  id: 'events',
  title: 'Events',
  icon: 'M9 1.5L3.5 9H8l-1 5.5L12.5 7H8z',
  open(host, { view, selected }) {
    const panes = openPanes(host, {
      view,
      selected,
      title: 'Events',
      hint: 'What was put on the bus, as it happens, and which rules matched.',
      tools: [
        field('Filter by type, source or detail', {
          value: words,
          oninput: settled((given) => {
            words = given;
            list();
          }),
        }),
      ],
      nothing: 'Select an event to see its detail and who was told.',
    });
    let shown = false;

    const list = panes.refresher(async () => {
      const all = (await get('events')).reverse();
      const found = all.filter((event) => words === '' || JSON.stringify(event).toLowerCase().includes(words.toLowerCase()));
      panes.rows(found.slice(0, SHOWN), {
        key: (event) => event.eventId,
        content: row,
        tone: untold,
        empty: words ? 'No event matches.' : 'No event has been put on a bus yet.',
      });
      const event = all.find((each) => each.eventId === selected);
      if (event && !shown) panes.show(read(event));
      shown ||= event !== undefined;
    });

    list();
    return refreshOn(['event'], list);
  },
};

const untold = (event) => (event.matched.length === 0 ? 'muted' : undefined);

function row(event) {
  return [
    el('span.top', {}, el('span.name.mono', {}, event.detailType), time(event.at)),
    el(
      'span.under',
      {},
      el('span', {}, event.source),
      el('span.num', {}, event.matched.length === 0 ? 'no rule matched' : plural(event.matched.length, 'rule')),
    ),
  ];
}

function read(event) {
  return [
    el(
      'div.title-line',
      {},
      el('h2', {}, event.detailType),
      tag(
        event.matched.length === 0 ? 'no rule matched' : `${plural(event.matched.length, 'rule')} matched`,
        event.matched.length === 0 ? 'warn' : 'good',
      ),
    ),
    facts([
      ['Source', event.source],
      ['Bus', arnName(event.bus)],
      ['Event id', el('code', {}, event.eventId)],
      ['At', event.at],
      ['Trace', event.traceId && el('a', { href: `#/requests/${encodeURIComponent(event.traceId)}` }, event.traceId)],
    ]),
    event.matched.length > 0 &&
      section(
        'Rules that matched',
        el(
          'ul',
          {},
          event.matched.map((rule) => el('li', { title: rule }, el('code', {}, arnName(rule)))),
        ),
      ),
    section('Detail', json(event.detail)),
  ];
}
