import { Dialog, Heading, Modal, ModalOverlay, SwitchButton, SwitchField } from 'react-aria-components';
import { useWords } from '../locales/words.js';
import { Button } from '../ui/button.js';
import { useSignal } from '../ui/signal.js';
import { useWorkstation } from './workstation.js';
import './keys-overview.css';

const keys = [
  ['J  K  ↑  ↓', 'move'],
  ['Enter', 'open'],
  ['Esc', 'back'],
  ['N', 'new'],
  ['/', 'command'],
  ['S', 'show'],
  ['A', 'alarm'],
  ['T', 'task'],
  ['1 … 9', 'answer'],
  ['W', 'underWay'],
  ['K', 'confirm'],
  ['O', 'other'],
  ['A', 'ambulance'],
  ['U', 'upgrade'],
  ['V', 'takeOver'],
  ['?', 'overview'],
] as const;

function SingleKeys() {
  const { t } = useWords();
  const { preferences } = useWorkstation();
  const { singleKeys } = useSignal(preferences);
  return (
    <div className="keys-switch">
      <SwitchField
        isSelected={singleKeys}
        onChange={(on) => preferences.set({ ...preferences.get(), singleKeys: on })}
      >
        <SwitchButton className="switch">
          <span className="switch-track" aria-hidden="true" />
          {t('keys.single')}
        </SwitchButton>
      </SwitchField>
      <p className="soft">{t('keys.singleHint')}</p>
    </div>
  );
}

/** All keys of the desk, and the switch for those that act at once. */
export function KeysOverview({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useWords();
  return (
    <ModalOverlay
      className="cover"
      isOpen={open}
      isDismissable
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Modal className="modal">
        <Dialog className="dialog">
          <Heading slot="title" className="dialog-title">
            {t('keys.title')}
          </Heading>
          <dl className="keys-list">
            {keys.map(([key, name]) => (
              <div key={name}>
                <dt>
                  {key.split('  ').map((cap) => (
                    <kbd key={cap}>{cap}</kbd>
                  ))}
                </dt>
                <dd>{t(`keys.${name}`)}</dd>
              </div>
            ))}
          </dl>
          <SingleKeys />
          <Button tone="main" onPress={onClose}>
            {t('keys.close')}
          </Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
