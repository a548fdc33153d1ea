import type { InboxMessages } from './inbox.zh.ts';

export const inboxEn: InboxMessages = {
  about: 'Only what is in the hands of this post; overdue things first.',
  none: 'Nothing to do: nothing is due today or within seven days.',
  columns: { what: 'To do', name: 'Matter', due: 'Due', left: 'Time' },
  groupTitle: (group, count) => `${group.charAt(0).toUpperCase()}${group.slice(1)}: ${count}`,
  many: (count) => `${count}`,
  left: (days) =>
    days === 0
      ? 'today'
      : `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'} ${days < 0 ? 'overdue' : 'left'}`,
  waiting: (days) => (days === 0 ? 'today' : `waiting ${days} ${days === 1 ? 'day' : 'days'}`),
  pressing: (page, count) => `${page}: ${count} for today or overdue`,
  suggestion: {
    title: (count) => `Suggestions: ${count}`,
    means:
      'Made by rule; nothing is done by itself. The campaign office decides. Where the matter is settled the suggestion lapses.',
    none: 'No suggestion is open.',
    made: (day) => `made on ${day}`,
    accept: 'Follow',
    dismiss: 'Dismiss',
    acceptTitle: (kind) => `Follow: ${kind}`,
    dismissTitle: (kind) => `Dismiss: ${kind}`,
    accepted: 'Followed',
    dismissed: 'Dismissed',
    why: 'Reason',
    dismissMeans: 'The reason goes into the ledger; the same cause is not suggested again.',
    goOn: (what) => `It is done on the page ${what}: go there afterwards.`,
    known: 'To follow it says that you know and will see to it; nothing is done by itself.',
    escalate: {
      does: (level) => `The problem goes to level ${level}. Nobody is told by it: send the draft, or ask in person.`,
      due: 'To be decided by',
      leader: 'County leader asked',
    },
    review: {
      kept: 'Does the cause still stand?',
      yes: 'It stands and goes on',
      no: 'It is gone and ends today',
      text: 'What was found, on what evidence',
      next: 'To be looked at again on',
    },
  },
};
