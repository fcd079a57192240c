// A text field that suggests cities while one types: a combobox with a list, as ARIA's authoring practices describe it.

import { askCities } from "./ask.js";
import { el } from "./dom.js";
import { country } from "./words.js";

const PAUSE_MS = 160;

/** @param onChoose called with the id and the name of a city that was chosen from the list */
export function suggestCities(input, list, onChoose) {
  let cities = [];
  let active = -1;
  let pause = 0;
  let asking = new AbortController();

  const close = () => {
    clearTimeout(pause);
    asking.abort();
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };

  const choose = (i) => {
    const { id, name } = cities[i];
    close();
    input.value = name;
    onChoose(id, name);
  };

  const point = (i) => {
    active = (i + cities.length) % cities.length;
    [...list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === active)));
    list.children[active].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", `city-${active}`);
  };

  const open = (found) => {
    cities = found;
    list.replaceChildren(
      ...cities.map((city, i) =>
        el(
          "li",
          { id: `city-${i}`, role: "option", "aria-selected": "false", onpointerdown: (event) => event.preventDefault(), onclick: () => choose(i) },
          el("b", {}, city.name), " ", el("span", {}, country(city.countryCode)),
        ),
      ),
    );
    active = -1;
    input.removeAttribute("aria-activedescendant");
    list.hidden = cities.length === 0;
    input.setAttribute("aria-expanded", String(cities.length > 0));
  };

  input.addEventListener("input", () => {
    clearTimeout(pause);
    asking.abort();
    const text = input.value.trim();
    if (text === "") return close();
    asking = new AbortController();
    const { signal } = asking;
    pause = setTimeout(async () => {
      const found = await askCities(text, signal);
      if (!signal.aborted) open(found);
    }, PAUSE_MS);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape") return close();
    if (list.hidden) return;
    if (event.key === "ArrowDown") point(active + 1);
    else if (event.key === "ArrowUp") point(active === -1 ? cities.length - 1 : active - 1);
    else if (event.key === "Enter" && active >= 0) choose(active);
    else return;
    event.preventDefault();
  });
  input.addEventListener("blur", close);
  input.form.addEventListener("submit", close);
}
