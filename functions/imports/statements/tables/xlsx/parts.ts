import { attributeOf, type XmlReader } from './xml.ts';

export interface SheetSaid {
  readonly name: string;
  /** The id under which the workbook's relations tell its file. */
  readonly relation: string;
  readonly isHidden: boolean;
}

/** The workbook's sheets in their order, and from which year its days are counted. */
export function workbookReader(sheets: SheetSaid[], facts: { countsFrom1904: boolean }): XmlReader {
  return {
    onOpen(name, attributes) {
      if (name === 'workbookPr') facts.countsFrom1904 = /^(?:1|true)$/.test(attributeOf(attributes, 'date1904') ?? '');
      if (name !== 'sheet') return;
      // The prefix of the relations' namespace is usually `r`, and may be any.
      const relation = /\s[\w.-]+:id\s*=\s*["']([^"']*)/.exec(attributes.source.slice(attributes.from, attributes.to))?.[1] ?? '';
      sheets.push({
        name: attributeOf(attributes, 'name') ?? '',
        relation,
        isHidden: /hidden/i.test(attributeOf(attributes, 'state') ?? ''),
      });
    },
    onClose: () => undefined,
    onText: () => undefined,
  };
}

/** Where the parts of the workbook are, by their ids. */
export function relationsReader(targets: Map<string, string>): XmlReader {
  return {
    onOpen(name, attributes) {
      if (name === 'Relationship') targets.set(attributeOf(attributes, 'Id') ?? '', attributeOf(attributes, 'Target') ?? '');
    },
    onClose: () => undefined,
    onText: () => undefined,
  };
}
