/** Whether a `Content-Type` is one of an API's binary media types; `*\/*` and `image/*` stand for what they cover. */
export function isMediaType(contentType: string, types: readonly string[]): boolean {
  const [type = ''] = contentType.toLowerCase().split(';');
  const [family = ''] = type.trim().split('/');
  return types.some((known) => {
    const lower = known.toLowerCase();
    return lower === '*/*' || lower === type.trim() || (lower.endsWith('/*') && lower === `${family}/*`);
  });
}
