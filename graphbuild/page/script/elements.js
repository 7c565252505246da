"use strict";
/* Tag, properties and children in, a DOM element out. Text only ever becomes a text node, so nothing in it can run. */

/** Fills an element: `on…` are listeners, the rest attributes; null, undefined and false are left out. */
function fill(made, properties, children) {
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined && value !== false)
      made.setAttribute(name, value === true ? "" : value);
  }
  made.append(
    ...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false),
  );
  return made;
}

/** An HTML element. */
function element(tag, properties = {}, ...children) {
  return fill(document.createElement(tag), properties, children);
}

/** An SVG element. */
function drawing(tag, properties = {}, ...children) {
  return fill(document.createElementNS("http://www.w3.org/2000/svg", tag), properties, children);
}

/** A button with a text or children. */
function button(content, press, properties = {}) {
  return element("button", { type: "button", onclick: press, ...properties }, content);
}

/** The element of the template with an id. */
function part(id) {
  return document.getElementById(id);
}

/** Tells a reader of the screen what happened. */
function say(text) {
  part("said").textContent = text;
}

/** A count as people write it: 20,000. */
function number(count) {
  return count.toLocaleString("en");
}

/** A count with its noun: "1 statement", "2 statements". */
function counted(count, noun, plural = `${noun}s`) {
  return `${number(count)} ${count === 1 ? noun : plural}`;
}

/** A predicate as words: works_for → works for; one that is the text's own word says so. */
function worded(predicate) {
  const words = predicate.replace(/^open:/, "").replaceAll("_", " ");
  return predicate.startsWith("open:") ? `${words} (open)` : words;
}

/** An entity type as words: GovernmentBody → Government body; NGO stays. */
function typeWords(type) {
  if (!/^[A-Za-z]+$/.test(type)) return type;
  const [first, ...rest] = type.split(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/);
  return [first, ...rest.map((word) => (/[a-z]/.test(word) ? word.toLowerCase() : word))].join(" ");
}

/** A list of which `size` are shown, with a button for the next ones; `make` turns an item into an element. */
function paged(items, size, make) {
  const list = element("ul");
  const foot = element("div", { class: "pages" });
  let shown = 0;
  const more = () => {
    list.append(...items.slice(shown, shown + size).map((item) => element("li", {}, make(item))));
    shown = Math.min(items.length, shown + size);
    foot.hidden = shown === items.length;
    foot.replaceChildren(
      button("Show more", more, { class: "small" }),
      element("span", { class: "soft" }, `${number(shown)} of ${number(items.length)}`),
    );
  };
  more();
  return [list, foot];
}

const REGIONS = new Intl.DisplayNames("en", { type: "region" });

/** The name of a country code, as the browser knows it. */
function countryName(code) {
  try {
    return REGIONS.of(code);
  } catch {
    return code;
  }
}
