export const opinionsDe = {
  title: 'Stellungnahme zum Datenschutz',
  none: 'Die oder der Datenschutzbeauftragte hat bisher nicht Stellung genommen.',
  nonePast: 'Vor der Entscheidung wurde keine Stellungnahme abgegeben.',
  by: '{{who}}, {{when}}',
  outdated: 'zu einem früheren Stand',
  give: 'Stellung nehmen',
  consequence:
    'Ihre Stellungnahme steht bei der Entscheidung zur Ansicht und bleibt, wie Sie sie abgeben. Ändern lässt sie sich danach nicht mehr.',
  text: 'Stellungnahme',
  textHint: 'Zum Beispiel: Welche Daten von Beschäftigten sind betroffen, was ist zu beachten?',
  submit: 'Stellungnahme abgeben',
  done: 'Ihre Stellungnahme ist abgegeben.',
  unknownPerson: 'Funktion nicht eingetragen',
};

export const opinionsEn: typeof opinionsDe = {
  title: 'Opinion on data protection',
  none: 'The data protection officer has not given an opinion so far.',
  nonePast: 'No opinion was given before the decision.',
  by: '{{who}}, {{when}}',
  outdated: 'on an earlier state',
  give: 'Give an opinion',
  consequence:
    'Your opinion is shown where the decision is made, and it stays as you give it. It cannot be changed afterwards.',
  text: 'Opinion',
  textHint: 'For example: whose data are concerned, and what has to be considered?',
  submit: 'Give the opinion',
  done: 'Your opinion has been given.',
  unknownPerson: 'function not on record',
};
