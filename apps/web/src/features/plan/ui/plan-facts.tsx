import { NONE } from '../../../lib/format.ts';
import type { Draft } from '../draft.ts';
import type { Field } from '../fields.ts';
import { sectionsOf } from '../layout.ts';
import { fieldWord, linesOf, type Wording } from '../words.ts';

/** A planned thing to read, for those who may not change it. */
export function PlanFacts({
  fields,
  row,
  wording,
}: {
  readonly fields: readonly Field[];
  readonly row: Draft;
  readonly wording: Wording;
}) {
  return sectionsOf(wording.kind, fields).map((section) => (
    <section key={section.title} className="section">
      <h3 className="plan-section-head">{wording.messages.sections[section.title]}</h3>
      <dl className="facts">
        {section.fields.map((field) => (
          <Fact key={field.name} field={field} row={row} wording={wording} />
        ))}
      </dl>
    </section>
  ));
}

function Fact({ field, row, wording }: { readonly field: Field; readonly row: Draft; readonly wording: Wording }) {
  const lines = linesOf(field, row[field.name], wording.kind, wording);
  return (
    <>
      <dt>{fieldWord(wording.kind, field.name, wording)}</dt>
      <dd>{lines.length === 0 ? NONE : lines.length === 1 ? lines[0] : <Lines lines={lines} />}</dd>
    </>
  );
}

/** Several lines of one value, numbered. */
export function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ol className="plan-lines">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ol>
  );
}
