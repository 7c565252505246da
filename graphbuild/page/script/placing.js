"use strict";
/* Entities that have no place yet in, places out: beside those they are related to, then pushed apart. */

const LENGTH = 110;
const ROUNDS = 60;

/** A place on a spiral of equal steps (Vogel 1979): the same for the same rank. */
function onSpiral(rank, centre, step = 70) {
  const angle = rank * 2.39996;
  const reach = step * Math.sqrt(rank + 0.5);
  return { x: centre.x + 1.3 * reach * Math.cos(angle), y: centre.y + reach * Math.sin(angle) };
}

/** The middle of some places. */
function middle(places) {
  const sum = places.reduce((total, place) => ({ x: total.x + place.x, y: total.y + place.y }), { x: 0, y: 0 });
  return places.length ? { x: sum.x / places.length, y: sum.y / places.length } : sum;
}

/** Gives every entity of `fresh` a place in `places`; those that stand already do not move. */
function placeAll(fresh, places, edges) {
  const partners = new Map(fresh.map((entity) => [entity, []]));
  for (const [left, right] of edges) {
    partners.get(left)?.push(right);
    partners.get(right)?.push(left);
  }
  const heart = middle([...places.values()]);
  fresh.forEach((entity, rank) => {
    const known = partners
      .get(entity)
      .map((other) => places.get(other))
      .filter(Boolean);
    places.set(entity, onSpiral(rank, known.length ? middle(known) : heart));
  });
  for (let round = 0; round < ROUNDS; round++) relax(fresh, places, partners, 1 - round / ROUNDS);
}

/** One round of forces: away from all that is close, towards partners (Fruchterman and Reingold 1991). */
function relax(fresh, places, partners, heat) {
  for (const entity of fresh) {
    const place = places.get(entity);
    let [x, y] = [0, 0];
    for (const other of places.values()) {
      const [dx, dy] = [place.x - other.x, (place.y - other.y) * 1.4];
      const gap = dx * dx + dy * dy;
      if (gap === 0 || gap > 9 * LENGTH * LENGTH) continue;
      x += (dx * LENGTH * LENGTH) / (gap + 400);
      y += (dy * LENGTH * LENGTH) / (gap + 400);
    }
    for (const partner of partners.get(entity)) {
      const other = places.get(partner);
      const pull = Math.hypot(place.x - other.x, place.y - other.y) / LENGTH;
      x -= (place.x - other.x) * pull * 0.6;
      y -= (place.y - other.y) * pull * 0.6;
    }
    const far = Math.hypot(x, y) || 1;
    const step = (Math.min(far, 60) * heat) / far;
    places.set(entity, { x: place.x + x * step, y: place.y + y * step });
  }
}
