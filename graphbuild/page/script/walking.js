"use strict";
/* A Store, what passes the filters and a state in, the entities and relations to draw out. */

const NEGATED = "negated";

/** Entities by the number of their passing assertions, the most connected first. */
function byDegree(matched) {
  return (left, right) => matched.degree[right] - matched.degree[left] || left - right;
}

/** The neighbours through passing relations (of one predicate, if given), the most connected first. */
function neighbours(store, matched, entity, predicate = null) {
  const found = new Set();
  for (const relation of store.touching(entity)) {
    if (!matched.support[relation]) continue;
    if (predicate === null || store.relation(relation).predicate === predicate)
      found.add(store.other(relation, entity));
  }
  found.delete(entity);
  return [...found].sort(byDegree(matched));
}

/** The entities within so many steps of a centre, ring by ring. */
function near(store, matched, centre, steps) {
  const found = new Set([centre]);
  let ring = [centre];
  for (let step = 0; step < steps; step++) {
    const next = new Set(
      ring.flatMap((entity) => neighbours(store, matched, entity)).filter((entity) => !found.has(entity)),
    );
    ring = [...next].sort(byDegree(matched));
    ring.forEach((entity) => found.add(entity));
  }
  return [...found];
}

/** A shortest way between two entities as relations in order, or null. Denials connect nobody. */
function way(store, matched, from, to) {
  const back = new Map([[from, -1]]);
  const queue = [from];
  for (let next = 0; next < queue.length && !back.has(to); next++) {
    for (const relation of store.touching(queue[next])) {
      const other = store.other(relation, queue[next]);
      const open = matched.support[relation] && store.statuses[store.relation(relation).status].label !== NEGATED;
      if (!open || back.has(other)) continue;
      back.set(other, relation);
      queue.push(other);
    }
  }
  return back.has(to) ? unwind(store, back, to) : null;
}

/** The relations that led to an entity. */
function unwind(store, back, to) {
  const steps = [];
  for (let entity = to; back.get(entity) !== -1; entity = store.other(steps[0], entity))
    steps.unshift(back.get(entity));
  return steps;
}

/** The entities that the filters leave to draw: the opening ones first, then others by connection. */
function ranked(store, matched, untouched) {
  const kept = store.opening.filter((entity) => untouched || matched.degree[entity] > 0);
  if (kept.length >= store.limit || untouched) return kept;
  const known = new Set(kept);
  const rest = [];
  for (let entity = 0; entity < store.size; entity++)
    if (matched.degree[entity] > 0 && !known.has(entity)) rest.push(entity);
  return [...kept, ...rest.sort(byDegree(matched))];
}

/** Everything that a state shows: entities, the relations between them, and the way that is marked. */
function scene(store, matched, state, first) {
  const places = (ids) => ids.map((id) => store.byId.get(id)).filter((place) => place !== undefined);
  const centre = state.around ? store.byId.get(state.around.id) : undefined;
  const base =
    centre === undefined
      ? ranked(store, matched, same(state.filters, first.filters) && !store.about)
      : near(store, matched, centre, state.around.steps);
  const [from, to] = places(state.path ?? []);
  const path = to === undefined ? null : way(store, matched, from, to);
  const ends = to === undefined ? [] : [from, to, ...(path ?? []).flatMap((relation) => store.ends(relation))];
  const drawn = new Set([
    ...base.slice(0, store.limit),
    ...places(state.added),
    ...places(Object.keys(state.pinned)),
    ...ends,
  ]);
  places(state.hidden).forEach((entity) => drawn.delete(entity));
  return { entities: [...drawn], relations: between(store, matched, drawn), path, possible: base.length };
}

/** The passing relations whose both ends are drawn. */
function between(store, matched, drawn) {
  const found = [];
  for (const entity of drawn) {
    for (const relation of store.touching(entity)) {
      const { subject, object } = store.relation(relation);
      if (subject === entity && matched.support[relation] && drawn.has(object)) found.push(relation);
    }
  }
  return found;
}
