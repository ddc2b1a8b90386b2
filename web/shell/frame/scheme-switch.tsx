import { ActionIcon, useColorScheme, useT } from '@farstu/ui';
import { IconMoon, IconSun } from '@farstu/ui/icons';
import { messages } from '../messages.ts';

/** Light or dark; follows the system until somebody chooses. */
export function SchemeSwitch() {
  const t = useT(messages);
  const { scheme, choose } = useColorScheme();
  const dark = scheme === 'dark';
  const label = t(dark ? 'scheme.toLight' : 'scheme.toDark');
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={label}
      title={label}
      onClick={() => choose(dark ? 'light' : 'dark')}
    >
      {dark ? <IconSun size={18} stroke={1.6} /> : <IconMoon size={18} stroke={1.6} />}
    </ActionIcon>
  );
}
