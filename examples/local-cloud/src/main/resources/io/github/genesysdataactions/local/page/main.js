// Ties the parts together: sections by the address after #, the head of the page, light and dark.
import { actions } from "./actions.js";
import { calls } from "./calls.js";
import { el, inFrame } from "./dom.js";
import { executions } from "./executions.js";
import { faults } from "./faults.js";
import { begin as beginKeys } from "./keys.js";
import { begin as beginLoading } from "./load.js";
import { organization } from "./organization.js";
import { begin as beginState, state } from "./state.js";

const SECTIONS = { actions, drafts: actions, executions, calls, integrations: organization, faults };
const main = document.getElementById("main");
const live = document.getElementById("live");
let leave = () => {};

function route() {
  const parts = location.hash.replace(/^#\//, "").split("/").map(decodeURIComponent);
  const section = SECTIONS[parts[0]] ? parts[0] : "actions";
  leave();
  leave = SECTIONS[section].show(main, [section, parts[1]]) ?? (() => {});
  const tab = section === "drafts" ? "actions" : section;
  document.querySelectorAll("#tabs a").forEach((link) => {
    if (link.getAttribute("href") === `#/${tab}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  });
}

function drawRate() {
  const rate = state.rate;
  if (!rate) return;
  const left = Math.max(0, rate.secondsLeft - Math.floor((Date.now() - state.rateSeen) / 1000));
  const count = left === 0 ? 0 : rate.count;
  document.getElementById("rate").replaceChildren(...(rate.allowed >= 1e9 ? ["no rate limit"]
    : [el("progress", { max: rate.allowed, value: count }), `${count} of ${rate.allowed}`, left ? ` for ${left} s` : ""]));
}

function drawFaults() {
  const badge = document.getElementById("faults-on");
  badge.textContent = String(state.faults.length);
  badge.hidden = state.faults.length === 0;
}

function theme() {
  const dark = document.documentElement.dataset.theme ? document.documentElement.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  setTheme(dark ? "light" : "dark");
  localStorage.setItem("theme", document.documentElement.dataset.theme);
}

function setTheme(name) {
  if (name === "light" || name === "dark") document.documentElement.dataset.theme = name;
}

setTheme(localStorage.getItem("theme"));
document.getElementById("theme").addEventListener("click", theme);
state.on("rate", inFrame(drawRate));
state.on("faults", drawFaults);
setInterval(drawRate, 1000);
beginLoading();
beginKeys(theme);
try {
  await beginState((on) => {
    live.textContent = on ? "Live" : "Not connected; trying again";
    live.className = on ? "on" : "off";
  });
  window.addEventListener("hashchange", route);
  route();
} catch (error) {
  main.replaceChildren(el("div", { class: "page" }, el("div", { class: "box bad" }, `The page cannot read its data. ${error.message}`)));
}
