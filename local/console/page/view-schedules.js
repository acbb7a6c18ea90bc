import { get } from './api.js';
import { productNow } from './clock.js';
import { el } from './dom.js';
import { arnName, fullTime, span } from './format.js';
import { json } from './json.js';
import { onClock } from './live.js';
import { openPanes } from './panes.js';
import { facts, section, tag } from './pieces.js';

export const schedules = {
  id: 'schedules',
  title: 'Schedules',
  icon: 'M2 4h12v10H2zM2 7h12M5 2v3M11 2v3',
  open(host, { view, selected }) {
    const panes = openPanes(host, {
      view,
      selected,
      title: 'Schedules',
      hint: 'The next due first, by the product’s clock. Move the clock to see them run.',
      nothing: 'Select a schedule to see what it wakes.',
    });

    const list = panes.refresher(async () => {
      const all = await get('schedules');
      panes.rows(all, { key: (schedule) => schedule.name, content: row, empty: 'The template has no schedule.' });
      const schedule = all.find((each) => each.name === selected);
      if (schedule) panes.show(...read(schedule));
    });

    list();
    return onClock(list);
  },
};

function due(schedule) {
  if (!schedule.enabled) return 'disabled';
  return schedule.nextDueAt ? `in ${span(Date.parse(schedule.nextDueAt) - productNow().getTime())}` : 'not due again';
}

function row(schedule) {
  return [
    el('span.top', {}, el('span.name', {}, schedule.name), tag(due(schedule), schedule.enabled && schedule.nextDueAt ? 'info' : 'plain')),
    el('span.under', {}, el('span.mono', {}, schedule.expression), el('span', {}, schedule.timeZone)),
  ];
}

function read(schedule) {
  return [
    el('div.title-line', {}, el('h2', {}, schedule.name), tag(due(schedule), schedule.enabled ? 'info' : 'plain')),
    facts([
      ['Next due', schedule.nextDueAt && fullTime(schedule.nextDueAt)],
      ['Expression', el('code', {}, schedule.expression)],
      ['Time zone', schedule.timeZone],
      ['Wakes', arnName(schedule.target)],
      ['Target', el('code', {}, schedule.target)],
      ['Kind', schedule.kind === 'rule' ? 'EventBridge rule' : 'EventBridge Scheduler'],
    ]),
    schedule.input !== undefined && section('Input', json(schedule.input)),
  ];
}
