import {
  IconAlertCircle,
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconInfoCircle,
} from '@tabler/icons-react';

/** What a colour says. Colour never says it alone: each tone has its icon. */
export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'error';

export const toneIcons = {
  neutral: IconCircleDashed,
  info: IconInfoCircle,
  success: IconCircleCheck,
  warning: IconAlertTriangle,
  error: IconAlertCircle,
} as const;
