import type { Messenger } from '@gongjian/service';
import type { Settings } from '../settings.ts';
import { mailMessenger } from './mail.ts';
import { dingTalkRobot, feishuRobot, weComRobot } from './robots.ts';

const given = (text: string): string | undefined => (text === '' ? undefined : text);

/** The channels that the settings name an address for. */
export function messengersOf(settings: Settings): Messenger[] {
  const { smtpUrl, mailFrom, dingTalkUrl, dingTalkSecret, weComUrl, feishuUrl, feishuSecret } = settings;
  return [
    ...(smtpUrl === '' ? [] : [mailMessenger({ url: smtpUrl, from: mailFrom })]),
    ...(dingTalkUrl === '' ? [] : [dingTalkRobot({ url: dingTalkUrl, secret: given(dingTalkSecret) })]),
    ...(weComUrl === '' ? [] : [weComRobot({ url: weComUrl })]),
    ...(feishuUrl === '' ? [] : [feishuRobot({ url: feishuUrl, secret: given(feishuSecret) })]),
  ];
}
