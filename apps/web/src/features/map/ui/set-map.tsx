import { type CountyMap, type Id, MAP_LIMITS, MAP_SYSTEMS, type MapDraft, type MapSystem } from '@gongjian/model';
import { Button, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import { usePerform } from '../../../lib/acts.ts';
import { useCampaign } from '../../../lib/campaign.tsx';
import { useLanguage } from '../../../lib/language.tsx';
import { newId } from '../../../lib/new-id.ts';
import { DropFile } from '../../../ui/drop-file.tsx';
import { Field } from '../../../ui/field.tsx';
import { notice } from '../../../ui/notice.ts';
import { Failure } from '../../../ui/states.tsx';
import { given, TextField } from '../../../ui/text-field.tsx';
import { usePreviewMap } from '../api.ts';
import { joinedAreas } from '../joined-areas.ts';

/** The office gives a file, sees what each area of it was matched to, and adopts it. */
export function SetMap({ map, seq }: { readonly map: CountyMap | undefined; readonly seq: number }) {
  const { t } = useLanguage();
  const { campaign } = useCampaign();
  const preview = usePreviewMap(campaign.id);
  const [isOpen, setIsOpen] = useState(false);
  const [file, setFile] = useState<File>();
  const words = t.map.set;
  const take = (next: File) => {
    setFile(next);
    preview.mutate({ file: next });
  };
  const close = () => {
    setIsOpen(false);
    preview.reset();
  };
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{map === undefined ? words.first : words.open}</Button>
      <Modal open={isOpen} title={words.title} footer={null} onCancel={close} width={760} destroyOnHidden>
        <p className="quiet small">{words.expected}</p>
        {preview.data === undefined || file === undefined ? (
          <>
            <DropFile
              title={words.drop}
              hint={`${words.hint}。${words.limit(MAP_LIMITS.points, MAP_LIMITS.areas)}`}
              accept=".geojson,.json"
              largest={MAP_LIMITS.bytes}
              smaller={words.smaller}
              busyWith={preview.isPending ? file?.name : undefined}
              onFile={take}
            />
            {preview.error && <Failure error={preview.error} />}
          </>
        ) : (
          <Matching
            key={preview.data.property}
            draft={preview.data}
            start={{ source: map?.source ?? '', approval: map?.approval ?? '' }}
            seq={seq}
            onProperty={(property) => preview.mutate({ file, property })}
            onAgain={() => preview.reset()}
            onDone={close}
          />
        )}
      </Modal>
    </>
  );
}

function Matching({
  draft,
  start,
  seq,
  onProperty,
  onAgain,
  onDone,
}: {
  readonly draft: MapDraft;
  readonly start: { readonly source: string; readonly approval: string };
  readonly seq: number;
  readonly onProperty: (property: string) => void;
  readonly onAgain: () => void;
  readonly onDone: () => void;
}) {
  const { t } = useLanguage();
  const { campaign, plan, unitName } = useCampaign();
  const perform = usePerform();
  const [units, setUnits] = useState<readonly (Id | undefined)[]>(draft.areas.map(({ unit }) => unit));
  const [system, setSystem] = useState<MapSystem | undefined>(draft.system);
  const [source, setSource] = useState(start.source);
  const [approval, setApproval] = useState(start.approval);
  const words = t.map.set;
  const used = new Set(units);
  const without = plan.units.filter(
    ({ id, kind, merged }) => kind === 'township' && merged === undefined && !used.has(id),
  );
  const areas = joinedAreas(draft, units);
  const send = () => {
    if (system === undefined) return;
    const body = { campaign: campaign.id, source, system, areas, ...given('approval', approval) };
    perform.mutate([{ id: newId(), name: 'map.set', body, basis: seq }], {
      onSuccess: () => {
        notice.success(t.states.saved);
        onDone();
      },
    });
  };
  return (
    <div className="sections">
      <div>
        <p>
          {words.read({
            areas: draft.areas.length,
            points: draft.points,
            matched: draft.areas.filter(({ unit }) => unit !== undefined).length,
          })}
        </p>
        {draft.notes.map(({ kind, count }) => (
          <p key={kind}>{words.notes[kind](count)}</p>
        ))}
        {without.length > 0 && <p>{words.without(without.map(({ id }) => unitName(id)).join(t.comma))}</p>}
      </div>
      <div className="form">
        <Field name={words.property}>
          {(id) => (
            <Select
              id={id}
              value={draft.property ?? null}
              onChange={(property) => property !== null && onProperty(property)}
              options={draft.properties.map((property) => ({ value: property, label: property }))}
            />
          )}
        </Field>
        <Field name={words.system} required>
          {(id) => (
            <Radio.Group
              id={id}
              value={system}
              onChange={({ target }) => setSystem(target.value as MapSystem)}
              options={[...MAP_SYSTEMS]}
            />
          )}
        </Field>
        <TextField name={words.source} required value={source} onChange={setSource} />
        <TextField name={words.approval} value={approval} onChange={setApproval} />
      </div>
      <table className="small-table map-match">
        <thead>
          <tr>
            <th scope="col">{words.area}</th>
            <th scope="col">{words.unit}</th>
          </tr>
        </thead>
        <tbody>
          {draft.areas.map(({ feature, name, unit, matched }, at) => (
            <tr key={feature}>
              <th scope="row">{name}</th>
              <td>
                <Select
                  aria-label={`${words.unit} ${name}`}
                  allowClear
                  showSearch={{ optionFilterProp: 'label' }}
                  placeholder={words.choose}
                  value={units[at] ?? null}
                  onChange={(value) => setUnits(units.map((one, other) => (other === at ? (value ?? undefined) : one)))}
                  options={plan.units
                    .filter(({ merged }) => merged === undefined)
                    .map((one) => ({ value: one.id, label: one.name }))}
                />{' '}
                {matched !== undefined && units[at] === unit && (
                  <span className="quiet small">{words.how[matched]}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {areas.length < units.filter((unit) => unit !== undefined).length && <p>{words.twice}</p>}
      {perform.error && <Failure error={perform.error} />}
      <div className="bar">
        <Button
          type="primary"
          disabled={system === undefined || source.trim() === '' || areas.length === 0}
          loading={perform.isPending}
          onClick={send}
        >
          {words.save}
        </Button>
        <Button onClick={onAgain}>{words.again}</Button>
        <span className="quiet small">{words.means}</span>
      </div>
    </div>
  );
}
