import { createQueryClient, UiProvider } from '@farstu/ui';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { App } from './app.tsx';

// Schemas are read, not compiled: our content security policy lets no page make code from text.
z.config({ jitless: true });

const root = document.getElementById('root');
if (!root) throw new Error('index.html: expected an element with the id root');
createRoot(root).render(
  <StrictMode>
    <UiProvider queryClient={createQueryClient()}>
      <App />
    </UiProvider>
  </StrictMode>,
);
