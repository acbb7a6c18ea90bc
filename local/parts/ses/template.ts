import { AwsError } from '../../part.ts';

/** A mail's parts with `{{name}}` where the data goes. */
export interface Template {
  readonly subject: string;
  readonly text?: string;
  readonly html?: string;
}

/** The data lacks something the template names: SES accepts such a mail, never sends it, and tells a Rendering Failure event. */
export class RenderingFailure extends Error {}

const TAG = /\{\{\{?([^{}]+)\}?\}\}/gu;

/** Throws an error that names the first Handlebars tag beyond `{{name}}` and `{{name.member}}`, which is all that is understood here. */
export function checkTemplate(name: string, template: Template): void {
  for (const [tag, inside = ''] of [template.subject, template.text, template.html].flatMap((part) => [...(part ?? '').matchAll(TAG)])) {
    if (!/^\s*[\w-]+(\.[\w-]+)*\s*$/u.test(inside)) {
      throw new Error(
        `ses: template ${name} has ${tag}; the local SES knows {{name}} and {{name.member}} only: render lists and conditions before sending`,
      );
    }
  }
}

/** The template with the data in it, not escaped, as SES leaves it ("Using templates to send personalized email"). */
export function render(template: Template, data: Record<string, unknown>): Template {
  const filled = (part: string) => part.replace(TAG, (_tag, inside: string) => valueAt(data, inside.trim()));
  return {
    subject: filled(template.subject),
    ...(template.text !== undefined && { text: filled(template.text) }),
    ...(template.html !== undefined && { html: filled(template.html) }),
  };
}

function valueAt(data: Record<string, unknown>, path: string): string {
  let value: unknown = data;
  for (const member of path.split('.'))
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[member] : undefined;
  if (value === undefined || value === null) throw new RenderingFailure(`Attribute '${path}' is not present in the rendering data.`);
  return String(value);
}

/** TemplateData, which is JSON text. BadRequestException where it is none. */
export function dataFrom(text: string | undefined): Record<string, unknown> {
  const data = parsed(text ?? '{}');
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw new AwsError('BadRequestException', 'Template rendering data is invalid');
  return { ...data };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Told by the caller, who refuses whatever is no object.
    return undefined;
  }
}
