"use strict";
/* What is selected in, the panel that tells all about it out. */

const PAGE = 8;

class Panel {
  constructor(page) {
    this.store = page.store;
    this.deeds = page.deeds;
    this.profile = new Profile(page, this);
  }

  /** Shows the way, relation or entity that a state selects; hides where it selects none. */
  draw(scene, matched, state) {
    const relation = state.relation ? this.store.find(state.relation) : -1;
    const entity = state.entity ? this.store.byId.get(state.entity) : undefined;
    const content =
      relation >= 0
        ? this.relation(relation, matched)
        : state.path
          ? this.path(scene.path, matched, state)
          : entity !== undefined
            ? this.profile.draw(entity, matched, state)
            : null;
    part("panel").hidden = content === null;
    part("panel").replaceChildren(...(content ?? []).flat(Infinity).filter(Boolean));
  }

  title(content) {
    return element(
      "div",
      { class: "top" },
      element("h2", {}, content),
      button("×", () => this.deeds.nothing(), { "aria-label": "Close the panel" }),
    );
  }

  name(entity) {
    return button(
      [typeSign(this.store.type(entity)), " ", this.store.name(entity)],
      () => this.deeds.entity(entity),
      { class: "plain" },
    );
  }

  relation(relation, matched) {
    const { subject, object, predicate, status } = this.store.relation(relation);
    const look = this.store.statuses[status];
    const found = this.statements(relation, matched);
    const words = element("p", { class: "words" }, look.words);
    words.style.borderColor = colour(look);
    return [
      this.title([worded(this.store.predicates[predicate].name), " ", statusChip(look)]),
      element(
        "p",
        {},
        this.name(subject),
        this.store.predicates[predicate].symmetric ? " — " : " → ",
        this.name(object),
      ),
      words,
      element("h3", {}, counted(found.length, "sentence")),
      paged(found, PAGE, (i) => this.sentence(i)),
      this.others(relation, matched),
    ];
  }

  sentence(i) {
    return evidence(this.store, i, (entity) => this.deeds.bring(entity));
  }

  /** What else is said of the same two: a denial may stand beside a statement. */
  others(relation, matched) {
    const { subject, object } = this.store.relation(relation);
    const found = [...this.store.touching(subject)].filter(
      (other) =>
        other !== relation && matched.support[other] && this.store.ends(other).includes(object),
    );
    return (
      found.length > 0 &&
      element(
        "section",
        {},
        element("h3", {}, "Also between the two"),
        paged(found, PAGE, (other) => this.line(other)),
      )
    );
  }

  /** The passing assertions of a relation; all of them where none passes. */
  statements(relation, matched) {
    const all = Array.from(
      { length: this.store.first[relation + 1] - this.store.first[relation] },
      (_, place) => this.store.first[relation] + place,
    );
    const passing = all.filter((i) => matched.failed[i] === 0);
    return passing.length ? passing : all;
  }

  path(steps, matched, state) {
    const [from, to] = state.path.map((id) => this.store.name(this.store.byId.get(id)));
    if (!steps)
      return [
        this.title(`From ${from} to ${to}`),
        element("p", {}, "No relations that pass the filters connect them."),
      ];
    return [
      this.title(`From ${from} to ${to}`),
      element("p", { class: "soft" }, `A shortest way, ${counted(steps.length, "step")}:`),
      element(
        "ol",
        { class: "steps" },
        steps.map((relation) =>
          element("li", {}, this.line(relation), this.sentence(this.statements(relation, matched)[0])),
        ),
      ),
    ];
  }

  /** A relation in one line that opens its sentences. */
  line(relation, from = null) {
    const { subject, object, predicate, status } = this.store.relation(relation);
    const text =
      from === null
        ? `${this.store.name(subject)} ${worded(this.store.predicates[predicate].name)} ${this.store.name(object)}`
        : (object === from && !this.store.predicates[predicate].symmetric ? "← " : "") +
          this.store.name(this.store.other(relation, from));
    const size = this.store.first[relation + 1] - this.store.first[relation];
    return element(
      "div",
      { class: "relation" },
      button(text, () => this.deeds.relation(relation), { class: "plain" }),
      status !== 0 && statusChip(this.store.statuses[status]),
      element("span", { class: "soft" }, counted(size, "sentence")),
    );
  }
}
