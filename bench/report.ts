const preamble = `# Benchmarks

Written by \`npm run bench\`; \`npm run bench -- NAME\` measures one again and leaves the others as they were.
Figures are counts, or ratios to a floor that was measured in the same run, interleaved, medians of at least nine rounds: a time alone holds on one machine only.`;

const sectionStart = /^## /m;

/** The sections of a report as it was written before, by benchmark. */
export function sectionsOf(report: string): Map<string, string> {
  const [, ...sections] = report.split(sectionStart);
  return new Map(
    sections.map((section) => {
      const end = section.indexOf('\n');
      return [section.slice(0, end), section.slice(end + 1).trim()];
    }),
  );
}

/** The whole report, its sections in alphabetical order. */
export function reportOf(sections: ReadonlyMap<string, string>): string {
  const ordered = [...sections].toSorted(([one], [other]) => one.localeCompare(other, 'en'));
  return `${[preamble, ...ordered.map(([name, text]) => `## ${name}\n\n${text}`)].join('\n\n')}\n`;
}
