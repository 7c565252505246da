"use strict";
/* An entity in, the panel's account of it out: names, posts, relations, cables, and what one can do with it. */

const POST = "works_for";

class Profile {
  constructor(page, panel) {
    this.page = page;
    this.store = page.store;
    this.deeds = page.deeds;
    this.panel = panel;
  }

  draw(entity, matched, state) {
    const { entities } = this.store;
    const country = entities.country[entity];
    const facts = [
      ["Also", this.aliases(entity).join(" · ")],
      ["Country", country && countryName(country)],
      ["Mentions", number(entities.mentions[entity])],
    ];
    const type = this.store.type(entity);
    const protect = element("span", { class: "protect" }, "protect: the cable asks that this name be kept back");
    return [
      this.panel.title([typeSign(type), " ", entities.name[entity]]),
      element("p", { class: "facts" }, typeWords(type.name), entities.protected[entity] ? [" ", protect] : null),
      facts
        .filter(([, value]) => value)
        .map(([name, value]) => element("p", { class: "facts" }, element("b", {}, `${name}: `), value)),
      this.actions(entity, matched, state),
      this.posts(entity),
      this.relations(entity, matched),
      this.cables(entity),
    ];
  }

  /** The other names, each spelling once whatever its case. */
  aliases(entity) {
    const { name, aliases } = this.store.entities;
    const spelled = new Map(aliases[entity].toReversed().map((alias) => [folded(alias), alias]));
    spelled.delete(folded(name[entity]));
    return [...spelled.values()].toReversed();
  }

  actions(entity, matched, state) {
    const id = this.store.entities.id[entity];
    const around = neighbours(this.store, matched, entity);
    const missing = around.filter((other) => !this.page.isDrawn(other)).length;
    const more = missing
      ? `Expand (${number(Math.min(missing, EXPANSION))} of ${number(around.length)})`
      : "Expand";
    return element(
      "section",
      { "aria-label": "Actions" },
      element(
        "div",
        { class: "buttons" },
        button(more, () => this.deeds.expand(entity, null), { disabled: missing === 0 }),
        button("Hide", () => this.deeds.hide(entity)),
        button(state.pinned[id] ? "Unpin" : "Pin", () => this.deeds.pin(entity), {
          "aria-pressed": String(Boolean(state.pinned[id])),
        }),
      ),
      element(
        "div",
        { class: "buttons steps-away", role: "group", "aria-label": "Show only the neighbourhood" },
        element("span", { class: "soft" }, "Only within"),
        [1, 2, 3].map((steps) => this.within(entity, steps, same(state.around, { id, steps }))),
        state.around && button("Show all again", () => this.deeds.focus(null, 0)),
      ),
      this.pathSearch(entity),
    );
  }

  /** The button that keeps only what is so many steps away. */
  within(entity, steps, pressed) {
    const title = `Show only what is within ${counted(steps, "step")}`;
    return button(counted(steps, "step"), () => this.deeds.focus(entity, steps), {
      "aria-pressed": String(pressed),
      title,
    });
  }

  /** The field that finds the other end of a path. */
  pathSearch(entity) {
    const input = element("input", {
      type: "search",
      placeholder: "Path to…",
      autocomplete: "off",
      role: "combobox",
      "aria-label": "Find a path to",
      "aria-expanded": "false",
      "aria-controls": "path-found",
    });
    const list = element("ul", {
      id: "path-found",
      role: "listbox",
      hidden: true,
      "aria-label": "Entities found",
    });
    searchBox(input, list, this.page.names, (other) => this.deeds.path(entity, other));
    return element("div", { class: "search" }, input, list);
  }

  /** The offices held, with their dates. */
  posts(entity) {
    const held = [];
    for (const relation of this.store.touching(entity)) {
      const { subject, object, predicate, status } = this.store.relation(relation);
      const isHeld = this.store.statuses[status].label === "asserted";
      if (subject !== entity || !isHeld || this.store.predicates[predicate].name !== POST) continue;
      for (let i = this.store.first[relation]; i < this.store.first[relation + 1]; i++) {
        const [role, when] = [
          this.store.word("role", i) || "in office",
          this.store.word("date", i) || this.store.day(i),
        ];
        held.push({ relation, role, body: this.store.name(object), when });
      }
    }
    const posts = Map.groupBy(held, ({ role, body }) => `${role}, ${body}`);
    const lines = [...posts].map(([text, items]) => {
      const dates = items
        .map(({ when }) => when)
        .filter(Boolean)
        .sort();
      const span = dates.length
        ? ` (${dates[0] === dates.at(-1) ? dates[0] : `${dates[0]} to ${dates.at(-1)}`})`
        : "";
      return button(text + span, () => this.deeds.relation(items[0].relation), { class: "plain" });
    });
    return (
      lines.length > 0 &&
      element(
        "section",
        {},
        element("h3", {}, "Posts held"),
        paged(lines, PAGE, (line) => line),
      )
    );
  }

  relations(entity, matched) {
    const mine = [...this.store.touching(entity)].filter((relation) => matched.support[relation]);
    const groups = [...Map.groupBy(mine, (relation) => this.store.relation(relation).predicate)].sort(
      (left, right) => right[1].length - left[1].length,
    );
    return element(
      "section",
      {},
      element("h3", {}, counted(mine.length, "relation")),
      groups.map(([predicate, items]) => [
        element(
          "div",
          { class: "group" },
          element("h3", {}, `${worded(this.store.predicates[predicate].name)} (${number(items.length)})`),
          button("expand", () => this.deeds.expand(entity, predicate), {
            class: "small",
            "aria-label": `expand ${worded(this.store.predicates[predicate].name)}`,
          }),
        ),
        paged(items, PAGE, (relation) => this.panel.line(relation, entity)),
      ]),
    );
  }

  cables(entity) {
    const found = new Set();
    for (const relation of this.store.touching(entity)) {
      const { cable } = this.store.assertions;
      for (let i = this.store.first[relation]; i < this.store.first[relation + 1]; i++)
        if (cable[i] >= 0) found.add(cable[i]);
    }
    const { id, date, subject } = this.store.cables;
    const line = (cable) =>
      button(`${id[cable]} ${date[cable]} ${subject[cable]}`, () => this.deeds.cable(id[cable]), {
        class: "plain",
        title: "Show only what this cable says",
      });
    return element(
      "section",
      {},
      element("h3", {}, counted(found.size, "cable")),
      paged(
        [...found].sort((a, b) => date[a].localeCompare(date[b]) || a - b),
        PAGE,
        line,
      ),
    );
  }
}
