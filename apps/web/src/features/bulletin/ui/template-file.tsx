import { type PaperKind, WORDS } from '@gongjian/model';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { usePerform } from '../../../lib/acts.ts';
import { askAgain } from '../../../lib/ask-again.ts';
import { useCampaign } from '../../../lib/campaign.tsx';
import { shortDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { useMay } from '../../../lib/may.ts';
import { newId } from '../../../lib/new-id.ts';
import { DropFile } from '../../../ui/drop-file.tsx';
import { notice } from '../../../ui/notice.ts';
import { OnlyFor } from '../../../ui/only-for.tsx';
import { ask } from '../../../ui/question.ts';
import { Section } from '../../../ui/section.tsx';
import { Answered, Failure } from '../../../ui/states.tsx';
import { setTemplateFile, templatesQuery } from '../api.ts';

/** In bytes, as its reader has it. */
const LARGEST_TEMPLATE = 1_000_000;

/** How a kind of paper is worded, and laid out: as it comes, or by a .docx of the county's own with named places. */
export function TemplateFile({ kind, onEdit }: { readonly kind: PaperKind; readonly onEdit?: () => void }) {
  const { t, language } = useLanguage();
  const words = t.papers.template;
  const { campaign } = useCampaign();
  const may = useMay();
  const client = useQueryClient();
  const perform = usePerform();
  const query = useQuery(templatesQuery(campaign.id));
  const sent = useMutation({
    mutationFn: (file: File) => setTemplateFile(campaign.id, kind, file),
    onSuccess: ({ name, dropped }) => {
      notice.success(dropped.length === 0 ? words.kept(name) : words.keptWithout(name, dropped.join(t.comma)));
      void askAgain(client);
    },
  });
  return (
    <Section title={words.title(WORDS.paper[kind][language])}>
      <Answered query={query}>
        {(templates) => {
          const own = templates.find(({ template }) => template.kind === kind);
          if (own === undefined) return null;
          const { template, file, on, places } = own;
          const takeBack = () =>
            ask({
              title: words.takeBack,
              content: words.takeBackMeans,
              okText: words.takeBack,
              onOk: () =>
                perform.mutateAsync([
                  { id: newId(), name: 'template.adopt', body: { campaign: campaign.id, template } },
                ]),
            });
          return (
            <>
              <p>
                {file === undefined ? words.shipped : words.own(file)}
                {on !== undefined && <span className="quiet small"> {words.since(shortDay(on, language))}</span>}
              </p>
              {may('template.adopt') ? (
                <>
                  {onEdit !== undefined && (
                    <Button size="small" onClick={onEdit}>
                      {t.wording.edit}
                    </Button>
                  )}
                  <DropFile
                    title={words.drop}
                    hint={words.hint(places.needed.map(named).join(' '))}
                    accept=".docx"
                    largest={LARGEST_TEMPLATE}
                    busyWith={sent.isPending ? sent.variables.name : undefined}
                    onFile={(chosen) => sent.mutate(chosen)}
                  />
                  {file !== undefined && (
                    <Button size="small" onClick={takeBack}>
                      {words.takeBack}
                    </Button>
                  )}
                </>
              ) : (
                <OnlyFor act="template.adopt" />
              )}
              {(sent.error ?? perform.error) && <Failure error={(sent.error ?? perform.error) as Error} />}
              <details>
                <summary>{words.places(places.words.length + places.blocks.length)}</summary>
                <p className="small">{words.inLine(places.words.map(named).join(' '))}</p>
                <p className="small">{words.onOwnLine(places.blocks.map(named).join(' '))}</p>
              </details>
            </>
          );
        }}
      </Answered>
    </Section>
  );
}

function named(place: string): string {
  return `{{${place}}}`;
}
