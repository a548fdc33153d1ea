import { Modal } from 'antd';
import type { ReactNode } from 'react';

/** Around the form of a step: a dialog, or a panel beside the chart, which stays in sight and in use. */
export function StepFrame({
  title,
  buttons,
  isBeside,
  close,
  children,
}: {
  readonly title?: string | undefined;
  readonly buttons?: ReactNode;
  readonly isBeside: boolean;
  readonly close: () => void;
  readonly children: ReactNode;
}) {
  if (!isBeside)
    return (
      <Modal open width={640} title={title} footer={buttons ?? null} onCancel={close}>
        {children}
      </Modal>
    );
  return (
    <section className="step-panel" aria-label={title}>
      <h2>{title}</h2>
      {children}
      {buttons}
    </section>
  );
}
