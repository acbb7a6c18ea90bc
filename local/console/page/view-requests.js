import { get, part } from './api.js';
import { el } from './dom.js';
import { ms, plural, time } from './format.js';
import { refreshOn } from './live.js';
import { short } from './names.js';
import { openPanes } from './panes.js';
import { field, settled, tag } from './pieces.js';
import { drawTrace } from './trace.js';

const SHOWN = 300;
const filter = { words: '', background: true };

export const requests = {
  id: 'requests',
  title: 'Requests',
  icon: 'M2 5h10M9 2l3 3-3 3M14 11H4M7 8l-3 3 3 3',
  open(host, { view, selected }) {
    const background = el('input', {
      type: 'checkbox',
      checked: filter.background,
      onchange: (event) => {
        filter.background = event.target.checked;
        list();
      },
    });
    const panes = openPanes(host, {
      view,
      selected,
      wide: true,
      title: 'Requests',
      hint: 'Each with all it caused: functions, AWS calls, events and whom they woke.',
      tools: [
        field('Filter by path, status or function', {
          value: filter.words,
          oninput: settled((words) => {
            filter.words = words;
            list();
          }),
        }),
        el('label', {}, background, 'Background work'),
      ],
      nothing: 'Select a request to see what it did.',
    });

    const list = panes.refresher(async () => {
      const traces = await get('traces');
      panes.rows(traces.filter(wanted).slice(0, SHOWN), {
        key: (trace) => trace.traceId,
        content: row,
        tone: toneOf,
        empty: 'No request yet. Send one to the API and it appears here.',
      });
      const summary = traces.find((trace) => trace.traceId === selected);
      if (summary) panes.show(drawTrace(summary, await get(`traces/${part(selected)}`)));
      else if (selected) panes.show(el('p.nothing', {}, 'This trace is not kept any more.'));
    });

    list();
    return refreshOn([], list, 600);
  },
};

function wanted(trace) {
  if (!trace.request && !filter.background) return false;
  const text = `${trace.request?.method ?? ''} ${trace.request?.path ?? ''} ${trace.request?.status ?? ''} ${trace.wokenBy ?? ''} ${trace.traceId}`;
  return text.toLowerCase().includes(filter.words.toLowerCase());
}

const toneOf = (trace) => (trace.denied > 0 || trace.errors > 0 || (trace.request?.status ?? 0) >= 500 ? 'bad' : undefined);

export function statusTag(status) {
  const tone = [undefined, 'plain', 'good', 'plain', 'warn', 'bad'][Math.floor(status / 100)];
  return tag(status, tone);
}

function row(trace) {
  const { request } = trace;
  return [
    el(
      'span.top',
      {},
      request ? statusTag(request.status) : tag('background', 'info'),
      el('span.name.mono', {}, request ? `${request.method} ${request.path}` : shortWaker(trace.wokenBy)),
      time(trace.at),
    ),
    el(
      'span.under.wrap',
      {},
      el('span.num', {}, ms(trace.durationMs)),
      el('span.num', {}, plural(trace.calls, 'call')),
      el('span.num', { title: 'DynamoDB read and write capacity units' }, `${trace.readUnits} R · ${trace.writeUnits} W`),
      trace.events > 0 && el('span.num', {}, plural(trace.events, 'event')),
      trace.denied > 0 && tag(`${trace.denied} denied`, 'bad'),
      trace.errors > 0 && tag(plural(trace.errors, 'error'), 'bad'),
    ),
  ];
}

/** `sqs app-local-jobs` without what every name begins with. */
function shortWaker(wokenBy = 'by itself') {
  return wokenBy.split(' ').map(short).join(' ');
}
