import { useId, useState, type ReactElement, type ReactNode } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../button/button.js';

interface AppShellProps {
  /** The mark and the name, a link to the start. */
  brand: ReactNode;
  /** `<NavGroup>`s. */
  nav: ReactNode;
  /** The left of the header: the search. */
  search: ReactNode;
  /** The right of the header. */
  tools: ReactNode;
  children: ReactNode;
}

/** The frame of every screen: navigation, header, content; on a phone the navigation is a drawer. */
export function AppShell({ brand, nav, search, tools, children }: AppShellProps): ReactElement {
  const { t } = useTranslation('ui');
  return (
    <>
      <a className="va-skip" href="#main">
        {t('skip')}
      </a>
      <div className="va-shell">
        <aside className="va-shell__aside">
          <div className="va-shell__sticky">
            {brand}
            <nav className="va-nav" aria-label={t('mainNavigation')}>
              {nav}
            </nav>
          </div>
        </aside>
        <div>
          <header className="va-header">
            <Drawer brand={brand} nav={nav} />
            {search}
            <div className="va-header__tools">{tools}</div>
          </header>
          <main className="va-main" id="main" tabIndex={-1}>
            {children}
          </main>
        </div>
      </div>
    </>
  );
}

function Drawer({ brand, nav }: { brand: ReactNode; nav: ReactNode }): ReactElement {
  const { t } = useTranslation('ui');
  const [open, setOpen] = useState(false);
  return (
    <div className="va-only-narrow">
      <Button
        variant="quiet"
        iconOnly
        icon="menu"
        aria-label={t('openMenu')}
        aria-expanded={open}
        onClick={() => setOpen(true)}
      />
      <ModalOverlay
        className="va-shade va-shade--drawer"
        isOpen={open}
        onOpenChange={setOpen}
        isDismissable
      >
        <Modal className="va-drawer">
          <Dialog className="va-drawer__dialog" aria-label={t('mainNavigation')}>
            <div className="va-drawer__head">
              {brand}
              <Button
                variant="quiet"
                iconOnly
                icon="close"
                aria-label={t('close')}
                onClick={() => setOpen(false)}
              />
            </div>
            <nav
              className="va-nav"
              aria-label={t('mainNavigation')}
              onClick={(event) => {
                if ((event.target as HTMLElement).closest('a')) setOpen(false);
              }}
            >
              {nav}
            </nav>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </div>
  );
}

/** Entries that belong to one task. Its name is no heading: the page's own is the first one. */
export function NavGroup({
  title,
  children,
}: {
  title: string;
  children: ReactNode;
}): ReactElement {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id}>
      <p id={id} className="va-nav__title">
        {title}
      </p>
      {children}
    </div>
  );
}

/** How many wait behind a navigation entry; `hot` when something is wrong. */
export function NavCount({
  value,
  label,
  hot,
}: {
  value: string;
  label: string;
  hot?: boolean;
}): ReactElement {
  return (
    <span className={hot ? 'va-count va-count--hot' : 'va-count'}>
      {value}
      <span className="va-sr"> {label}</span>
    </span>
  );
}
