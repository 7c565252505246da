"use strict";
/* Names in, the entities that a few typed letters mean out, whatever case and accents. */

/** A text without case and accents. */
function folded(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/**
 * How a folded name answers a folded query: 0 whole, 1 its start, 2 a word's start, 3 inside, 4 all its words in
 * any order, -1 not at all.
 */
function fit(name, query) {
  const at = name.indexOf(query);
  if (at < 0) return query.includes(" ") && query.split(/\s+/).every((word) => name.includes(word)) ? 4 : -1;
  if (at === 0) return name.length === query.length ? 0 : 1;
  return name.includes(` ${query}`) ? 2 : 3;
}

/** Every name and alias, ready to be searched. */
class Names {
  constructor(store) {
    this.store = store;
    this.weight = store.entities.mentions;
    this.names = store.entities.name.map((_, entity) => this.of(entity).map(folded));
  }

  /** All that an entity is called, its name first. */
  of(entity) {
    return [this.store.name(entity), ...this.store.entities.aliases[entity]];
  }

  /** The alias by which a query found an entity, or null where its name did. */
  alias(entity, typed) {
    const fits = this.names[entity].map((name) => fit(name, folded(typed.trim())));
    if (fits[0] >= 0) return null;
    return this.of(entity)[fits.indexOf(Math.min(...fits.filter((value) => value >= 0)))] ?? null;
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
