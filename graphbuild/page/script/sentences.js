"use strict";
/* An assertion in, its sentence with the names marked, where it stands, and its citation out. */

const PARTS = ["subject", "object"];

/** The sentence of an assertion. */
function sentenceOf(store, i) {
  return store.sentences[store.assertions.sentence[i]];
}

/** The sentence as text and marks, in order; a mark inside another is left out. */
function marked(store, i) {
  const text = sentenceOf(store, i);
  const spans = PARTS.map((name, place) => ({
    name,
    start: store.assertions.marks[4 * i + 2 * place],
    end: store.assertions.marks[4 * i + 2 * place + 1],
  }))
    .filter((span) => span.start >= 0)
    .sort((left, right) => left.start - right.start);
  const pieces = [];
  let at = 0;
  for (const span of spans) {
    if (span.start < at) continue;
    pieces.push(
      text.slice(at, span.start),
      element("mark", { class: span.name, title: span.name }, text.slice(span.start, span.end)),
    );
    at = span.end;
  }
  return [...pieces, text.slice(at)];
}

/** Who says it, from the speaker outwards, as entities. */
function sayersOf(store, i) {
  return [store.assertions.speaker[i], ...store.assertions.reporters[i]].filter((entity) => entity >= 0);
}

/** Their names. */
function speakersOf(store, i) {
  return sayersOf(store, i).map((entity) => store.name(entity));
}

/** Who says it, each a button that leads there. */
function saidBy(store, i, open) {
  const named = sayersOf(store, i).map((entity, place) => [
    place ? ", reported by " : "said by: ",
    button(store.name(entity), () => open(entity), { class: "plain" }),
  ]);
  return named.length > 0 && element("span", {}, named);
}

/** Cable, date and paragraph of an assertion. */
function sourceOf(store, i) {
  const cable = store.cables.id[store.assertions.cable[i]] ?? "unknown cable";
  const paragraph = store.assertions.paragraph[i];
  return [cable, store.day(i) || "no date", paragraph ? `paragraph ${paragraph}` : "header or subject"];
}

/** The sentence with its source, as one would cite it. */
function citation(store, i) {
  const speakers = speakersOf(store, i);
  const said = speakers.length ? `, according to ${speakers.join(", reported by ")}` : "";
  return `“${sentenceOf(store, i).replace(/\s+/gu, " ").trim()}” (${sourceOf(store, i).join(", ")}${said})`;
}

/** Puts a text on the clipboard, also where the page may not use the clipboard by itself. */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = element("textarea", { class: "unseen" }, text);
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  }
  say("Copied");
}

/** A sentence with all that is known of it; `open` leads to a speaker. */
function evidence(store, i, open) {
  const facts = ["role", "date", "place", "quantity"].map((name) => [
    name === "date" ? "stated date" : name,
    store.word(name, i),
  ]);
  const copied = button(
    "Copy with citation",
    async (event) => {
      await copy(citation(store, i));
      event.target.textContent = "Copied";
    },
    { class: "small" },
  );
  return element(
    "div",
    { class: "evidence" },
    element("blockquote", {}, marked(store, i)),
    element(
      "div",
      { class: "meta" },
      sourceOf(store, i).map((text) => element("span", {}, text)),
      saidBy(store, i, open),
      facts.filter(([, value]) => value).map(([name, value]) => element("span", {}, `${name}: ${value}`)),
      element("span", {}, `confidence ${store.assertions.confidence[i]} % (${store.word("extractor", i)})`),
      copied,
    ),
  );
}

/** The status of a relation as a chip. */
function statusChip(status) {
  const chip = element("span", { class: "status" }, status.label);
  chip.style.color = colour(status);
  return chip;
}
