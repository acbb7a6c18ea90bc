import { get, part } from './api.js';
import { productNow } from './clock.js';
import { el, put } from './dom.js';
import { fullTime, time } from './format.js';
import { refreshOn } from './live.js';
import { openPanes } from './panes.js';
import { choice, copyButton, facts, field, settled, tag } from './pieces.js';

const TONES = { email: 'info', whatsapp: 'good', push: 'warn' };
/** A code a person has to type: six to eight digits that are no part of a longer number, date or amount. */
const CODE = /(?<![\d.,/:-])\d{6,8}(?![\d.,/:-]\d|\d)/;
const LINK = /https?:\/\/[^\s<>"')\]]+/g;

/** Kept while the page is open, so that a filter survives a look at something else. */
const filter = { to: '', channel: '' };

export const inbox = {
  id: 'inbox',
  title: 'Inbox',
  icon: 'M2 4h12v8H2zM2 4.5l6 4.5 6-4.5',
  news: 'message',
  open(host, { view, selected }) {
    const panes = openPanes(host, {
      view,
      selected,
      title: 'Inbox',
      hint: 'What the product sent to people. Nothing leaves this machine.',
      nothing: 'Select a message to read it as the person would.',
      tools: [
        field('Filter by address or number', {
          value: filter.to,
          oninput: settled((to) => {
            filter.to = to;
            list();
          }),
        }),
        choice(
          'Channel',
          [
            ['', 'Every channel'],
            ['email', 'E-mail'],
            ['whatsapp', 'WhatsApp'],
            ['push', 'Push'],
            ['sms', 'SMS'],
          ],
          filter.channel,
          (channel) => {
            filter.channel = channel;
            list();
          },
        ),
      ],
    });
    let shown;

    const list = panes.refresher(async () => {
      const messages = (await get('inbox')).filter(wanted);
      panes.rows(messages, {
        key: (message) => message.id,
        content: row,
        empty: filter.to || filter.channel ? 'No message matches.' : 'Nothing has been sent yet.',
      });
      const message = messages.find((each) => each.id === selected);
      if (message && shown !== message.id) panes.show(read(message));
      shown = message?.id ?? shown;
    });

    list();
    return refreshOn(['message'], list);
  },
};

function wanted({ to, channel }) {
  return (filter.channel === '' || channel === filter.channel) && to.toLowerCase().includes(filter.to.toLowerCase());
}

function row(message) {
  return [
    el(
      'span.top',
      {},
      tag(message.channel, TONES[message.channel]),
      el('span.name', {}, message.subject ?? message.text ?? '(no text)'),
      time(message.sentAt, productNow()),
    ),
    el('span.under', {}, el('span.whom', {}, message.to), message.subject && el('span', {}, message.text ?? '')),
  ];
}

function read(message) {
  const plain = message.text ?? '';
  const code = CODE.exec(`${message.subject ?? ''}\n${plain}`)?.[0];
  return [
    el('div.title-line', {}, el('h2', {}, message.subject ?? `Message to ${message.to}`), tag(message.channel, TONES[message.channel])),
    facts([
      ['To', message.to],
      ['Sent', fullTime(message.sentAt)],
      ['Id', el('code', {}, message.id)],
    ]),
    code && el('div.code-chip', {}, el('b', {}, code), copyButton(code, 'Copy code')),
    message.html ? tabs(message) : textOf(message),
    links(plain),
  ];
}

/** Runs of the mail as mail programs show it, in a frame without scripts, and as text. */
function tabs(message) {
  const frame = el('iframe.mail-frame', {
    src: `/local/inbox/${part(message.id)}/html`,
    sandbox: 'allow-popups allow-popups-to-escape-sandbox',
    title: 'The message as HTML',
    referrerpolicy: 'no-referrer',
  });
  const body = el('div', { role: 'tabpanel' }, frame);
  const pick = (chosen, content) => {
    for (const button of bar.children) button.setAttribute('aria-selected', String(button === chosen));
    put(body, content);
  };
  const button = (label, content, on) =>
    el(
      'button',
      { type: 'button', role: 'tab', 'aria-selected': String(on), onclick: (event) => pick(event.currentTarget, content) },
      label,
    );
  const source = el('div.json', {}, copyButton(message.html), el('pre', {}, message.html));
  const bar = el(
    'div.tabs',
    { role: 'tablist' },
    button('HTML', frame, true),
    button('Text', textOf(message), false),
    button('Source', source, false),
  );
  return [bar, body];
}

function textOf({ channel, text }) {
  return el(`div.mail-text${channel === 'email' ? '' : '.bubble'}`, {}, text ?? 'This message has no text part.');
}

function links(text) {
  const found = [...new Set(text.match(LINK) ?? [])];
  return (
    found.length > 0 &&
    el(
      'div.links',
      {},
      el('h3', {}, 'Links'),
      found.map((href) => el('a', { href, target: '_blank', rel: 'noreferrer noopener' }, href)),
    )
  );
}
