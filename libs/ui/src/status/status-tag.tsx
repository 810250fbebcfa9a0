import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from '../icon/icon.js';
import { lookOf, type StatusKind, type StatusValue, type Tone } from './looks.js';

interface TagProps {
  tone: Tone;
  icon?: IconName;
  title?: string;
  children: ReactNode;
}

/** A word with its colour and, where it states something, its symbol. */
export function Tag({ tone, icon, title, children }: TagProps): ReactElement {
  return (
    <span className={`va-tag va-tone-${tone}`} title={title}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}

interface StatusTagProps<Kind extends StatusKind> {
  kind: Kind;
  value: StatusValue<Kind>;
  /** Replaces the word of the vocabulary, e.g. "2 überfällig". */
  children?: ReactNode;
}

/** The one symbol, word and colour of a severity, state or result. */
export function StatusTag<Kind extends StatusKind>({
  kind,
  value,
  children,
}: StatusTagProps<Kind>): ReactElement {
  const { t } = useTranslation('vocabulary');
  const { tone, icon } = lookOf(kind, value);
  return (
    <Tag tone={tone} icon={icon}>
      {children ?? t(`${kind}.${value}`)}
    </Tag>
  );
}
