"use strict";
/* The filters and what they count in, the legend and the lists to tick out. */

const LISTED = 8;
const MANY = 24;

/** How the names of a facet are shown, where not as they are. */
const WORDS = { types: typeWords, predicates: worded };

/** One line to tick: a sign, a name, how many, and a button for this one alone. */
function choice({ key, sign, name, count, on, toggle, only }) {
  const box = element("input", { type: "checkbox", "data-key": key, checked: on, onchange: toggle });
  return element(
    "li",
    { class: count ? "choice" : "choice none" },
    element("label", {}, box, sign, element("span", {}, name)),
    only && button("only", only, { class: "small", "aria-label": `only ${name}` }),
    element("span", { class: "count" }, number(count)),
  );
}

/** How late a line of relations stands: what passes before what does not, predicates before the text's own words. */
function later(line) {
  return 2 * line.classList.contains("none") + line.dataset.key.startsWith("predicates open:");
}

/** A list with one or the other: a name is taken out where it is in, else put in. */
function toggled(list, name) {
  return list.includes(name) ? list.filter((item) => item !== name) : [...list, name];
}

class Facets {
  constructor(store, change) {
    this.store = store;
    this.change = change;
    this.typed = { types: "", predicates: "", speakers: "", cables: "" };
    this.open = { speakers: false, cables: false };
  }

  set(name, value) {
    this.change({ [name]: value });
  }

  draw(matched, filters) {
    this.last = [matched, filters];
    const focused = document.activeElement?.closest("#filters [data-key]")?.dataset.key;
    part("filters").replaceChildren(
      this.section(
        "statuses",
        "Status",
        this.offList(
          "statuses",
          this.store.statuses,
          (status) => [status.label, statusSign(status)],
          matched,
          filters,
        ),
      ),
      this.section(
        "types",
        "Types",
        [
          this.offList("types", this.store.types, (type) => [type.name, typeSign(type)], matched, filters),
          this.protectedKey(),
        ],
      ),
      this.section(
        "predicates",
        "Relations",
        this.offList("predicates", this.store.predicates, (predicate) => [predicate.name, null], matched, filters),
      ),
      this.section("dates", "Dates", this.dates(matched, filters)),
      this.section("confidence", "Confidence", this.confidence(matched, filters)),
      this.section("speakers", "Speaker", this.onlyList("speakers", this.speakers(matched), filters)),
      this.section("cables", "Cable", this.onlyList("cables", this.cables(matched), filters)),
    );
    if (focused) this.refocus(CSS.escape(focused));
  }

  /** What the ring around an entity means, where there is one. */
  protectedKey() {
    const count = this.store.entities.protected.filter(Boolean).length;
    return (
      count > 0 &&
      element("p", { class: "key" }, ringSign(), element("span", {}, "protect: not to be named"), number(count))
    );
  }

  /** Gives the focus back to the control that had it before everything was drawn anew. */
  refocus(key) {
    part("filters").querySelector(`li[data-key="${key}"] input, :is(input, button)[data-key="${key}"]`)?.focus();
  }

  section(name, title, content) {
    const folded = this.open[name] === false;
    return element(
      "details",
      {
        open: !folded,
        ontoggle: (event) => {
          this.open[name] = event.target.open;
        },
      },
      element("summary", {}, title),
      content,
    );
  }

  /** Choices that are on until switched off. */
  offList(facet, table, describe, matched, filters) {
    const names = table.map((entry) => describe(entry)[0]);
    const lines = table.map((entry, place) => {
      const [name, sign] = describe(entry);
      const line = choice({
        sign,
        name: WORDS[facet]?.(name) ?? name,
        count: matched.counts[facet][place],
        on: !filters[facet].includes(name),
        toggle: () => this.set(facet, toggled(filters[facet], name)),
        only: () =>
          this.set(
            facet,
            names.filter((other) => other !== name),
          ),
      });
      line.dataset.key = `${facet} ${name}`;
      return line;
    });
    if (facet === "predicates") lines.sort((left, right) => later(left) - later(right));
    const all = filters[facet].length > 0 && button("all", () => this.set(facet, []), { class: "small" });
    return [lines.length > MANY && this.narrowing(facet, lines), element("ul", {}, lines), all];
  }

