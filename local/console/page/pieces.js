import { el, icon } from './dom.js';

const COPY = 'M5.5 5.5h7v8h-7zM3.5 10.5v-8h7';

/** Copies `text` and says so. */
export function copyButton(text, label = 'Copy') {
  return el('button.quiet.copy', { type: 'button', title: `${label} to the clipboard`, onclick: () => copy(text) }, icon(COPY), label);
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast('Copied');
  } catch (error) {
    toast(`Not copied: ${error.message}`, 'bad');
  }
}

/** Says something briefly at the foot of the page; `bad` for what went wrong, which stays longer. */
export function toast(text, tone = 'good') {
  const note = el(`div.toast.${tone}`, {}, text);
  document.getElementById('toasts').append(note);
  setTimeout(() => note.remove(), tone === 'bad' ? 7000 : 2500);
}

/** Does what may fail when somebody asks for it, and says so when it does. */
export function attempt(act) {
  act().catch((error) => toast(error.message, 'bad'));
}

/** A small label: tone is `good`, `bad`, `warn`, `info` or none. */
export const tag = (text, tone = 'plain', title = undefined) => el(`span.tag.${tone}`, { title }, text);

/** Names and values beneath one another; empty values are left out. */
export function facts(pairs) {
  const given = pairs.filter(([, value]) => value !== undefined && value !== null && value !== '' && value !== false);
  return el(
    'dl.facts',
    {},
    given.map(([name, value]) => [el('dt', {}, name), el('dd', {}, value)]),
  );
}

export const section = (title, ...children) => el('section.block', {}, el('h3', {}, title), children);

/** A labelled field of the tools above a list. */
export function field(label, attributes) {
  return el('input.field', {
    type: 'search',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-label': label,
    placeholder: label,
    ...attributes,
  });
}

export function choice(label, options, chosen, onchange) {
  return el(
    'select.field',
    { 'aria-label': label, onchange: (event) => onchange(event.target.value) },
    options.map(([value, text]) => el('option', { value, selected: value === chosen }, text)),
  );
}

/** Waits for typing to end before it acts. */
export function settled(act, waitMs = 200) {
  let timer;
  return (event) => {
    clearTimeout(timer);
    timer = setTimeout(act, waitMs, event.target.value.trim());
  };
}
