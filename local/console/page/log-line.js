/** Keys that the line around it, or its place in the trace, says already. */
const KNOWN = new Set(['timestamp', 'level', 'service', 'message', 'requestId', 'traceId', 'xray_trace_id', 'function_name', '_aws']);

/** A log line to be read at a glance: of structured ones the message and what else is in it, of CloudWatch's embedded metrics their names and values. */
export function readableLine(line) {
  const fields = parsed(line);
  if (!fields) return line;
  const rest = Object.entries(fields)
    .filter(([name, value]) => !KNOWN.has(name) && typeof value !== 'object')
    .map(([name, value]) => `${name}=${typeof value === 'number' ? Math.round(value * 1000) / 1000 : value}`);
  const lead = fields._aws ? 'metrics' : fields.message;
  return [lead, ...rest].filter((word) => typeof word === 'string' && word !== '').join('  ') || line;
}

function parsed(line) {
  if (!line.startsWith('{')) return undefined;
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
