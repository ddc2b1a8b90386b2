/** The house's icons, drawn with one pen: 24 px grid, thin line. Import the few that are used; the rest never ship. */
export * from '@tabler/icons-react';
