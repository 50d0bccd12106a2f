import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useWords } from '../locales/words.js';
import { useSignal } from '../ui/signal.js';
import { Icon } from '../ui/icon.js';
import { go } from './place.js';
import { useDesk } from './desk.js';
import { useWorkstation } from './workstation.js';

/** Who is signed in, and what belongs to that person: the test tone, the statement, signing out. */
export function UserMenu({ onKeys }: { readonly onKeys: () => void }) {
  const { t } = useWords();
  const { who } = useDesk();
  const { session, sounder } = useWorkstation();
  const acts = [
    { id: 'test', label: t('sound.test'), run: () => void sounder.play('test') },
    { id: 'keys', label: t('keys.title'), run: onKeys },
    { id: 'accessibility', label: t('access.link'), run: () => go({ view: 'accessibility' }) },
    { id: 'out', label: t('session.signOut'), run: () => void session.signOut() },
  ];
  return (
    <MenuTrigger>
      <AriaButton
        className="button button-bare menu-button user-button"
        aria-label={t('session.menu', { name: who.name, role: t(`role.${who.role}`) })}
      >
        <Icon name="person" />
        <span className="user-name">{who.name}</span>
        <Icon name="down" size={12} />
      </AriaButton>
      <Popover className="menu-popover" placement="bottom end">
        <p className="menu-note">
          {who.name}, {t(`role.${who.role}`)}
        </p>
        <Menu
          aria-label={who.name}
          className="menu"
          onAction={(key) => acts.find(({ id }) => id === key)?.run()}
        >
          {acts.map(({ id, label }) => (
            <MenuItem key={id} id={id} className="menu-item">
              {label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** Switches the alarm sounds of this workstation, and says so when the browser holds them back. */
export function SoundSwitch() {
  const { t } = useWords();
  const { preferences, sounder } = useWorkstation();
  const { sound } = useSignal(preferences);
  const blocked = useSignal(sounder.blocked) && sound;
  const label = blocked ? t('sound.blocked') : t(sound ? 'sound.on' : 'sound.off');
  return (
    <AriaButton
      className={blocked ? 'button sound-blocked' : 'button button-bare menu-button'}
      aria-label={label}
      onPress={() => {
        if (!blocked) preferences.set({ ...preferences.get(), sound: !sound });
        if (blocked || !sound) void sounder.play('test');
      }}
    >
      <Icon name={sound ? 'sound' : 'silent'} />
      {blocked && label}
    </AriaButton>
  );
}
