"use strict";
/* Entities and relations in, the nodes and lines that vis-network draws out. */

const FADED = 0.16;
const FADED_LINE = 0.1;
const SMALLEST = 7;
const GROWTH = 17;

/** The node of an entity; `look` holds the store, the state, the places, what is bright, and the degrees. */
function nodeOf(entity, { store, state, places, light, degree, most }) {
  const type = store.type(entity);
  const id = store.entities.id[entity];
  const pinned = state.pinned[id];
  const [x, y] = pinned ?? [places.get(entity).x, places.get(entity).y];
  const chosen = state.entity === id;
  const touched = { background: colour(type), border: styled("--ink") };
  const border = styled(chosen ? "--ink" : "--canvas");
  return {
    id: entity,
    x,
    y,
    shape: type.shape,
    pinned: Boolean(pinned),
    size: SMALLEST + GROWTH * Math.sqrt(degree[entity] / most),
    color: { background: colour(type), border, highlight: touched, hover: touched },
    borderWidth: chosen ? 3 : 1,
    opacity: light.entities && !light.entities.has(entity) ? FADED : 1,
  };
}

/** The lines of relations; those between the same two entities bend apart. */
function linesOf(relations, look) {
  const ends = (relation) =>
    look.store
      .ends(relation)
      .sort((left, right) => left - right)
      .join(" ");
  const pairs = [...Map.groupBy(relations, ends).values()];
  return pairs.flatMap((group) =>
    group.map((relation, rank) => lineOf(relation, look, rank - (group.length - 1) / 2)),
  );
}

function lineOf(relation, { store, matched, light }, offset) {
  const { subject, object, predicate, status } = store.relation(relation);
  const look = store.statuses[status];
  const drawn = colour(look);
  const faded = light.relations && !light.relations.has(relation);
  const bend = offset * 0.22 * (subject < object ? 1 : -1);
  return {
    id: `r${relation}`,
    from: subject,
    to: object,
    color: { color: drawn, highlight: drawn, hover: drawn, opacity: faded ? FADED_LINE : 0.85 },
    width: (light.relations && !faded ? 2.4 : 1.4) + Math.min(3, Math.log2(matched.support[relation]) / 2),
    dashes: look.dashes.length ? look.dashes : false,
    smooth:
      bend === 0 ? false : { enabled: true, type: bend > 0 ? "curvedCW" : "curvedCCW", roundness: Math.abs(bend) },
    arrows: store.predicates[predicate].symmetric ? "" : { to: { enabled: true, scaleFactor: 0.55 } },
  };
}
