import { type ImportMapping, wordDay } from '@gongjian/model';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { usePerform } from '../../../lib/acts.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { newId } from '../../../lib/new-id.ts';
import { Field } from '../../../ui/field.tsx';
import { Failure } from '../../../ui/states.tsx';
import { changeSheet } from '../accepted-rows.ts';
import { MappingForm } from './mapping-form.tsx';

/** How each sheet is read, and what of it was remembered from last time; `onChange(undefined)` reads anew by proposal. */
export function MappingSection({
  mappings,
  onChange,
}: {
  readonly mappings: readonly ImportMapping[];
  readonly onChange: (mappings: readonly ImportMapping[] | undefined) => void;
}) {
  const { t, language } = useLanguage();
  const [chosen, setChosen] = useState<string>();
  const forget = usePerform();
  const mapping = mappings.find(({ sheet }) => sheet === chosen) ?? mappings[0];
  const remembered = [
    ...new Map(mappings.flatMap((one) => one.remembered ?? []).map((one) => [one.layout, one])).values(),
  ];
  const [latest] = remembered.toSorted((a, b) => (a.on < b.on ? 1 : -1));
  if (mapping === undefined) return null;
  return (
    <>
      {latest !== undefined && (
        <p className="import-remembered">
          <strong>{t.imports.rememberedBy(wordDay(latest.on, language))}</strong>
          <span className="quiet">{t.imports.rememberedMeans}</span>
          <Button
            size="small"
            loading={forget.isPending}
            onClick={() =>
              forget.mutate(
                remembered.map(({ layout: id }) => ({ id: newId(), name: 'layout.forget', body: { id } })),
                { onSuccess: () => onChange(undefined) },
              )
            }
          >
            {t.imports.forget}
          </Button>
        </p>
      )}
      {forget.error && <Failure error={forget.error} />}
      <details className="import-mapping">
        <summary>{t.imports.mapping}</summary>
        {mappings.length > 1 && (
          <Field name={t.imports.sheetOf}>
            {(id) => (
              <Select
                id={id}
                value={mapping.sheet}
                onChange={setChosen}
                options={mappings.map(({ sheet }) => ({ value: sheet, label: sheet }))}
              />
            )}
          </Field>
        )}
        <MappingForm
          key={mapping.sheet}
          mapping={mapping}
          onChange={(next) => onChange(changeSheet(mappings, mapping.sheet, () => next))}
        />
      </details>
    </>
  );
}
