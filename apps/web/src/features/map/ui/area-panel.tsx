import { useCampaign } from '../../../lib/campaign.tsx';
import { percent } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { LightOf } from '../../../ui/light-mark.tsx';
import { Section } from '../../../ui/section.tsx';
import { SubjectLink } from '../../../ui/subject-link.tsx';
import type { AreaState } from '../area-states.ts';

/** The targets and projects of the area that was chosen, each with its light and how far it is. */
export function AreaPanel({
  state: { unit, targets, projects },
  onClose,
}: {
  readonly state: AreaState;
  readonly onClose: () => void;
}) {
  const { t } = useLanguage();
  const { unitName } = useCampaign();
  const words = t.map.panel;
  const lists = [
    {
      name: words.targets,
      of: 'target' as const,
      rows: targets.map(({ target, light, pace }) => ({ id: target, light, share: pace?.goalShare })),
    },
    {
      name: words.projects,
      of: 'project' as const,
      rows: projects.map(({ project, light, share }) => ({ id: project, light, share })),
    },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <Section
      title={unitName(unit)}
      aside={
        <button type="button" className="link-button screen-only" onClick={onClose}>
          {words.close}
        </button>
      }
    >
      {lists.length === 0 && <p className="quiet">{words.nothing}</p>}
      {lists.map(({ name, of, rows }) => (
        <table className="small-table map-panel" key={of}>
          <thead>
            <tr>
              <th scope="col">{name}</th>
              <th scope="col">{t.map.byLight}</th>
              <th scope="col" className="figure">
                {t.map.byShare}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, light, share }) => (
              <tr key={id}>
                <th scope="row">
                  <SubjectLink of={of} subject={id} />
                </th>
                <td>
                  <LightOf state={light} />
                </td>
                <td className="figure">{percent(share)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </Section>
  );
}
