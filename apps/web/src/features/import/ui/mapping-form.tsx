import { COLUMN_MEANINGS, cellAddress, type ImportMapping, UNITS_OF_MEASURE, WORDS } from '@gongjian/model';
import { Segmented, Select } from 'antd';
import { useCampaign } from '../../../lib/campaign.tsx';
import { percent } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { DayPicker } from '../../../ui/day-picker.tsx';
import { Field } from '../../../ui/field.tsx';

const UNITS = Object.keys(UNITS_OF_MEASURE);

/** How the workbook is read: proposed by the reader, put right by a person. */
export function MappingForm({
  mapping,
  onChange,
}: {
  readonly mapping: ImportMapping;
  readonly onChange: (mapping: ImportMapping) => void;
}) {
  const { t, language } = useLanguage();
  const { campaign, day, plan } = useCampaign();
  const indicator = plan.indicators.find(({ id }) => id === mapping.indicator?.value)?.name;
  const setColumn = (column: number, part: Partial<ImportMapping['columns'][number]>) =>
    onChange({
      ...mapping,
      columns: mapping.columns.map((one) => (one.column === column ? { ...one, ...part, confidence: 1 } : one)),
    });
  const unitOptions = (own: string | undefined) =>
    [...new Set([...(own === undefined ? [] : [own]), ...UNITS])].map((value) => ({ value, label: value }));
  return (
    <>
      <div className="form">
        <Field name={t.imports.subject}>
          {() => (
            <Segmented
              value={mapping.subject.value}
              onChange={(value) => onChange({ ...mapping, subject: { value, confidence: 1 } })}
              options={(['target', 'project'] as const).map((value) => ({
                value,
                label: WORDS.subject[value][language],
              }))}
            />
          )}
        </Field>
        <Field name={`${t.imports.on}${mapping.on?.cell === undefined ? '' : `(${mapping.on.cell})`}`}>
          {(id) => (
            <DayPicker
              id={id}
              value={mapping.on?.value}
              min={`${campaign.year}-01-01`}
              max={day}
              onChange={(value) => value && onChange({ ...mapping, on: { value, confidence: 1 } })}
            />
          )}
        </Field>
        <Field name={t.imports.unitOfTable}>
          {(id) => (
            <Select
              id={id}
              allowClear
              showSearch
              placeholder={t.imports.unitByColumn}
              value={mapping.unit?.value}
              onChange={(value: string | undefined) =>
                onChange({ ...mapping, unit: value === undefined ? undefined : { value, confidence: 1 } })
              }
              options={unitOptions(mapping.unit?.value)}
            />
          )}
        </Field>
        <Field name={`${t.imports.ofUnit}${mapping.ofUnit?.cell === undefined ? '' : `(${mapping.ofUnit.cell})`}`}>
          {(id) => (
            <Select
              id={id}
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              placeholder={t.imports.ofUnitNone}
              value={mapping.ofUnit?.value}
              onChange={(value: string | undefined) =>
                onChange({ ...mapping, ofUnit: value === undefined ? undefined : { value, confidence: 1 } })
              }
              options={plan.units.map(({ id: value, name, shortName = name }) => ({ value, label: shortName }))}
            />
          )}
        </Field>
      </div>
      <div className="scroll import-columns">
        <table className="small-table">
          <thead>
            <tr>
              <th scope="col">{t.imports.column}</th>
              <th scope="col">{t.imports.header}</th>
              <th scope="col">{t.imports.meaning}</th>
              <th scope="col">{t.imports.unit}</th>
              <th scope="col" className="figure">
                {t.imports.confidence}
              </th>
            </tr>
          </thead>
          <tbody>
            {mapping.columns.map(({ column, header, meaning, unit, hidden, confidence }) => (
              <tr key={column}>
                <td>
                  {cellAddress(1, column).replace(/\d+$/, '')}
                  {hidden && <span className="quiet small"> {t.imports.hidden}</span>}
                </td>
                <th scope="row">{header}</th>
                <td>
                  <Select
                    size="small"
                    aria-label={t.imports.meaningOf(header)}
                    style={{ width: 140 }}
                    showSearch={{ optionFilterProp: 'label' }}
                    value={meaning}
                    onChange={(value) => setColumn(column, { meaning: value })}
                    options={COLUMN_MEANINGS.map((value) => ({ value, label: WORDS.column[value][language] }))}
                  />
                </td>
                <td>
                  <Select
                    size="small"
                    aria-label={t.imports.unitOf(header)}
                    style={{ width: 110 }}
                    allowClear
                    showSearch
                    value={unit}
                    onChange={(value: string | undefined) => setColumn(column, { unit: value })}
                    options={unitOptions(unit)}
                  />
                </td>
                <td className="figure">{percent(confidence * 100).replace('.0%', '%')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="quiet small">
        {t.imports.headerAt(mapping.header.from, mapping.header.to)}
        {indicator !== undefined && t.imports.wholeIndicator(indicator)}
      </p>
    </>
  );
}
