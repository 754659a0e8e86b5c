import { lazy, Suspense } from 'react'
import { LoadingLine } from './LoadingLine.tsx'
import { NotFound } from './NotFound.tsx'
import { routeOf, usePath } from './router.ts'

// Each page by itself: whoever opens a form does not wait for the list.
const ListPage = lazy(() => import('./list/ListPage.tsx').then((module) => ({ default: module.ListPage })))

const FillRoute = lazy(() => import('./fill/FillRoute.tsx').then((module) => ({ default: module.FillRoute })))

const TryPage = lazy(() => import('./try/TryPage.tsx').then((module) => ({ default: module.TryPage })))

const CarryPage = lazy(() =>
  import('./carry/CarryPage.tsx').then((module) => ({ default: module.CarryPage })),
)

/** The page that the address names. */
export function App() {
  const route = routeOf(usePath())
  if (route.page === 'none') return <NotFound />
  return (
    <Suspense fallback={<LoadingLine />}>
      {route.page === 'list' ? (
        <ListPage />
      ) : route.page === 'try' ? (
        <TryPage />
      ) : route.page === 'upgrade' || route.page === 'next' ? (
        <CarryPage key={`${route.page} ${route.id}`} id={route.id} to={route.page} />
      ) : (
        <FillRoute key={route.id} id={route.id} isPreviewing={route.page === 'print'} />
      )}
    </Suspense>
  )
}
