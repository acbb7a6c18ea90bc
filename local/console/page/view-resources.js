import { get } from './api.js';
import { el } from './dom.js';
import { json } from './json.js';
import { openPanes } from './panes.js';
import { facts, field, section, settled } from './pieces.js';

let words = '';

export const resources = {
  id: 'resources',
  title: 'Resources',
  icon: 'M8 1.5l5.5 3v7L8 14.5l-5.5-3v-7zM2.5 4.5L8 7.5l5.5-3M8 7.5v7',
  open(host, { view, selected }) {
    const panes = openPanes(host, {
      view,
      selected,
      title: 'Resources',
      hint: 'Everything in the CloudFormation template, resolved as it runs here.',
      tools: [
        field('Filter by type or name', {
          value: words,
          oninput: settled((given) => {
            words = given;
            draw();
          }),
        }),
      ],
      nothing: 'Select a resource to see its properties.',
    });
    let all = [];

    function draw() {
      const found = all.filter((each) => `${each.type} ${each.stack} ${each.logicalId}`.toLowerCase().includes(words.toLowerCase()));
      panes.rows(found, { key: keyOf, content: row, empty: 'No resource matches.' });
    }

    const list = panes.refresher(async () => {
      all = await get('resources');
      draw();
      const resource = all.find((each) => keyOf(each) === selected);
      if (resource) panes.show(...read(resource));
    });

    list();
    // The template does not change while the runtime runs.
    return () => undefined;
  },
};

const keyOf = ({ stack, logicalId }) => `${stack}.${logicalId}`;

function row({ stack, logicalId, type }) {
  return [
    el('span.top', {}, el('span.name', {}, logicalId), el('span.tag.plain', {}, type.replace(/^AWS::/, ''))),
    el('span.under', {}, el('span', {}, stack)),
  ];
}

function read({ stack, logicalId, type, properties }) {
  return [
    el('div.title-line', {}, el('h2', {}, logicalId)),
    facts([
      ['Type', el('code', {}, type)],
      ['Stack', stack],
    ]),
    section('Properties', json(properties)),
  ];
}
