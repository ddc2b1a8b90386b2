/** The frame is a chunk of its own: who signs in or opens an invitation does not wait for it. */
export const loadFrame = () => import('./frame.tsx');
