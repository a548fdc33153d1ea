import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';

const Antd = lazy(async () => ({ default: (await import('./antd.tsx')).Antd }));

/** What is in here may use the component library, which is loaded when the first such thing is shown. */
export function WithAntd({ children, waiting = null }: { readonly children: ReactNode; readonly waiting?: ReactNode }) {
  return (
    <Suspense fallback={waiting}>
      <Antd>{children}</Antd>
    </Suspense>
  );
}

/** A component that is loaded when it is first shown; it stands in {@link WithAntd}. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  return lazy(async () => ({ default: await load() })) as unknown as ComponentType<P>;
}
