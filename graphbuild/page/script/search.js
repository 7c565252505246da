"use strict";
/* A text field and a list in, a combobox out that hands over the entity that was chosen. */

/** Makes `input` search names as one types: arrows move, Enter chooses, Escape leaves. */
function searchBox(input, list, names, choose) {
  let found = [];
  let at = 0;
  const close = () => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const take = (entity) => {
    close();
    input.value = "";
    choose(entity);
  };
  const alias = (entity) => {
    const found = names.alias(entity, input.value);
    return found && element("span", { class: "soft" }, ` also ${found}`);
  };
  const option = (entity, place) =>
    element(
      "li",
      {
        id: `${list.id}-${place}`,
        role: "option",
        "aria-selected": String(place === at),
        onmousedown: (event) => {
          event.preventDefault();
          take(entity);
        },
      },
      typeSign(names.store.type(entity)),
      element("span", {}, names.store.name(entity), alias(entity)),
      element("span", { class: "soft" }, typeWords(names.store.type(entity).name)),
    );
  const show = () => {
    const nothing = element("li", { class: "soft", role: "status" }, "No name like this");
    list.replaceChildren(...(found.length ? found.map(option) : [nothing]));
    list.hidden = !input.value.trim();
    input.setAttribute("aria-expanded", String(!list.hidden));
    if (found.length) input.setAttribute("aria-activedescendant", `${list.id}-${at}`);
    list.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  };
  const keys = {
    ArrowDown: () => {
      at = Math.min(found.length - 1, at + 1);
      show();
    },
    ArrowUp: () => {
      at = Math.max(0, at - 1);
      show();
    },
    Enter: () => found.length && take(found[at]),
    Escape: () => {
      if (!input.value) input.blur();
      input.value = "";
      close();
    },
  };
  input.addEventListener("input", () => {
    found = names.find(input.value);
    at = 0;
    show();
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (!keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
}
