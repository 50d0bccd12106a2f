import {
  Autocomplete,
  Dialog,
  Header as MenuHeader,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  TextField,
  useFilter,
} from 'react-aria-components';
import { useWords } from '../locales/words.js';
import { useSelected } from '../ui/signal.js';
import { askedBy, deskCommands, taskCommands, type Command } from './command-list.js';
import { useDesk } from './desk.js';
import { go } from './place.js';
import { useWorkstation } from './workstation.js';
import './command-bar.css';

function Section({ name, commands }: { readonly name: string; readonly commands: readonly Command[] }) {
  return (
    <MenuSection>
      <MenuHeader className="menu-note">{name}</MenuHeader>
      {commands.map(({ id, text }) => (
        <MenuItem key={id} id={id} textValue={text} className="menu-item">
          {text}
        </MenuItem>
      ))}
    </MenuSection>
  );
}

function useRun(): (id: string) => void {
  const { preferences } = useWorkstation();
  return (id) => {
    const asked = askedBy(id);
    if (asked?.act === 'open') go({ view: 'task', id: asked.taskId });
    if (asked?.act === 'go') go({ view: asked.view });
    if (asked?.act === 'theme') preferences.set({ ...preferences.get(), theme: asked.theme });
    if (asked?.act === 'language') preferences.set({ ...preferences.get(), language: asked.language });
  };
}

function Commands({ onDone }: { readonly onDone: () => void }) {
  const { t, language } = useWords();
  const { live } = useDesk();
  const board = useSelected(live.feed, (feed) => feed.board);
  const { contains } = useFilter({ sensitivity: 'base' });
  const run = useRun();
  return (
    <Autocomplete filter={contains}>
      <TextField className="command-field" aria-label={t('command.label')} autoFocus>
        <Input className="input command-input" placeholder={t('command.placeholder')} />
      </TextField>
      <Menu
        aria-label={t('command.name')}
        className="menu command-menu"
        renderEmptyState={() => <p className="menu-note">{t('command.nothing')}</p>}
        onAction={(key) => {
          run(String(key));
          onDone();
        }}
      >
        <Section name={t('command.tasks')} commands={taskCommands(t, language, board)} />
        <Section name={t('command.acts')} commands={deskCommands(t)} />
      </Menu>
    </Autocomplete>
  );
}

/** Goes to a task by its code or municipality, and does the few things that have no place of their own. */
export function CommandBar({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useWords();
  return (
    <ModalOverlay
      className="cover command-cover"
      isOpen={open}
      isDismissable
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Modal className="modal command-modal">
        <Dialog className="command-dialog" aria-label={t('command.name')}>
          <Commands onDone={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
