import { useQuery } from '@tanstack/react-query';
import { clockTime, NONE } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { Section } from '../../../ui/section.tsx';
import { Answered } from '../../../ui/states.tsx';
import { auditStateQuery, verificationQuery } from '../api.ts';
import { Fact } from './audit-check.tsx';

/** How much is kept, for how long, and by which key exports are signed. */
export function AuditKept() {
  const { t } = useLanguage();
  const words = t.audit.kept;
  const checked = useQuery(verificationQuery).data?.last?.at;
  return (
    <Section title={words.title}>
      <Answered query={useQuery(auditStateQuery(checked))}>
        {({ notes, months, oldest, cleared, key }) => (
          <>
            <dl className="facts">
              <Fact name={words.notes}>{t.audit.check.entries(notes)}</Fact>
              <Fact name={words.months}>{words.howLong(months)}</Fact>
              <Fact name={words.oldest}>{oldest === undefined ? NONE : clockTime(oldest)}</Fact>
              <Fact name={words.cleared}>{words.clearedUpTo(cleared)}</Fact>
              <Fact name={words.key}>
                <span className="audit-hash">{key}</span>
              </Fact>
            </dl>
            <p className="quiet small">{words.least}</p>
          </>
        )}
      </Answered>
    </Section>
  );
}
