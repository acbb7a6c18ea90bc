/**
 * The plain name in whatever a template or a caller names a function by: `name`, `name:alias`, an ARN with or without a qualifier, or the partial
 * `account:function:name` (Lambda API reference, "FunctionName").
 */
export function functionNameOf(reference: string): string {
  const parts = reference.split(':');
  const at = parts.indexOf('function');
  return (at >= 0 ? parts[at + 1] : parts[0]) ?? reference;
}
