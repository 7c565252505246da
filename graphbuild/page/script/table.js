"use strict";
/* The visible relations in, a sortable table out: the picture for those who read. */

const ROWS = 100;
const HEADINGS = ["Subject", "Relation", "Object", "Status", "First", "Last", "Sentences"];

class Table {
  constructor(store, open) {
    this.store = store;
    this.open = open;
    this.column = 6;
    this.descending = true;
    this.page = 0;
  }

  /** What a relation's row says, in the order of the headings. */
  row(relation, matched) {
    const { subject, object, predicate, status } = this.store.relation(relation);
    const days = [];
    for (let i = this.store.first[relation]; i < this.store.first[relation + 1]; i++)
      if (matched.failed[i] === 0 && this.store.day(i)) days.push(this.store.day(i));
    days.sort();
    return [
      this.store.name(subject),
      worded(this.store.predicates[predicate].name),
      this.store.name(object),
      this.store.statuses[status].label,
      days[0] ?? "",
      days.at(-1) ?? "",
      matched.support[relation],
    ];
  }

  draw(relations, matched, selected) {
    this.last = [relations, matched, selected];
    const rows = relations.map((relation) => ({ relation, cells: this.row(relation, matched) }));
    rows.sort((left, right) => this.compare(left.cells, right.cells) || left.relation - right.relation);
    this.page = Math.min(this.page, Math.max(0, Math.ceil(rows.length / ROWS) - 1));
    const body = rows.slice(this.page * ROWS, (this.page + 1) * ROWS).map((row) => this.line(row, selected));
    part("table").replaceChildren(
      element(
        "table",
        {},
        element(
          "thead",
          {},
          element(
            "tr",
            {},
            HEADINGS.map((title, place) => this.heading(title, place)),
          ),
        ),
        element("tbody", {}, body),
      ),
      this.pages(rows.length),
    );
  }

  compare(left, right) {
    const [a, b] = [left[this.column], right[this.column]];
    const order = typeof a === "number" ? a - b : a.localeCompare(b, "en");
    return this.descending ? -order : order;
  }

  heading(title, place) {
    const sorted = place === this.column;
    const press = () => {
      this.descending = sorted ? !this.descending : false;
      this.column = place;
      this.draw(...this.last);
      part("table").querySelectorAll("th button")[place].focus();
    };
    return element(
      "th",
      { scope: "col", "aria-sort": sorted ? (this.descending ? "descending" : "ascending") : "none" },
      button(`${title}${sorted ? (this.descending ? " ↓" : " ↑") : ""}`, press),
    );
  }

  line({ relation, cells }, selected) {
    const show = button(cells[1], () => this.open(relation), {
      class: "plain",
      "aria-label": `${cells[0]} ${cells[1]} ${cells[2]}: show the sentences`,
    });
    return element(
      "tr",
      { "aria-selected": relation === selected ? "true" : null },
      cells.map((cell, place) =>
        element(
          "td",
          { class: place === 6 ? "number" : null },
          this.content(relation, { show, cell, place }),
        ),
      ),
    );
  }

  content(relation, { show, cell, place }) {
    if (place === 1) return show;
    if (place === 3) return [statusSign(this.store.statuses[this.store.relation(relation).status]), " ", cell];
    return place === 6 ? number(cell) : cell;
  }

  pages(total) {
    const turn = (step) => () => {
      this.page += step;
      this.draw(...this.last);
      part("table").scrollTop = 0;
    };
    const last = Math.min(total, (this.page + 1) * ROWS);
    return element(
      "div",
      { class: "pages" },
      button("Previous", turn(-1), { disabled: this.page === 0 }),
      button("Next", turn(1), { disabled: last === total }),
      element(
        "span",
        { class: "soft" },
        total
          ? `${number(this.page * ROWS + 1)}–${number(last)} of ${counted(total, "relation")}`
          : "No relations are visible.",
      ),
    );
  }
}
