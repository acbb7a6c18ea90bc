import { el } from './dom.js';
import { copyButton } from './pieces.js';

const TOKEN = /("(?:\\.|[^"\\])*")(\s*:)?|\b(true|false|null)\b|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)/g;

/** A value as indented JSON with its parts coloured, and a button that copies it. */
export function json(value) {
  const text = typeof value === 'string' ? value : (JSON.stringify(value, null, 2) ?? 'undefined');
  return el('div.json', {}, copyButton(text), el('pre', { tabindex: '0' }, typeof value === 'string' ? text : coloured(text)));
}

function coloured(text) {
  const pieces = [];
  let from = 0;
  for (const match of text.matchAll(TOKEN)) {
    pieces.push(text.slice(from, match.index));
    const [whole, string, colon, word] = match;
    if (string) pieces.push(el(colon ? 'span.json-key' : 'span.json-string', {}, string), colon);
    else pieces.push(el(word ? 'span.json-word' : 'span.json-number', {}, whole));
    from = match.index + whole.length;
  }
  pieces.push(text.slice(from));
  return pieces;
}
