"use strict";
/* The page in, its buttons and keys tied to what they do out. */

const ZOOM = 1.3;
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const FIELDS = "input:not([type=checkbox], [type=range]), textarea";

function listen(page) {
  searchBox(part("search"), part("found"), page.names, (entity) => page.deeds.bring(entity));
  const each = (name, press) =>
    document
      .querySelectorAll(`[data-${name}]`)
      .forEach((item) => item.addEventListener("click", () => press(item.dataset[name])));
  each("view", (view) => page.change({ view }, true));
  each("save", (kind) => save(kind, page));
  for (const [id, press] of Object.entries(buttons(page))) part(id).addEventListener("click", press);
  document.addEventListener("keydown", (event) => pressAnywhere(page, event));
  document.addEventListener("click", ({ target }) => part("save").contains(target) || (part("save").open = false));
  part("canvas").addEventListener("keydown", (event) => steer(page, event));
  addEventListener("hashchange", () => {
    page.history.go(readState(location.hash, page.first));
    page.draw();
  });
}

/** What the buttons of the template do, by id. */
function buttons({ deeds, picture }) {
  return {
    undo: () => deeds.step("undo"),
    redo: () => deeds.step("redo"),
    restart: () => deeds.restart(),
    "zoom-in": () => picture.zoom(ZOOM),
    "zoom-out": () => picture.zoom(1 / ZOOM),
    "zoom-all": () => deeds.showAll(),
    "keys-button": () => part("keys").showModal(),
    "filters-button": toggleFilters,
  };
}

function toggleFilters() {
  part("filters-button").setAttribute("aria-expanded", String(part("filters").classList.toggle("open")));
}

/** Closes the menu or the filters that lie over the page; false where none does. */
function closeOverlay() {
  const [menu, filters] = [part("save"), part("filters")];
  if (menu.open) {
    if (menu.contains(document.activeElement)) menu.querySelector("summary").focus();
    menu.open = false;
  } else if (filters.classList.contains("open")) {
    toggleFilters();
    part("filters-button").focus();
  } else return false;
  return true;
}

/** Keys that work everywhere outside a field. */
function pressAnywhere({ deeds }, event) {
  if (event.target.matches(FIELDS) || part("keys").open) return;
  const control = event.ctrlKey || event.metaKey;
  if (event.key === "/") part("search").focus();
  else if (event.key === "?") part("keys").showModal();
  else if (control && event.key === "z") deeds.step(event.shiftKey ? "redo" : "undo");
  else if (control && event.key === "y") deeds.step("redo");
  else if (event.key === "Escape") closeOverlay() || deeds.nothing();
  else return;
  event.preventDefault();
}

/** Keys of the picture: arrows go from entity to entity, Enter to the panel. */
function steer(page, event) {
  const presses = {
    "+": () => page.picture.zoom(ZOOM),
    "-": () => page.picture.zoom(1 / ZOOM),
    0: () => page.deeds.showAll(),
    Enter: () => part("panel").focus(),
  };
  const press = ARROWS[event.key] ? () => walk(page, ...ARROWS[event.key]) : presses[event.key];
  if (!press) return;
  press();
  event.preventDefault();
}

/** Selects the nearest entity in a direction. */
function walk(page, dx, dy) {
  const chosen = page.state.entity ? page.store.byId.get(page.state.entity) : null;
  const next = page.picture.beside(page.isDrawn(chosen) ? chosen : null, dx, dy);
  if (next !== null) page.deeds.entity(next);
}
