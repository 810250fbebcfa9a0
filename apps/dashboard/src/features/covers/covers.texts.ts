export const coversDe = {
  title: 'Vertretungen',
  sub: 'Wer wann vertritt und wer freigeben kann',
  caption:
    'Konten und Behörden mit den Personen, die an jedem Tag oder in jeder Woche vertreten oder freigeben',
  what: 'Wofür',
  allAccounts: 'alle Konten',
  span: 'Ansicht',
  week: 'Woche',
  month: 'Monat',
  before: 'Zurück',
  after: 'Weiter',
  today: 'Heute',
  shown: '{{from}} bis {{to}}',
  weekOf: 'ab {{day}}',
  deputy: '{{person}} i. V. {{principal}}',
  deputyOnly: '{{person}} i. V.',
  primary: '{{person}} (Freigabe)',
  second: '{{person}} (Freigabe, Vertretung)',
  nobody: 'niemand',
  empty: 'In dieser Zeit ist niemand eingetragen',
  emptyText:
    'Vertretungsfälle tragen Sie auf der Seite eines Kontos ein, Freigabebefugnisse ebenfalls.',
};

export const coversEn: typeof coversDe = {
  title: 'Deputies',
  sub: 'Who stands in when, and who can approve',
  caption:
    'Accounts and authorities with the persons who stand in or approve on each day or in each week',
  what: 'For',
  allAccounts: 'all accounts',
  span: 'View',
  week: 'week',
  month: 'month',
  before: 'Back',
  after: 'Forward',
  today: 'Today',
  shown: '{{from}} to {{to}}',
  weekOf: 'from {{day}}',
  deputy: '{{person}} for {{principal}}',
  deputyOnly: '{{person}} as deputy',
  primary: '{{person}} (approves)',
  second: '{{person}} (approves as deputy)',
  nobody: 'nobody',
  empty: 'Nobody is on record for this time',
  emptyText:
    'Deputies are called upon on an account’s page; mandates to approve are set there too.',
};
