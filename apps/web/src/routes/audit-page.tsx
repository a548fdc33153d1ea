import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import type { AuditSearch } from '../features/audit/search.ts';
import { AuditCheck } from '../features/audit/ui/audit-check.tsx';
import { AuditFilters } from '../features/audit/ui/audit-filters.tsx';
import { AuditKept } from '../features/audit/ui/audit-kept.tsx';
import { AuditList } from '../features/audit/ui/audit-list.tsx';
import { ExportAudit } from '../features/audit/ui/export-audit.tsx';
import { useLanguage } from '../lib/language.tsx';
import { sessionQuery } from '../lib/queries.ts';
import { Section } from '../ui/section.tsx';
import { Answered, Empty } from '../ui/states.tsx';

/** The audit administrator's page. */
export function AuditPage() {
  const { t } = useLanguage();
  const search = useSearch({ from: '/audit' });
  const navigate = useNavigate({ from: '/audit' });
  const go = (next: AuditSearch) => void navigate({ search: next });
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t.shell.nav.audit}</h1>
        <span className="quiet">{t.audit.about}</span>
      </div>
      <Answered query={useQuery(sessionQuery)}>
        {({ actor }) =>
          actor.role === 'audit-admin' ? (
            <>
              <div className="audit-sums">
                <AuditCheck />
                <AuditKept />
              </div>
              <Section
                title={t.audit.search.title}
                aside={
                  <span className="bar">
                    {Object.values(search).some(Boolean) && (
                      <Button onClick={() => go({})}>{t.audit.search.clear}</Button>
                    )}
                    <ExportAudit from={search.from} to={search.to} today={today()} />
                  </span>
                }
              >
                <AuditFilters search={search} onSearch={go} />
                <AuditList search={search} onNarrow={(by) => go({ from: search.from, to: search.to, ...by })} />
              </Section>
            </>
          ) : (
            <Empty>{t.audit.about}</Empty>
          )
        }
      </Answered>
    </div>
  );
}

/** Notes bear the true time, in the demonstration too: the days offered are the clock's, in Beijing. */
function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
}
