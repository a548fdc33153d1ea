import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { saveFile } from '../../lib/files.ts';
import { useLanguage } from '../../lib/language.tsx';
import { Failure } from '../states.tsx';

export type Format = 'docx' | 'pdf';

/** A paper as Word or PDF file, or put on paper by the browser. */
export function PaperButtons({
  name,
  fetchPaper,
  isPrinted = false,
}: {
  readonly name: string;
  readonly fetchPaper: (format: Format) => Promise<{ name: string; base64: string }>;
  /** It is what the page shows, so that the browser can print it. */
  readonly isPrinted?: boolean;
}) {
  const { t } = useLanguage();
  const paper = useMutation({ mutationFn: fetchPaper, onSuccess: saveFile });
  const button = (format: Format, label: string, title: string) => (
    <Button
      size="small"
      aria-label={title}
      loading={paper.isPending && paper.variables === format}
      onClick={() => paper.mutate(format)}
    >
      {label}
    </Button>
  );
  return (
    <>
      <span className="paper-buttons">
        {button('docx', t.papers.word, t.papers.getWord(name))}
        {button('pdf', t.papers.pdf, t.papers.getPdf(name))}
        {isPrinted && (
          <Button size="small" onClick={() => print()}>
            {t.papers.print}
          </Button>
        )}
      </span>
      {paper.error && <Failure error={paper.error} />}
    </>
  );
}
