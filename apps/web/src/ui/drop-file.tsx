import { type DragEvent, useId, useState } from 'react';
import { LARGEST_FILE } from '../lib/files.ts';
import { useLanguage } from '../lib/language.tsx';
import './drop-file.css';

/** A place to drop or pick one file; says before what it takes and how large. */
export function DropFile({
  title,
  hint,
  accept,
  busyWith,
  largest = LARGEST_FILE,
  smaller,
  onFile,
}: {
  readonly title: string;
  readonly hint: string;
  /** e.g. `.xlsx,.csv` */
  readonly accept: string;
  /** Name of the file that is being worked on. */
  readonly busyWith: string | undefined;
  /** In bytes. */
  readonly largest?: number;
  /** How a file that is too large is made smaller; by default as documents are. */
  readonly smaller?: string;
  readonly onFile: (file: File) => void;
}) {
  const { t } = useLanguage();
  const id = useId();
  const [isOver, setIsOver] = useState(false);
  const [fault, setFault] = useState<string>();
  const take = (file: File | undefined) => {
    if (file === undefined) return;
    if (file.size > largest) {
      const [size, limit] = [megabytes(file.size), megabytes(largest)];
      return setFault(t.file.tooLarge({ name: file.name, size, limit, smaller: smaller ?? t.file.smaller }));
    }
    setFault(undefined);
    onFile(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <div className="drop">
      <label
        htmlFor={id}
        className={isOver ? 'drop-place drop-over' : 'drop-place'}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <input
          id={id}
          type="file"
          className="hidden"
          accept={accept}
          disabled={busyWith !== undefined}
          onChange={(event) => {
            take(event.target.files?.[0]);
            // The same file can be picked again after it was put right.
            event.target.value = '';
          }}
        />
        {busyWith === undefined ? (
          <>
            <strong>{title}</strong>
            <span className="quiet">{hint}</span>
            <span className="quiet small">{t.file.limit(megabytes(largest))}</span>
          </>
        ) : (
          <span role="status">
            {t.file.reading(busyWith)}
            <progress aria-label={t.file.reading(busyWith)} />
          </span>
        )}
      </label>
      {fault !== undefined && (
        <p className="refusal" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(bytes < 10_485_760 ? 1 : 0)} MB`;
}
