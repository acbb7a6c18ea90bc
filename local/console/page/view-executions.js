import { get, part } from './api.js';
import { productNow } from './clock.js';
import { el } from './dom.js';
import { fullTime, ms, time } from './format.js';
import { json } from './json.js';
import { refreshOn } from './live.js';
import { openPanes } from './panes.js';
import { facts, section, tag } from './pieces.js';

const TONES = { SUCCEEDED: 'good', FAILED: 'bad', TIMED_OUT: 'bad', ABORTED: 'warn', RUNNING: 'info' };

export const executions = {
  id: 'executions',
  title: 'Executions',
  icon: 'M3 2v12M3 4h6v3H3M3 10h9v3H3',
  open(host, { view, selected }) {
    const panes = openPanes(host, {
      view,
      selected,
      title: 'Executions',
      hint: 'Step Functions, each with its steps.',
      nothing: 'Select an execution to follow its steps.',
    });
    let drawn = '';

    const list = panes.refresher(async () => {
      const all = await get('executions');
      panes.rows(all, {
        key: (execution) => execution.arn,
        content: row,
        tone: (execution) => (TONES[execution.status] === 'bad' ? 'bad' : undefined),
        empty: 'No state machine has run yet.',
      });
      if (selected) await follow();
    });

    async function follow() {
      const execution = await get(`executions/${part(selected)}`);
      const now = JSON.stringify(execution);
      if (now !== drawn) panes.show(...read(execution));
      drawn = now;
    }

    list();
    return refreshOn(['invocation', 'call'], list, 500);
  },
};

function lasted({ startedAt, stoppedAt }) {
  return stoppedAt ? ms(Date.parse(stoppedAt) - Date.parse(startedAt)) : 'running';
}

function row(execution) {
  return [
    el(
      'span.top',
      {},
      tag(execution.status.toLowerCase(), TONES[execution.status]),
      el('span.name', {}, execution.machine),
      time(execution.startedAt, productNow()),
    ),
    el('span.under', {}, el('span.mono', {}, execution.name), el('span.num', {}, lasted(execution))),
  ];
}

function read(execution) {
  return [
    el('div.title-line', {}, el('h2', {}, execution.machine), tag(execution.status.toLowerCase(), TONES[execution.status])),
    facts([
      ['Name', el('code', {}, execution.name)],
      ['Started', execution.startedAt && fullTime(execution.startedAt)],
      ['Took', lasted(execution)],
    ]),
    execution.error && el('p.note.bad', {}, `${execution.error}: ${execution.cause ?? ''}`),
    section(
      'Steps',
      el('div.stack', {}, execution.steps.map(drawStep), execution.steps.length === 0 && el('p.hint', {}, 'None entered yet.')),
    ),
    section('Input', json(execution.input)),
    execution.output !== null && section('Output', json(execution.output)),
  ];
}

function drawStep(step) {
  const [tone, took] = stateOf(step);
  return el(
    'details.item',
    {},
    el('summary', {}, tag(step.type, tone), el('b.ends', {}, step.name), el('span.hint', {}, took)),
    el(
      'div.inside',
      {},
      step.error && el('p.note.bad', {}, `${step.error}: ${step.cause ?? ''}`),
      section('Input', json(step.input)),
      step.output !== undefined && section('Output', json(step.output)),
    ),
  );
}

function stateOf({ error, enteredAt, exitedAt }) {
  const took = exitedAt ? ms(Date.parse(exitedAt) - Date.parse(enteredAt)) : 'failed';
  if (error) return ['bad', took];
  return exitedAt ? ['good', took] : ['info', 'running'];
}
