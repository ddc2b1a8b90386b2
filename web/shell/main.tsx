import { createQueryClient, UiProvider } from '@farstu/ui';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { App } from './app.tsx';
import { houseQuery } from './house.ts';
import { signInAgain } from './leave.ts';

// Schemas are read, not compiled: our content security policy lets no page make code from text.
z.config({ jitless: true });

// Where people is in another process, a page's own answer says where to sign in.
const queryClient = createQueryClient({
  onSignedOut: (problem) => {
    const rooms = queryClient.getQueryData(houseQuery.queryKey)?.rooms ?? [];
    const elsewhere = problem.text('signInUrl');
    if (rooms.some(({ room }) => room === 'people')) signInAgain();
    else if (elsewhere) location.assign(elsewhere);
  },
});

const root = document.getElementById('root');
if (!root) throw new Error('index.html: expected an element with the id root');
createRoot(root).render(
  <StrictMode>
    <UiProvider queryClient={queryClient}>
      <App />
    </UiProvider>
  </StrictMode>,
);
