/** The forms in which one kebab-case name appears. */
export function namesOf(kebab, plural = `${kebab}s`) {
  for (const name of [kebab, plural])
    if (!/^[a-z]+(-[a-z]+)*$/.test(name)) throw new Error(`Not a kebab-case name: ${name}`);
  return {
    ...{ kebab, camel: camel(kebab), pascal: pascal(kebab) },
    ...{ kebabs: plural, camels: camel(plural), pascals: pascal(plural) },
    table: plural.replaceAll('-', '_'),
  };
}

function camel(kebab) {
  return kebab.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
}

function pascal(kebab) {
  const text = camel(kebab);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
