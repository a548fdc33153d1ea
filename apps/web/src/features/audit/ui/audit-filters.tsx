import { AUDIT_EVENTS, ROLES, WORDS } from '@gongjian/model';
import { Input, Select } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../../lib/language.tsx';
import { DayPicker } from '../../../ui/day-picker.tsx';
import type { AuditSearch } from '../search.ts';

const KINDS = Object.keys(WORDS.kind) as (keyof typeof WORDS.kind)[];

/** What is searched by; each choice is taken at once, what is typed on enter or when it is left. */
export function AuditFilters({
  search,
  onSearch,
}: {
  readonly search: AuditSearch;
  readonly onSearch: (search: AuditSearch) => void;
}) {
  const { t, language } = useLanguage();
  const words = t.audit.search;
  const set = (change: AuditSearch) => onSearch({ ...search, ...change });
  return (
    <div className="audit-filters">
      <DayPicker label={words.from} value={search.from} max={search.to} onChange={(from) => set({ from })} clearable />
      <DayPicker label={words.to} value={search.to} min={search.from} onChange={(to) => set({ to })} clearable />
      <Select
        aria-label={words.event}
        placeholder={words.event}
        allowClear
        value={search.event}
        onChange={(event) => set({ event })}
        options={AUDIT_EVENTS.map((value) => ({ value, label: WORDS.auditEvent[value][language] }))}
      />
      <Select
        aria-label={words.role}
        placeholder={words.role}
        allowClear
        value={search.role}
        onChange={(role) => set({ role })}
        options={ROLES.map((value) => ({ value, label: WORDS.role[value][language] }))}
      />
      <Typed label={words.actor} value={search.actor} onChange={(actor) => set({ actor })} />
      <Typed label={words.unit} value={search.unit} onChange={(unit) => set({ unit })} />
      <Select
        aria-label={words.kind}
        placeholder={words.kind}
        allowClear
        value={search.kind}
        onChange={(kind) => set({ kind })}
        options={KINDS.map((value) => ({ value, label: WORDS.kind[value][language] }))}
      />
      <Typed label={words.id} value={search.id} onChange={(id) => set({ id })} />
    </div>
  );
}

function Typed({
  label,
  value = '',
  onChange,
}: {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}) {
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  // A choice made elsewhere (a row of the list, an address) replaces what was typed.
  if (known !== value) {
    setKnown(value);
    setTyped(value);
  }
  const take = () => {
    const text = typed.trim();
    if (text !== value) onChange(text === '' ? undefined : text);
  };
  return (
    <Input
      aria-label={label}
      placeholder={label}
      maxLength={120}
      allowClear
      value={typed}
      onChange={(event) => {
        setTyped(event.target.value);
        if (event.target.value === '' && value !== '') onChange(undefined);
      }}
      onBlur={take}
      onPressEnter={take}
    />
  );
}
