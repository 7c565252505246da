"use strict";
/* Names in, the entities that a few typed letters mean out, whatever case and accents. */

/** A text without case and accents. */
function folded(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** How a folded name answers a folded query: 0 whole, 1 its start, 2 a word's start, 3 inside, -1 not at all. */
function fit(name, query) {
  const at = name.indexOf(query);
  if (at < 0) return -1;
  if (at === 0) return name.length === query.length ? 0 : 1;
  return name.includes(` ${query}`) ? 2 : 3;
}

/** Every name and alias, ready to be searched. */
class Names {
  constructor(store) {
    this.store = store;
    this.weight = store.entities.mentions;
    this.names = store.entities.name.map((name, entity) => [name, ...store.entities.aliases[entity]].map(folded));
  }

  /** The entities that bear the query in a name, the best first, at most `most`. */
  find(typed, most = 12) {
    const query = folded(typed.trim());
    if (!query) return [];
    const found = [];
    this.names.forEach((names, entity) => {
      const fits = names.map((name) => fit(name, query)).filter((value) => value >= 0);
      if (fits.length) found.push({ entity, fit: Math.min(...fits) });
    });
    found.sort(
      (left, right) =>
        left.fit - right.fit || this.weight[right.entity] - this.weight[left.entity] || left.entity - right.entity,
    );
    return found.slice(0, most).map(({ entity }) => entity);
  }
}
