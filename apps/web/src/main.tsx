import './ui/theme.css';
import './ui/page.css';
import './ui/page-sheet.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { z } from 'zod';
import { App } from './app.js';
import { keptPreferences } from './desk/preferences.js';
import { wearPreferences } from './desk/wear-preferences.js';
import { WorkstationContext } from './desk/workstation.js';
import { startWords } from './locales/words.js';
import { createSession } from './session/session.js';
import { createSounder } from './sound/sounder.js';

// The content security policy forbids compiling code at run time; zod would try.
z.config({ jitless: true });

const preferences = keptPreferences();
const words = startWords(preferences.get().language);
wearPreferences(preferences, words);

const workstation = { preferences, session: createSession(), sounder: createSounder() };
const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: 1, refetchOnWindowFocus: false, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
});

const place = document.getElementById('desk');
if (place) {
  createRoot(place).render(
    <QueryClientProvider client={queries}>
      <I18nextProvider i18n={words}>
        <WorkstationContext value={workstation}>
          <App />
        </WorkstationContext>
      </I18nextProvider>
    </QueryClientProvider>,
  );
}
