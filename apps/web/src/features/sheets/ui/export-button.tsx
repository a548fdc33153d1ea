import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { saveFile } from '../../../lib/files.ts';
import { useLanguage } from '../../../lib/language.tsx';
import { Failure } from '../../../ui/states.tsx';
import type { OutFile } from '../api.ts';

/** Work that takes longer is told in words, not by the button alone. */
const TELL_AFTER = 1000;

/** Takes a table out as a file; says so while it takes longer, and what went wrong. */
export function ExportButton({
  make,
  children,
  disabled = false,
  isSmall = false,
}: {
  readonly make: () => Promise<OutFile>;
  readonly children?: string;
  readonly disabled?: boolean;
  /** Beside other small buttons. */
  readonly isSmall?: boolean;
}) {
  const { t } = useLanguage();
  const { mutate, isPending, error } = useMutation({ mutationFn: make, onSuccess: saveFile });
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    if (!isPending) return setIsLong(false);
    const timer = setTimeout(() => setIsLong(true), TELL_AFTER);
    return () => clearTimeout(timer);
  }, [isPending]);
  return (
    <span className="bar screen-only">
      <span role="status" className="quiet small">
        {isLong ? t.sheets.making : ''}
      </span>
      <Button size={isSmall ? 'small' : 'middle'} loading={isPending} disabled={disabled} onClick={() => mutate()}>
        {children ?? t.sheets.export}
      </Button>
      {error !== null && <Failure error={error} retry={() => mutate()} />}
    </span>
  );
}
