import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { go } from '../desk/place.js';
import { LanguageMenu, ThemeMenu } from '../desk/settings-menus.js';
import { SoundSwitch } from '../desk/user-menu.js';
import { useWorkstation } from '../desk/workstation.js';
import { useWords } from '../locales/words.js';
import { Icon } from '../ui/icon.js';

export interface PlaceMenuProps {
  readonly name: string;
  readonly onSignOut: () => void;
}

/** What belongs to the machine and the person: sound, theme, language, the statement, signing out. */
export function PlaceMenu({ name, onSignOut }: PlaceMenuProps) {
  const { t } = useWords();
  const { sounder } = useWorkstation();
  const acts = [
    { id: 'test', label: t('sound.test'), run: () => void sounder.play('test') },
    { id: 'accessibility', label: t('access.link'), run: () => go({ view: 'accessibility' }) },
    { id: 'out', label: t('session.signOut'), run: onSignOut },
  ];
  return (
    <span className="place-menu">
      <SoundSwitch />
      <ThemeMenu />
      <LanguageMenu />
      <MenuTrigger>
        <AriaButton className="button button-bare menu-button" aria-label={name}>
          <Icon name="person" />
          <Icon name="down" size={12} />
        </AriaButton>
        <Popover className="menu-popover" placement="bottom end">
          <p className="menu-note">{name}</p>
          <Menu
            aria-label={name}
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
    </span>
  );
}