  /** A field that leaves the lines of a list that hold what one types. */
  narrowing(facet, lines) {
    const show = () =>
      lines.forEach((line) => {
        line.hidden = !folded(line.textContent).includes(folded(this.typed[facet]));
      });
    show();
    return this.finding(facet, show);
  }

  /** The field itself; `show` is called with each letter. */
  finding(facet, show) {
    return element("input", {
      type: "search",
      placeholder: "Find…",
      value: this.typed[facet],
      "aria-label": `Find in ${facet}`,
      oninput: (event) => {
        this.typed[facet] = event.target.value;
        show();
      },
    });
  }

  speakers(matched) {
    return this.counted(matched.counts.speakers, (entity) => [
      this.store.entities.id[entity],
      this.store.name(entity),
    ]);
  }

  cables(matched) {
    return this.counted(matched.counts.cables, (cable) => [
      this.store.cables.id[cable],
      `${this.store.cables.id[cable]} ${this.store.cables.subject[cable]}`,
    ]);
  }

  counted(counts, describe) {
    const found = [];
    counts.forEach((count, place) => {
      if (count) found.push({ count, id: describe(place)[0], name: describe(place)[1] });
    });
    return found.sort((left, right) => right.count - left.count);
  }

  /** Choices of which none is ticked until one is: then only the ticked ones count. */
  onlyList(facet, items, filters) {
    const list = element("div");
    const ticked = new Set(filters[facet]);
    const show = () => {
      const query = folded(this.typed[facet]);
      const wanted = items.filter((item) => ticked.has(item.id) || folded(item.name).includes(query));
      wanted.sort((left, right) => ticked.has(right.id) - ticked.has(left.id));
      const line = (item) =>
        choice({
          key: `${facet} ${item.id}`,
          name: item.name,
          count: item.count,
          on: ticked.has(item.id),
          toggle: () => this.set(facet, toggled(filters[facet], item.id)),
        }).childNodes;
      const [found, more] = paged(wanted, LISTED, (item) => [...line(item)]);
      found.querySelectorAll("li").forEach((item) => item.classList.add("choice"));
      list.replaceChildren(found, more);
    };
    show();
    return [items.length > LISTED && this.finding(facet, show), list];
  }

  dates(matched, filters) {
    const label = `Statements by ${filters.dated} date, all that pass the other filters`;
    const bars = histogram(this.store, matched.counts.days, { brushed: this.change, label });
    const clear = button("all dates", () => this.change({ from: "", until: "" }), { class: "small" });
    const fields = [this.date("from", filters), this.date("until", filters)];
    return [
      this.dating(filters),
      bars,
      element("div", { class: "dates" }, fields),
      (filters.from || filters.until) && clear,
    ];
  }

  /** The switch between the cables' dates and those that the text states. */
  dating(filters) {
    const choose = (dated, title) =>
      button(title, () => this.change({ dated, from: "", until: "" }), {
        class: "small",
        "data-key": dated,
        "aria-pressed": String(filters.dated === dated),
      });
    return element(
      "div",
      { class: "buttons", role: "group", "aria-label": "Which dates" },
      choose("cable", "of the cable"),
      choose("stated", "stated in the text"),
    );
  }

  date(name, filters) {
    const field = element("input", {
      type: "date",
      value: filters[name],
      onchange: (event) => this.set(name, event.target.value),
    });
    return element("label", {}, element("span", {}, name), field);
  }

  confidence(matched, filters) {
    const text = element(
      "span",
      { class: "soft" },
      `at least ${filters.confidence} % · ${counted(matched.passing, "statement")}`,
    );
    const slide = element("input", {
      type: "range",
      min: 0,
      max: 100,
      step: 5,
      value: filters.confidence,
      "aria-label": "Least confidence",
      "data-key": "confidence",
      onchange: (event) => this.set("confidence", Number(event.target.value)),
    });
    return [slide, text];
  }
}
