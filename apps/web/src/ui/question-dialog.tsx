import { Modal } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../lib/language.tsx';
import { type Question, question } from './question.ts';

export function QuestionDialog({ asked }: { readonly asked: Question }) {
  const { t } = useLanguage();
  const [isWaiting, setIsWaiting] = useState(false);
  const { title, content, okText, cancelText = t.states.cancel, onOk, onCancel } = asked;
  const agree = async () => {
    setIsWaiting(true);
    try {
      await onOk();
    } finally {
      question.close();
    }
  };
  const leave = () => {
    question.close();
    onCancel?.();
  };
  return (
    <Modal
      open
      title={title}
      okText={okText}
      cancelText={cancelText}
      confirmLoading={isWaiting}
      onOk={() => void agree()}
      onCancel={leave}
    >
      {content}
    </Modal>
  );
}
