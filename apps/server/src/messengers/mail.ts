import type { Messenger } from '@gongjian/service';
import { createTransport } from 'nodemailer';

export type MailSettings = {
  /** `smtps://user:password@host:465` or `smtp://host:587` */
  readonly url: string;
  readonly from: string;
};

/** In milliseconds. */
const PATIENCE = 20_000;

/** E-mail over SMTP; a letter sent again has the same Message-ID, so that mailboxes can tell. */
export function mailMessenger({ url, from }: MailSettings): Messenger {
  const transport = createTransport({
    url,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    channel: 'mail',
    to: 'person',
    send: async ({ id, subject, text, recipient }) => {
      if (recipient === undefined) throw new Error('a letter without an address');
      try {
        const messageId = `<${encodeURIComponent(id).replaceAll('%', '=')}@gongjian>`;
        await transport.sendMail({ from, to: recipient, subject, text, messageId });
      } catch (error) {
        // What the server said may repeat what was sent to it; its code is enough to find the cause.
        const { code = 'failed', responseCode = '' } = error as { code?: string; responseCode?: number };
        throw new Error(`smtp ${code} ${responseCode}`.trim());
      }
    },
  };
}
