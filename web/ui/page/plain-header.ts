/** A dialog's `<header>` would count as the page's second banner; without its role it is just where the title stands. */
export const plainHeader = { header: { role: 'presentation' } };
