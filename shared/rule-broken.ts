import { Problem } from './problem.ts';
import { texts } from './texts.pt-br.ts';

/** A request whose form is right and which a rule does not allow; the field is named as in the request (`body.categoryId`). */
export const ruleBroken = (path: string, message: string): Problem =>
  new Problem('rule_broken', texts.ruleBroken, { errors: [{ path, message }] });
