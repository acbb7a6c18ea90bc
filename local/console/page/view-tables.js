import { get, part } from './api.js';
import { el, put } from './dom.js';
import { bytes, plural } from './format.js';
import { json } from './json.js';
import { short } from './names.js';
import { openPanes } from './panes.js';
import { attempt, choice, field, section, settled, tag } from './pieces.js';

export const tables = {
  id: 'tables',
  title: 'Tables',
  icon: 'M2 3h12v10H2zM2 6.5h12M2 9.7h12M6 6.5V13',
  open(host, { view, selected }) {
    const panes = openPanes(host, {
      view,
      selected,
      wide: true,
      title: 'Tables',
      hint: 'DynamoDB, as the APIs give it.',
      nothing: 'Select a table to page through its items.',
    });
    const list = panes.refresher(async () => {
      const all = await get('tables');
      panes.rows(all, { key: (table) => table.name, content: row, empty: 'The template has no table.' });
      const table = all.find((each) => each.name === selected);
      if (table) panes.show(...browse(table));
    });

    list();
    // Not followed live: a page that is read must not change under the reader.
    return () => undefined;
  },
};

function row(table) {
  return [
    el('span.top', {}, el('span.name', { title: table.name }, short(table.name)), el('span.tag.plain', {}, plural(table.items, 'item'))),
    el(
      'span.under',
      {},
      el('span', {}, table.keys.map((key) => key.name).join(' · ')),
      el('span.num', {}, bytes(table.bytes)),
      table.streamed && el('span.num', {}, 'stream'),
    ),
  ];
}

/** The items of one table: those of a partition or all, in the table or an index, a page at a time. */
function browse(table) {
  const asked = { key: '', index: '', limit: 25 };
  /** Cursors of the pages before this one. */
  let behind = [];
  const list = el('div.stack');
  const foot = el('div.tools');
  const keyField = field(`Partition key: ${table.keys[0]?.name}`, { oninput: settled((key) => again({ key }), 350) });
  const indexes = [
    ['', 'Table'],
    ...table.indexes.map((index) => [index.name, `Index ${index.name} (${index.keys.map((key) => key.name).join(', ')})`]),
  ];

  turnTo();
  return [
    el('div.title-line', {}, el('h2', { title: table.name }, short(table.name)), table.streamed && tag('stream', 'info')),
    el(
      'div.tools',
      {},
      keyField,
      choice('Where', indexes, '', (index) => again({ index })),
      choice(
        'Page',
        [
          ['10', '10 a page'],
          ['25', '25 a page'],
          ['50', '50 a page'],
        ],
        '25',
        (limit) => again({ limit }),
      ),
    ),
    section('Items', list, foot),
  ];

  function again(change) {
    Object.assign(asked, change);
    behind = [];
    turnTo();
  }

  function turnTo(cursor) {
    attempt(() => page(cursor));
  }

  async function page(cursor) {
    const { keys, items, nextCursor } = await get(`tables/${part(table.name)}/items`, { ...asked, cursor });
    put(
      list,
      items.map((item) => drawItem(item, keys)),
      items.length === 0 && el('p.empty', {}, asked.key ? 'No item has this partition key.' : 'No items.'),
    );
    put(
      foot,
      el('button', { type: 'button', disabled: behind.length === 0, onclick: () => turnTo(behind.pop() || undefined) }, '← Previous'),
      el(
        'button',
        {
          type: 'button',
          disabled: !nextCursor,
          onclick: () => {
            behind.push(cursor ?? '');
            turnTo(nextCursor);
          },
        },
        'Next →',
      ),
      el('span.hint', {}, `Page ${behind.length + 1}, ${plural(items.length, 'item')}`),
    );
  }
}

function drawItem(item, keys) {
  const key = keys.map((name) => item[name]).filter((value) => value !== undefined);
  const entity = item.__edb_e__ ?? item.entity ?? item.type;
  return el(
    'details.item',
    {},
    el('summary', {}, el('code.ends', {}, key.join('  ·  ')), entity && el('span.hint', {}, entity)),
    el('div.inside', {}, json(item)),
  );
}
