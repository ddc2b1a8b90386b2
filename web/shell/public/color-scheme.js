// Runs before the first paint, so that a dark page never begins with a white flash. A file of its own, because the
// content security policy allows no script in the page. The key is the one in web/ui/theme/ui-provider.tsx.
(() => {
  let chosen = null;
  try {
    chosen = localStorage.getItem('farstu.color-scheme');
  } catch {
    // A browser that forbids storage follows the system.
  }
  const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  document.documentElement.style.background = dark ? '#191714' : '#f8f4ed';
})();
