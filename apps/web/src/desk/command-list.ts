import { languages, type Language } from '@tilanne/platform';
import { inQueueOrder, waitingRows, type Board } from '@tilanne/board';
import { codeName, patientText, placeText } from '../board/row-words.js';
import type { Words } from '../locales/words.js';
import { themes } from './preferences.js';

/** Something the command bar can do, with the words under which it is found. */
export interface Command {
  readonly id: string;
  readonly text: string;
}

/** What a command's id asks for. */
export type Asked =
  | { readonly act: 'open'; readonly taskId: string }
  | { readonly act: 'go'; readonly view: 'new' | 'accessibility' }
  | { readonly act: 'theme'; readonly theme: (typeof themes)[number] }
  | { readonly act: 'language'; readonly language: Language };

/** The waiting tasks as commands, in the order of the queue; only what a row shows is searched. */
export function taskCommands(t: Words, language: Language, board: Board | null): Command[] {
  return inQueueOrder(waitingRows(board?.rows ?? {}), 0).map(({ task }) => ({
    id: `open/${task.id}`,
    text: [
      task.urgencyClass ?? '?',
      [task.code, codeName(t, language, task.code)].filter(Boolean).join(' '),
      placeText(t, task),
      patientText(t, task),
    ].join(' · '),
  }));
}

/** The other commands. */
export function deskCommands(t: Words): Command[] {
  return [
    { id: 'go/new', text: t('entry.title') },
    ...themes.map((theme) => ({
      id: `theme/${theme}`,
      text: t('command.theme', { name: t(`theme.${theme}`) }),
    })),
    ...languages.map((one) => ({
      id: `language/${one}`,
      text: t('command.language', { name: t(`language.${one}`) }),
    })),
    { id: 'go/accessibility', text: t('access.title') },
  ];
}

const readers: Readonly<Record<string, (what: string) => Asked | null>> = {
  open: (taskId) => (taskId === '' ? null : { act: 'open', taskId }),
  go: (view) => (view === 'new' || view === 'accessibility' ? { act: 'go', view } : null),
  theme: (name) => {
    const theme = themes.find((one) => one === name);
    return theme ? { act: 'theme', theme } : null;
  },
  language: (name) => {
    const language = languages.find((one) => one === name);
    return language ? { act: 'language', language } : null;
  },
};

/** What the id of a command asks for; null when it is none. */
export function askedBy(id: string): Asked | null {
  const [act = '', what = ''] = id.split('/');
  return Object.hasOwn(readers, act) ? (readers[act]?.(what) ?? null) : null;
}
