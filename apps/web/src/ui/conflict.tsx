import { type Refusal, wordField } from '@gongjian/model';
import { Alert, Button } from 'antd';
import { clashesOf } from '../lib/edit.ts';
import { clockTime, NONE } from '../lib/format.ts';
import { useLanguage } from '../lib/language.tsx';

/** Someone else saved first: who, when, what, beside what was typed here; nothing typed is lost. */
export function Conflict({
  stale,
  touched,
  shown,
  onTakeTheirs,
}: {
  readonly stale: Extract<Refusal, { kind: 'stale' }>;
  readonly touched: Readonly<Record<string, unknown>>;
  /** A value of a field as people read it. */
  readonly shown: (field: string, value: unknown) => string;
  readonly onTakeTheirs: (field: string) => void;
}) {
  const { t, language } = useLanguage();
  return (
    <Alert
      type="warning"
      role="alert"
      title={t.conflict.title(stale.by, clockTime(stale.at))}
      description={
        <>
          <p>{t.conflict.about}</p>
          <table className="small-table">
            <thead>
              <tr>
                <th scope="col">{t.conflict.field}</th>
                <th scope="col">{t.conflict.was}</th>
                <th scope="col">{t.conflict.is}</th>
                <th scope="col">{t.conflict.yours}</th>
                <th scope="col">
                  <span className="hidden">{t.conflict.theirs}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {clashesOf(stale, touched).map(({ field, was, is, mine }) => (
                <tr key={field}>
                  <th scope="row">{wordField(field, language)}</th>
                  <td>{shown(field, was)}</td>
                  <td>{shown(field, is)}</td>
                  <td>{mine === undefined ? NONE : shown(field, mine)}</td>
                  <td>
                    {mine !== undefined && (
                      <Button size="small" onClick={() => onTakeTheirs(field)}>
                        {t.conflict.theirs}
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      }
    />
  );
}
