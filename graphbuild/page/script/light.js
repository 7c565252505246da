"use strict";
/* A scene and a state in, the entities and relations that stay bright out. */

/**
 * What stays bright while something is selected: null for everything, as in the neighbourhood of what is selected.
 * `texts` are named before all others.
 */
function lit(store, scene, state) {
  const relation = state.relation ? store.find(state.relation) : -1;
  if (relation >= 0) return bright(store, [relation]);
  if (scene.path) return bright(store, scene.path);
  const entity = state.entity ? store.byId.get(state.entity) : undefined;
  if (entity === undefined) return { entities: null, relations: null, texts: null };
  if (state.around?.id === state.entity) return { entities: null, relations: null, texts: new Set([entity]) };
  const mine = bright(
    store,
    scene.relations.filter((item) => store.ends(item).includes(entity)),
  );
  return { ...mine, entities: mine.entities.add(entity), texts: new Set([entity]) };
}

/** Some relations with their ends, all of them named. */
function bright(store, relations) {
  const ends = new Set(relations.flatMap((relation) => store.ends(relation)));
  return { entities: ends, relations: new Set(relations), texts: ends };
}
