import { el } from './dom.js';
import { short } from './names.js';

const clockTime = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const dayTime = new Intl.DateTimeFormat('en-GB', { day: '2-digit', month: 'short', hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: '2-digit', month: 'short', year: 'numeric' });
const full = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: '2-digit',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

export const fullTime = (at) => full.format(new Date(at));

/** Day and time of day, apart, for where there may be room for one line only. */
export const dayAndTime = (at) => [day.format(new Date(at)), clockTime.format(new Date(at))];

/** A `<time>` in the reader's zone, with the instant in UTC as its title; the day is left out where it is that of `now`. */
export function time(at, now = new Date()) {
  if (!at) return '';
  const date = new Date(at);
  const sameDay = date.toDateString() === new Date(now).toDateString();
  return el('time', { datetime: at, title: at }, (sameDay ? clockTime : dayTime).format(date));
}

export function ms(duration) {
  if (duration === undefined) return '';
  if (duration < 10) return `${duration.toFixed(1)} ms`;
  return duration < 1000 ? `${Math.round(duration)} ms` : `${(duration / 1000).toFixed(1)} s`;
}

/** A span of time in words: `3 d 4 h`, `12 min`, `40 s`. */
export function span(milliseconds) {
  const minutes = Math.floor(Math.abs(milliseconds) / 60_000);
  if (minutes < 1) return `${Math.round(Math.abs(milliseconds) / 1000)} s`;
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)];
  if (days > 0) return hours > 0 ? `${days} d ${hours} h` : `${days} d`;
  if (hours === 0) return `${minutes} min`;
  return minutes % 60 > 0 ? `${hours} h ${minutes % 60} min` : `${hours} h`;
}

export function bytes(size) {
  if (size < 1024) return `${size} B`;
  return size < 1_048_576 ? `${(size / 1024).toFixed(1)} KB` : `${(size / 1_048_576).toFixed(1)} MB`;
}

export const plural = (number, one, many = `${one}s`) => `${number.toLocaleString('en')} ${number === 1 ? one : many}`;

/** The last name in an ARN: of `arn:aws:sqs:sa-east-1:000000000000:orders` it is `orders`. */
export const arnName = (arn) => arn.split(/[:/]/).at(-1) || arn;

/** Who made a call, short: the function, the role's name, the service, or the operator. */
export function who(by) {
  if (!by) return '';
  if (by.operator) return 'operator';
  if (by.service) return `${by.service.replace('.amazonaws.com', '')} · ${arnName(by.sourceArn)}`;
  return short(arnName(by.role));
}
