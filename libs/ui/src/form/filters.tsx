import { useEffect, useRef, useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { buttonClass } from '../button/button.js';
import { Icon } from '../icon/icon.js';
import { TextField } from './inputs.js';

export interface ActiveFilter {
  readonly key: string;
  readonly label: string;
  readonly onRemove: () => void;
}

interface FilterBarProps {
  children: ReactNode;
  active?: readonly ActiveFilter[];
  onReset?: () => void;
}

/** The filters of a list in one line, and below them which are on; on a phone behind a button. */
export function FilterBar({ children, active = [], onReset }: FilterBarProps): ReactElement {
  const { t } = useTranslation('ui');
  const [open, setOpen] = useState(false);
  return (
    <div className="va-stack va-stack--tight">
      <div className="va-filters" role="search" data-open={open || undefined}>
        {children}
        <button
          type="button"
          className={`${buttonClass()} va-filters__more`}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <Icon name="filter" />
          {t(open ? 'fewerFilters' : 'moreFilters')}
        </button>
      </div>
      {active.length > 0 && (
        <div className="va-filters__active">
          {active.map(({ key, label, onRemove }) => (
            <span key={key} className="va-chip">
              {label}
              <button
                type="button"
                aria-label={t('removeFilter', { filter: label })}
                onClick={onRemove}
              >
                <Icon name="close" />
              </button>
            </span>
          ))}
          {active.length > 1 && onReset && (
            <button type="button" className="va-link va-small" onClick={onReset}>
              {t('resetFilters')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

interface SearchFilterProps {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
}

const PAUSE = 300;

/** A search box that reports after a short pause in typing, not at every key. */
export function SearchFilter({
  id,
  label,
  value,
  onChange,
  placeholder,
}: SearchFilterProps): ReactElement {
  const [text, setText] = useState(value);
  const [known, setKnown] = useState(value);
  const report = useRef(onChange);
  useEffect(() => {
    report.current = onChange;
  });
  if (value !== known) {
    setKnown(value);
    setText(value);
  }
  useEffect(() => {
    if (text === known) return undefined;
    const timer = setTimeout(() => report.current(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text, known]);
  return (
    <TextField
      id={id}
      label={label}
      value={text}
      onChange={setText}
      placeholder={placeholder}
      type="search"
      grow
    />
  );
}
