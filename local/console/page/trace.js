import { el } from './dom.js';
import { arnName, ms, plural, time, who } from './format.js';
import { json } from './json.js';
import { readableLine } from './log-line.js';
import { short } from './names.js';
import { facts, section, tag } from './pieces.js';

const KINDS = [
  ['request', 'request'],
  ['invocation', 'function'],
  ['call', 'AWS call'],
  ['event', 'event'],
  ['log', 'log line'],
  ['denied', 'denied'],
];

/** Which lines are open, so that a redraw while the trace grows leaves them open. */
const open = new Set();

/** A trace as a waterfall: one line per entry, set in beneath what caused it, with its bar on the trace's time. */
export function drawTrace(summary, tree) {
  const lines = flat(tree, 0);
  const whole = Math.max(1, ...lines.map(({ node }) => node.startMs + node.durationMs));
  const { request } = summary;
  return [
    el(
      'div.title-line',
      {},
      el('h2.mono', {}, request ? `${request.method} ${request.path}` : (summary.wokenBy ?? 'Background work')),
      request && tag(request.status, request.status < 400 ? 'good' : 'bad'),
      time(summary.at),
    ),
    figures(summary, whole),
    facts([
      ['Route', request?.route],
      ['Trace', el('code', {}, summary.traceId)],
    ]),
    section(
      'What it did',
      el(
        'div.legend',
        {},
        KINDS.map(([kind, name]) => el(`span.k-${kind}`, {}, el('i.kind'), name)),
      ),
      el(
        'div.trace',
        {},
        lines.map((line) => drawLine(line, whole)),
      ),
    ),
  ];
}

function figures(summary, whole) {
  const figure = (value, label, bad = false) => el(`div.figure${bad ? '.bad' : ''}`, {}, el('b', {}, value), el('span', {}, label));
  return el(
    'div.figures',
    {},
    figure(ms(summary.durationMs), summary.request ? 'until the answer' : 'in all'),
    whole > summary.durationMs + 20 && figure(ms(whole), 'until all was done'),
    figure(
      summary.invocations,
      `function ${summary.invocations === 1 ? 'run' : 'runs'}${summary.coldStarts > 0 ? `, ${summary.coldStarts} cold` : ''}`,
    ),
    figure(summary.calls, 'AWS calls'),
    figure(summary.readUnits, 'read units'),
    figure(summary.writeUnits, 'write units'),
    summary.events > 0 && figure(summary.events, summary.events === 1 ? 'event told' : 'events told'),
    summary.denied > 0 && figure(summary.denied, 'denied by IAM', true),
    summary.errors > 0 && figure(summary.errors, summary.errors === 1 ? 'error' : 'errors', true),
  );
}

const flat = (nodes, depth) => nodes.flatMap((node) => [{ node, depth }, ...flat(node.children, depth + 1)]);

function drawLine({ node, depth }, whole) {
  const { entry } = node;
  const bad =
    entry.error !== undefined ||
    entry.kind === 'denied' ||
    entry.status >= 400 ||
    (entry.kind === 'log' && /^(error|critical|fatal)$/i.test(entry.level));
  const bar = el('i', { vars: { from: (node.startMs / whole) * 100, long: (node.durationMs / whole) * 100 } });
  const [name, on, ...tags] = wordsOf(entry);
  const line = el(
    `div.trace-line.k-${entry.kind}${bad ? '.is-bad' : ''}`,
    {},
    el(
      'span.what',
      { vars: { depth } },
      el('i.kind'),
      name && el('b', { title: entry.functionName }, name),
      el('span.on', { title: on }, on),
      tags,
    ),
    el('span.units', {}, units(entry)),
    el('span.took', {}, 'durationMs' in entry ? ms(entry.durationMs) : ''),
    el('span.lane', { title: `from ${ms(node.startMs)}` }, bar),
  );
  const details = el('details', {
    open: open.has(entry.seq),
    ontoggle: (event) => (event.target.open ? open.add(entry.seq) : open.delete(entry.seq)),
  });
  details.append(el('summary', {}, line), el('div.more', {}, json(readable(entry))));
  return el('div', {}, details);
}

function wordsOf(entry) {
  const words = {
    request: () => [`${entry.method} ${entry.path}`, '', tag(entry.status, entry.status < 400 ? 'good' : 'bad')],
    invocation: () => [
      short(entry.functionName),
      `woken by ${entry.wokenBy.split(' ').map(short).join(' ')}`,
      entry.coldStart && tag('cold', 'info'),
      entry.error && tag(entry.error, 'bad'),
    ],
    call: () => [
      `${entry.service}:${entry.operation}`,
      `${short(arnName(entry.resource))} · as ${who(entry.by)}`,
      entry.errorCode && tag(entry.errorCode, 'bad'),
    ],
    event: () => [
      entry.detailType,
      `${entry.source} · ${entry.matched.length === 0 ? 'no rule matched' : plural(entry.matched.length, 'rule')}`,
    ],
    log: () => ['', readableLine(entry.line), entry.level && !/^info$/i.test(entry.level) && tag(entry.level.toLowerCase(), 'warn')],
    message: () => ['Message', `by ${entry.channel}, in the inbox`],
    denied: () => [entry.action, `${short(arnName(entry.resource))} · as ${who(entry.by)}`, tag('denied by IAM', 'bad')],
  };
  return words[entry.kind]();
}

function units({ readUnits, writeUnits }) {
  return [readUnits && `${readUnits} R`, writeUnits && `${writeUnits} W`].filter(Boolean).join(' ');
}

function readable(entry) {
  if (entry.kind === 'event') return { ...entry, detail: parsed(entry.detail) };
  return entry.kind === 'log' ? { ...entry, line: parsed(entry.line) } : entry;
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
