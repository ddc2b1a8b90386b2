import { createQueryClient, UiProvider } from '@farstu/ui';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html: expected an element with the id root');
createRoot(root).render(
  <StrictMode>
    <UiProvider queryClient={createQueryClient()}>
      <App />
    </UiProvider>
  </StrictMode>,
);
