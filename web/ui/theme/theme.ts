import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

const door: MantineColorsTuple = [
  '#eef4f0',
  '#dce8e0',
  '#b9d2c3',
  '#93baa5',
  '#71a48a',
  '#578f73',
  '#3a765d',
  '#356a54',
  '#2f5b49',
  '#264b3c',
];
const falu: MantineColorsTuple = [
  '#fbefec',
  '#f6ddd7',
  '#ecb9ae',
  '#e09384',
  '#d26f5d',
  '#c5533f',
  '#b34334',
  '#a63426',
  '#9c2b1e',
  '#7c2017',
];
const warmGray: MantineColorsTuple = [
  '#faf7f2',
  '#f2ece2',
  '#e8dfd1',
  '#ddd2c1',
  '#cdc0aa',
  '#b3a690',
  '#8b8072',
  '#6b6356',
  '#4a453c',
  '#26231e',
];
const evening: MantineColorsTuple = [
  '#f0e9dd',
  '#c4bbab',
  '#a79d8c',
  '#7b7162',
  '#50493d',
  '#37322a',
  '#2b2721',
  '#23201b',
  '#191714',
  '#12100e',
];

/** Mantine in the house's colours and measures; see tokens.css for what each colour means. */
export const theme = createTheme({
  colors: { door, falu, gray: warmGray, dark: evening, red: falu, green: door },
  primaryColor: 'door',
  primaryShade: { light: 8, dark: 6 },
  fontFamily: "'Inter Variable', system-ui, -apple-system, 'Segoe UI', sans-serif",
  headings: { fontFamily: "'Inter Variable', system-ui, sans-serif", fontWeight: '620' },
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.35' },
  radius: { xs: '3px', sm: '4px', md: '6px', lg: '10px', xl: '16px' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  shadows: { sm: 'var(--f-shadow-1)', md: 'var(--f-shadow-2)', lg: 'var(--f-shadow-2)', xl: 'var(--f-shadow-3)' },
  components: {
    Button: { styles: { label: { fontWeight: 550 } } },
    Tooltip: {
      defaultProps: {
        withArrow: true,
        openDelay: 350,
        multiline: true,
        maw: 320,
        events: { hover: true, focus: true, touch: true },
      },
    },
    Modal: {
      defaultProps: { centered: true, radius: 'lg', overlayProps: { color: 'var(--f-scrim)', backgroundOpacity: 1 } },
    },
    Drawer: { defaultProps: { overlayProps: { color: 'var(--f-scrim)', backgroundOpacity: 1 } } },
    Menu: { defaultProps: { shadow: 'md', radius: 'md', width: 240, withInitialFocusPlaceholder: false } },
  },
});

/** Points Mantine's own variables at the tokens, so that its parts stand on the same wall. */
export const cssVariables: CSSVariablesResolver = () => {
  const both = {
    '--mantine-color-body': 'var(--f-surface)',
    '--mantine-color-text': 'var(--f-ink)',
    '--mantine-color-dimmed': 'var(--f-ink-3)',
    '--mantine-color-placeholder': 'var(--f-ink-3)',
    '--mantine-color-default': 'var(--f-raised)',
    '--mantine-color-default-hover': 'var(--f-hover)',
    '--mantine-color-default-color': 'var(--f-ink)',
    '--mantine-color-default-border': 'var(--f-line-strong)',
    '--mantine-color-anchor': 'var(--f-door-ink)',
    '--mantine-color-error': 'var(--f-falu-ink)',
    '--mantine-color-door-light': 'var(--f-door-tint)',
    '--mantine-color-door-light-color': 'var(--f-door-ink)',
    '--mantine-color-door-filled': 'var(--f-door)',
    '--mantine-color-door-filled-hover': 'var(--f-door-hover)',
    '--mantine-color-falu-filled': 'var(--f-falu)',
    '--mantine-color-falu-light': 'var(--f-falu-tint)',
    '--mantine-color-falu-light-color': 'var(--f-falu-ink)',
  };
  return { variables: {}, light: both, dark: both };
};
