/** One hidden live region for the whole page. */
const region = document.createElement('div');
region.setAttribute('role', 'status');
region.setAttribute('aria-live', 'polite');
Object.assign(region.style, {
  position: 'absolute',
  top: '0',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
});
document.body.append(region);

/** Tells a screen reader something that is seen elsewhere on the page; the same sentence twice is read twice. */
export function announce(text: string): void {
  region.textContent = region.textContent === text ? `${text}\u00a0` : text;
}
