import { post } from './api.js';
import { el, icon, put } from './dom.js';
import { dayAndTime, fullTime, plural, span, time } from './format.js';
import { onClock } from './live.js';
import { attempt, field, tag, toast } from './pieces.js';

const CLOCK = 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M8 5v3l2 1.5';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let offsetMs = 0;

/** The product's instant now. */
export const productNow = () => new Date(Date.now() + offsetMs);

/** The product's clock in the bar: always shown, moved forward by an hour, a day or to a date. */
export function openClock(host) {
  const now = el('time', { title: 'The product’s clock: schedules, expiry and “today” follow it' });
  const ahead = el('span.ahead', { hidden: true });
  const later = (milliseconds) => () => moveTo(new Date(productNow().getTime() + milliseconds));
  const buttons = [
    el('button.wide-only', { type: 'button', title: 'Move the product’s clock one hour', onclick: later(HOUR) }, '+1 h'),
    el('button.wide-only', { type: 'button', title: 'Move the product’s clock one day', onclick: later(DAY) }, '+1 day'),
    el('button', { type: 'button', 'data-to': 'date', title: 'Move the product’s clock to a date (c)', onclick: askForDate }, 'Move to …'),
  ];
  put(host, el('span.now', {}, icon(CLOCK), now, ahead), buttons);
  onClock((clock) => {
    offsetMs = clock.offsetMs;
    tick();
  });
  setInterval(tick, 1000);
  tick();

  function tick() {
    const [day, timeOfDay] = dayAndTime(productNow());
    put(now, el('span', {}, day), ' ', el('span', {}, timeOfDay));
    now.setAttribute('datetime', productNow().toISOString());
    ahead.hidden = offsetMs < 1000;
    put(ahead, span(offsetMs), el('span.long', {}, ' ahead'));
  }

  function moveTo(to) {
    attempt(() => move(to));
  }

  async function move(to) {
    for (const button of buttons) button.disabled = true;
    try {
      const moved = await post('clock', { now: to.toISOString() });
      offsetMs = moved.offsetMs;
      tick();
      if (moved.ran.length === 0) toast('Moved. Nothing fell due.');
      else showRan(moved);
    } finally {
      for (const button of buttons) button.disabled = false;
    }
  }

  function askForDate() {
    const dialog = document.getElementById('dialog');
    const input = field('Date and time', {
      type: 'datetime-local',
      step: '60',
      value: localInput(new Date(productNow().getTime() + HOUR)),
      required: true,
    });
    const submit = (event) => {
      event.preventDefault();
      dialog.close();
      moveTo(new Date(input.value));
    };
    const sooner = (label, milliseconds) => {
      const go = () => {
        dialog.close();
        later(milliseconds)();
      };
      return el('button', { type: 'button', onclick: go }, label);
    };
    put(
      dialog,
      el(
        'form',
        { onsubmit: submit },
        el('h2', {}, 'Move the product’s clock'),
        el('p.hint', {}, 'Forward only. Whatever falls due in between runs, in order. Retries and visibility timeouts keep to real time.'),
        el('div.tools', {}, sooner('+1 h', HOUR), sooner('+1 day', DAY), sooner('+1 week', 7 * DAY), sooner('+30 days', 30 * DAY)),
        input,
        el('div.actions', {}, el('button', { type: 'button', onclick: () => dialog.close() }, 'Cancel'), el('button.primary', {}, 'Move')),
      ),
    );
    dialog.showModal();
  }
}

function showRan({ now, ran }) {
  const dialog = document.getElementById('dialog');
  put(
    dialog,
    el(
      'div.body',
      {},
      el('h2', {}, 'It is now ', fullTime(now)),
      el('p.hint', {}, `${plural(ran.length, 'thing')} happened on the way:`),
      el(
        'ul.ran',
        {},
        ran.map((entry) => el('li', {}, tag(entry.kind, entry.error ? 'bad' : 'info'), el('span', {}, nameOf(entry)), time(entry.at, now))),
      ),
      el(
        'div.actions',
        {},
        el('a.button', { href: '#/requests', onclick: () => dialog.close() }, 'See the traces'),
        el('button.primary', { type: 'button', onclick: () => dialog.close() }, 'Close'),
      ),
    ),
  );
  dialog.showModal();
}

const nameOf = (entry) => entry.functionName ?? entry.detailType ?? `${entry.channel} to a person`;

function localInput(date) {
  const two = (number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}`;
}
