import { get, part } from './api.js';
import { el } from './dom.js';
import { arnName, ms, plural, time } from './format.js';
import { refreshOn } from './live.js';
import { readableLine } from './log-line.js';
import { short } from './names.js';
import { openPanes } from './panes.js';
import { facts, field, section, settled, tag } from './pieces.js';

let words = '';

export const functions = {
  id: 'functions',
  title: 'Functions',
  icon: 'M3 13l4.5-8M5 3h1.5l5 10H13',
  open(host, { view, selected }) {
    const panes = openPanes(host, {
      view,
      selected,
      title: 'Functions',
      hint: 'Lambda: what ran, how often, how long, and what it logged.',
      tools: [
        field('Filter by name', {
          value: words,
          oninput: settled((given) => {
            words = given;
            list();
          }),
        }),
      ],
      nothing: 'Select a function to read its last log lines.',
    });

    const list = panes.refresher(async () => {
      const all = await get('functions');
      panes.rows(
        all.filter((each) => each.name.toLowerCase().includes(words.toLowerCase())),
        { key: (each) => each.name, content: row, tone: (each) => (each.errors > 0 ? 'bad' : undefined), empty: 'No function.' },
      );
      const chosen = all.find((each) => each.name === selected);
      if (chosen) panes.show(...read(chosen));
    });

    list();
    return refreshOn(['invocation', 'log'], list, 800);
  },
};

function row(each) {
  return [
    el(
      'span.top',
      {},
      el('span.name', { title: each.name }, short(each.name)),
      each.errors > 0
        ? tag(plural(each.errors, 'error'), 'bad')
        : tag(plural(each.invocations, 'run'), each.invocations > 0 ? 'good' : 'plain'),
    ),
    el(
      'span.under',
      {},
      each.instances !== undefined && el('span.num', {}, plural(each.instances, 'instance')),
      each.invocations > 0
        ? el('span.num', {}, `median ${ms(each.medianMs)} · slowest ${ms(each.slowestMs)}`)
        : el('span', {}, 'not woken yet'),
    ),
  ];
}

function read(each) {
  const figure = (value, label, bad = false) => el(`div.figure${bad ? '.bad' : ''}`, {}, el('b', {}, value), el('span', {}, label));
  return [
    el('div.title-line', {}, el('h2', { title: each.name }, short(each.name)), each.lastInvokedAt && time(each.lastInvokedAt)),
    each.description && el('p.hint', {}, each.description),
    el(
      'div.figures',
      {},
      each.instances !== undefined && figure(each.instances, 'instances'),
      figure(each.invocations, 'runs'),
      figure(each.errors, 'errors', each.errors > 0),
      figure(each.coldStarts, 'cold starts'),
      each.invocations > 0 && [figure(ms(each.medianMs), 'median'), figure(ms(each.slowestMs), 'slowest')],
    ),
    each.lastError && el('p.note.bad', {}, `Last error: ${each.lastError}`),
    facts([
      ['Name', each.name],
      ['Memory', `${each.memoryMb} MB`],
      ['Timeout', `${each.timeoutSeconds} s`],
      ['Role', each.role && el('span', { title: each.role }, arnName(each.role))],
      ['Stack', `${each.stack} / ${each.logicalId}`],
    ]),
    section(
      'Last log lines',
      each.logs.length > 0 ? el('ul.logs', {}, each.logs.toReversed().map(drawLog)) : el('p.hint', {}, 'It has logged nothing.'),
    ),
  ];
}

const LEVELS = { ERROR: 'bad', CRITICAL: 'bad', FATAL: 'bad', WARN: 'warn', WARNING: 'warn', INFO: 'info' };

function drawLog({ at, level, line, traceId }) {
  const when = traceId ? el('a', { href: `#/requests/${part(traceId)}`, title: 'To its trace' }, time(at)) : time(at);
  return el('li', {}, when, tag(level.toLowerCase(), LEVELS[level.toUpperCase()]), el('span', { title: line }, readableLine(line)));
}
