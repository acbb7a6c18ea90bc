import { get, part, post } from './api.js';
import { el, put } from './dom.js';
import { fullTime, plural } from './format.js';
import { json } from './json.js';
import { refreshOn } from './live.js';
import { short } from './names.js';
import { openPanes } from './panes.js';
import { attempt, facts, section, tag, toast } from './pieces.js';

const POLL_MS = 5000;

export const queues = {
  id: 'queues',
  title: 'Queues',
  icon: 'M2 4h12M2 8h12M2 12h7',
  open(host, { view, selected }) {
    const panes = openPanes(host, {
      view,
      selected,
      title: 'Queues and dead letters',
      hint: 'SQS. What could not be worked off is red; send it back from here.',
      nothing: 'Select a queue to look at its messages.',
    });
    let shown = false;

    const list = panes.refresher(async () => {
      const all = (await get('queues')).sort((a, b) => Number(isDead(b)) - Number(isDead(a)));
      panes.rows(all, {
        key: (queue) => queue.name,
        content: row,
        tone: (queue) => (isDead(queue) ? 'bad' : undefined),
        empty: 'The template has no queue.',
      });
      const queue = all.find((each) => each.name === selected);
      if (queue && !shown) panes.show(...read(queue, list));
      shown ||= queue !== undefined;
    });

    list();
    const polling = setInterval(() => document.visibilityState === 'visible' && list(), POLL_MS);
    const stop = refreshOn(['event', 'invocation'], list, 500);
    return () => {
      clearInterval(polling);
      stop();
    };
  },
};

const isDead = (queue) => queue.deadLettersOf.length > 0 && queue.waiting > 0;

function row(queue) {
  const of = queue.deadLettersOf;
  return [
    el(
      'span.top',
      {},
      el('span.name', { title: queue.name }, short(queue.name)),
      isDead(queue)
        ? tag(plural(queue.waiting, 'dead letter'), 'bad')
        : tag(`${queue.waiting} waiting`, queue.waiting > 0 ? 'info' : 'plain'),
    ),
    el(
      'span.under',
      {},
      el(
        'span',
        {},
        of.length > 0 ? `dead letters of ${of.map(short).join(', ')}` : `${queue.inFlight} in flight · ${queue.delayed} delayed`,
      ),
    ),
  ];
}

function read(queue, changed) {
  const messages = el('div.stack', {}, el('p.hint', {}, 'Not looked at yet.'));
  const of = queue.deadLettersOf;
  const look = async () => {
    const found = await get(`queues/${part(queue.name)}/messages`);
    put(messages, found.map(drawMessage), found.length === 0 && el('p.hint', {}, 'No message is waiting.'));
  };
  const redrive = async () => {
    const { moved } = await post(`queues/${part(queue.name)}/redrive`);
    toast(`${plural(moved, 'message')} sent back to ${of.map(short).join(', ')}`);
    changed();
    await look();
  };
  // Nothing gives up a dead letter, so looking at one costs nothing; elsewhere each look counts as a receive.
  if (of.length > 0) attempt(look);

  return [
    el(
      'div.title-line',
      {},
      el('h2', { title: queue.name }, short(queue.name)),
      queue.fifo && tag('FIFO', 'info'),
      of.length > 0 &&
        el('button.primary', { type: 'button', disabled: queue.waiting === 0, onclick: () => attempt(redrive) }, 'Redrive to source'),
    ),
    facts([
      ['Waiting', queue.waiting],
      ['In flight', queue.inFlight],
      ['Delayed', queue.delayed],
      ['Dead letters of', of.map(short).join(', ')],
      ['Gives up to', queue.deadLetterQueue && el('a', { href: `#/queues/${part(queue.deadLetterQueue)}` }, short(queue.deadLetterQueue))],
      ['After', queue.maxReceiveCount && plural(queue.maxReceiveCount, 'receive')],
      ['ARN', el('code', {}, queue.arn)],
    ]),
    section(
      'Messages',
      queue.deadLetterQueue &&
        el(
          'p.note',
          {},
          `Looking counts as a receive, and after ${plural(queue.maxReceiveCount ?? 0, 'receive')} this queue gives a message up.`,
        ),
      el(
        'div.tools',
        {},
        el('button', { type: 'button', onclick: () => attempt(look) }, of.length > 0 ? 'Look again' : 'Look at up to 10'),
      ),
      messages,
    ),
  ];
}

function drawMessage(message) {
  return el(
    'details.item',
    { open: true },
    el('summary', {}, el('code.ends', {}, message.id), tag(plural(message.receives, 'receive'), message.receives > 1 ? 'warn' : 'plain')),
    el(
      'div.inside',
      {},
      facts([
        ['Sent', message.sentAt && fullTime(message.sentAt)],
        ['Group', message.group],
      ]),
      json(message.body),
      message.attributes && json(message.attributes),
    ),
  );
}
