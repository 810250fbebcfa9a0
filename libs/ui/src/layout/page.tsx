import type { ReactElement, ReactNode } from 'react';

interface PageProps {
  title: ReactNode;
  /** One quiet line under the title. */
  sub?: ReactNode;
  breadcrumbs?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** One screen: where it is, what it is called, what can be done, and its content. */
export function Page({ title, sub, breadcrumbs, actions, children }: PageProps): ReactElement {
  return (
    <div className="va-page">
      {breadcrumbs}
      <div className="va-page__head">
        <div>
          <h1>{title}</h1>
          {sub && <div className="va-page__sub">{sub}</div>}
        </div>
        {actions && <div className="va-actions">{actions}</div>}
      </div>
      {children}
    </div>
  );
}

interface SectionProps {
  title: ReactNode;
  /** A link or a legend on the title's line. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A titled part of a screen. */
export function Section({ title, aside, children }: SectionProps): ReactElement {
  return (
    <section className="va-section">
      <div className="va-section__head">
        <h2>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

/** Two columns, the first wider unless `even`; one below the other on a narrow screen. */
export function Columns({ even, children }: { even?: boolean; children: ReactNode }): ReactElement {
  return <div className={even ? 'va-columns va-columns--even' : 'va-columns'}>{children}</div>;
}

export interface Fact {
  readonly term: ReactNode;
  readonly value: ReactNode;
}

/** Terms and values; values that are null or undefined are left out. */
export function Facts({ facts }: { facts: readonly Fact[] }): ReactElement {
  const given = facts.filter(({ value }) => value !== null && value !== undefined && value !== '');
  return (
    <dl className="va-facts">
      {given.map(({ term, value }, index) => (
        <div key={index}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
