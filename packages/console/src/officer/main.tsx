import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../styles/tokens.css';
import { readSettings } from '../api/settings';
import { finishReturn, openSession } from '../session/session';
import { LocaleProvider } from '../words/locale';
import { App } from './app';
import { CannotBegin } from './cannot-begin';

const root = createRoot(document.getElementById('root') as HTMLElement);

const begin = async (): Promise<void> => {
  try {
    const settings = await readSettings();
    await finishReturn(settings);
    const session = openSession(settings);
    if (session.token() === null) return await session.signIn();
    root.render(
      <StrictMode>
        <LocaleProvider>
          <App settings={settings} session={session} />
        </LocaleProvider>
      </StrictMode>,
    );
  } catch {
    root.render(
      <LocaleProvider>
        <CannotBegin again={() => location.assign('/')} />
      </LocaleProvider>,
    );
  }
};

void begin();
