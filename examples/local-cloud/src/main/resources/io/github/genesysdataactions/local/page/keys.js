// The keyboard.
import { el } from "./dom.js";
import { choose } from "./load.js";

const TABS = ["actions", "executions", "calls", "integrations", "faults"];
const KEYS = [
  ["1 … 5", "Actions, Executions, Calls, Integrations, Faults"],
  ["/", "Filter"],
  ["j, k", "Next, previous"],
  ["l", "Load export files"],
  ["i", "To the first input"],
  ["Ctrl+Enter", "Execute"],
  ["t", "Light or dark"],
  ["Esc", "Leave a field"],
  ["?", "This list"],
];

/** Begins to listen. */
export function begin(theme) {
  const dialog = document.getElementById("keys");
  dialog.append(el("h2", {}, "Keys"), el("table", {}, KEYS.map(([key, what]) => el("tr", {}, el("td", {}, el("kbd", {}, key)), el("td", {}, what)))),
    el("form", { method: "dialog" }, el("button", {}, "Close")));
  document.getElementById("help").addEventListener("click", () => dialog.showModal());
  document.addEventListener("keydown", (event) => {
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName);
    if (event.key === "Escape" && typing) document.activeElement.blur();
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      const form = document.getElementById("try");
      if (form) {
        event.preventDefault();
        form.requestSubmit();
      }
    }
    if (typing || event.ctrlKey || event.metaKey || event.altKey || dialog.open) return;
    const work = one(event.key, theme, dialog);
    if (work) {
      event.preventDefault();
      work();
    }
  });
}

function one(key, theme, dialog) {
  if (TABS[Number(key) - 1]) return () => { location.hash = `#/${TABS[Number(key) - 1]}`; };
  switch (key) {
    case "/": return () => document.querySelector("[data-filter]")?.focus();
    case "j": return () => step(1);
    case "k": return () => step(-1);
    case "l": return choose;
    case "i": return () => document.querySelector("#try input, #try select, #try textarea")?.focus();
    case "t": return theme;
    case "?": return () => dialog.showModal();
    default: return null;
  }
}

// In a list of links the next one is opened; another list scrolls.
function step(by) {
  const links = [...document.querySelectorAll(".list a")];
  if (!links.length) {
    document.querySelector("[data-list]")?.scrollBy(0, by * 78);
    return;
  }
  const here = links.findIndex((link) => link.getAttribute("aria-current") === "true");
  const next = links[Math.min(links.length - 1, Math.max(0, here + by))];
  next.click();
  next.scrollIntoView({ block: "nearest" });
}
