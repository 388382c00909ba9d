import { createBrowserRouter } from 'react-router';
import { NotFound } from '../parts/states/states';
import { BrokenPage } from './broken-page';
import { Frame } from './frame';
import { Home } from './home';

/** Every page of the signed-in console; each is loaded when it is first opened. */
export const createRoutes = () =>
  createBrowserRouter([
    {
      element: <Frame />,
      HydrateFallback: () => null,
      errorElement: <BrokenPage />,
      children: [
        {
          errorElement: <BrokenPage />,
          children: [
            { index: true, element: <Home /> },
            { path: 'work', lazy: () => import('../pages/work/work-page') },
            { path: 'petitions', lazy: () => import('../pages/petitions/petitions-page') },
            { path: 'petitions/new', lazy: () => import('../pages/registration/registration-page') },
            { path: 'petitions/:number', lazy: () => import('../pages/petition/petition-page') },
            { path: 'visits', lazy: () => import('../pages/visits/visits-page') },
            { path: 'requests', lazy: () => import('../pages/requests/requests-page') },
            { path: 'requests/new', lazy: () => import('../pages/request-form/request-form-page') },
            { path: 'requests/:number', lazy: () => import('../pages/request/request-page') },
            { path: 'enterprises', lazy: () => import('../pages/enterprises/enterprises-page') },
            { path: 'enterprises/:id', lazy: () => import('../pages/enterprise/enterprise-page') },
            { path: 'cadres', lazy: () => import('../pages/cadres/cadres-page') },
            { path: 'cadres/:id', lazy: () => import('../pages/cadre/cadre-page') },
            { path: 'units', lazy: () => import('../pages/units/units-page') },
            { path: 'units/:id', lazy: () => import('../pages/unit/unit-page') },
            { path: 'pairings', lazy: () => import('../pages/pairings/pairings-page') },
            { path: 'pairings/coverage', lazy: () => import('../pages/coverage/coverage-page') },
            { path: 'pairings/:id', lazy: () => import('../pages/pairing/pairing-page') },
            { path: '*', element: <NotFound /> },
          ],
        },
      ],
    },
  ]);
