/** GET under `/local`; the problem's detail is the error's message. */
export function get(path, query = {}) {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const search = new URLSearchParams(given).toString();
  return answer(fetch(`/local/${path}${search && `?${search}`}`));
}

/** POST JSON under `/local`. */
export function post(path, body = {}) {
  return answer(fetch(`/local/${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }));
}

async function answer(asked) {
  const response = await asked;
  const value = await response.json();
  if (!response.ok) throw new Error(value.title === 'Bad request' ? value.detail : `${value.title}: ${value.detail}`);
  return value;
}

/** A path segment. */
export const part = encodeURIComponent;
