import { ACTS, boundOf, SIGHT, WORDS } from '@gongjian/model';
import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../lib/language.tsx';
import { whoMay } from '../lib/may.ts';
import { sessionQuery } from '../lib/queries.ts';
import { Section } from '../ui/section.tsx';
import { Answered } from '../ui/states.tsx';

/** What the clock does by itself is nobody's to do. */
const OF_PEOPLE = [...ACTS.values()].filter(({ who }) => Object.keys(who.roles).some((role) => role !== 'clock'));

/** What one may see and do, from the declarations that the server asks. */
export function PermissionsPage() {
  const { t, language } = useLanguage();
  const query = useQuery(sessionQuery);
  const [isAll, setIsAll] = useState(false);
  const words = t.permissions;
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t.shell.nav.permissions}</h1>
        {query.data !== undefined && (
          <span className="quiet">{words.about(WORDS.role[query.data.actor.role][language])}</span>
        )}
      </div>
      <Answered query={query}>
        {({ actor: { role } }) => {
          const mine = OF_PEOPLE.filter((act) => boundOf(act, role) !== undefined);
          return (
            <div className="sections">
              <Section title={words.sight}>
                <p>{WORDS.sight[SIGHT[role]][language]}</p>
              </Section>
              <Section
                title={words.acts}
                aside={
                  <Segmented
                    aria-label={words.which}
                    value={isAll}
                    onChange={setIsAll}
                    options={[
                      { value: false, label: words.mine(mine.length) },
                      { value: true, label: words.all(OF_PEOPLE.length) },
                    ]}
                  />
                }
              >
                <table className="small-table stacked">
                  <thead>
                    <tr>
                      <th scope="col">{words.act}</th>
                      <th scope="col">{words.own}</th>
                      <th scope="col">{words.who}</th>
                      <th scope="col">{words.code}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {(isAll ? OF_PEOPLE : mine).map((act) => {
                      const bound = boundOf(act, role);
                      return (
                        <tr key={act.name}>
                          <th scope="row">{act.about[language]}</th>
                          <td data-name={words.own}>
                            {bound === undefined ? (
                              <span className="quiet">{words.no}</span>
                            ) : (
                              <strong>{WORDS.bound[bound][language]}</strong>
                            )}
                          </td>
                          <td data-name={words.who}>{whoMay(act.name, language)}</td>
                          <td data-name={words.code}>
                            <code className="quiet small">{act.name}</code>
                          </td>
                        </tr>
                      );
                    })}
                  </tbody>
                </table>
              </Section>
            </div>
          );
        }}
      </Answered>
    </div>
  );
}
