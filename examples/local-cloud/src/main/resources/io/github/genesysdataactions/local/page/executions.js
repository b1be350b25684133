// The last executions, whoever asked for them.
import { ask, attempt, el } from "./dom.js";
import { state } from "./state.js";
import { trace } from "./trace.js";

export const executions = {
  show(main, parts) {
    const number = parts[1];
    const list = el("ul", { class: "list", id: "execution-list" });
    const one = el("div", { class: "page" });
    main.replaceChildren(el("div", { class: "columns" }, el("div", { class: "side" }, list), one));
    const draw = () => list.replaceChildren(...(state.executions.length ? state.executions.map((execution) => entry(execution, number))
      : [el("li", {}, el("p", { class: "soft" }, "Nothing has been executed yet."))]));
    draw();
    if (number) {
      attempt(async () => {
        const execution = await ask("GET", `/__local/executions/${encodeURIComponent(number)}`);
        one.replaceChildren(el("h2", {}, execution.name), trace(execution));
      });
    } else one.replaceChildren(el("p", { class: "soft" }, `The last ${state.overview.limits.executions} executions are kept.`));
    return state.on("executions", draw);
  },
};

function entry(execution, current) {
  return el("li", {}, el("a", { href: `#/executions/${execution.number}`, "aria-current": String(execution.number) === current ? "true" : undefined },
    el("span", { class: !execution.success ? "bad" : execution.warnings ? "warn" : "good" }, !execution.success ? "✗ " : execution.warnings ? "! " : "✓ "), execution.name, execution.draft ? el("span", { class: "badge" }, "draft") : null,
    el("br"), el("small", {}, `${new Date(execution.started).toLocaleTimeString()} · ${execution.millis} ms`, execution.reason ? ` · ${execution.reason.slice(0, 80)}` : "")));
}
