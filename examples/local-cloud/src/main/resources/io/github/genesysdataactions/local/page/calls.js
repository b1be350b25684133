// The live list of calls. Only the rows that are in sight are in the document, however many calls there are.
import { el, inFrame } from "./dom.js";
import { state } from "./state.js";

const ROW = 26;
const MORE = 8;

export const calls = {
  show(main) {
    const filter = el("input", { type: "search", placeholder: "Filter: path, method, status (/)", "aria-label": "Filter calls", "data-filter": true });
    const kind = el("select", { "aria-label": "Which calls" },
      el("option", { value: "" }, "All"), el("option", { value: "errors" }, "Errors"), el("option", { value: "429" }, "429 only"), el("option", { value: "faults" }, "Faults"));
    const summary = el("span", { class: "soft", id: "calls-summary" });
    const space = el("div", { class: "space" });
    const rows = el("div", { class: "rows", tabindex: 0, "data-list": true, role: "log", "aria-label": "Calls", "aria-live": "off" }, space);
    const head = el("div", { class: "call head" }, ["Time", "Method", "Path", "Status", "ms", "Window", ""].map((name) => el("span", {}, name)));
    main.replaceChildren(el("div", { class: "calls" }, el("div", { class: "bar" }, filter, kind, summary), head, rows));

    let shown = [];
    let newest = 0;
    const matches = (call) =>
      (kind.value === "" || (kind.value === "errors" && (call.status >= 400 || call.status === 0)) || (kind.value === "429" && call.status === 429) || (kind.value === "faults" && call.planned)) &&
      (filter.value === "" || `${call.method} ${call.path}?${call.query} ${call.status}`.toLowerCase().includes(filter.value.toLowerCase()));
    const draw = inFrame(() => {
      const from = Math.max(0, Math.floor(rows.scrollTop / ROW) - MORE);
      const to = Math.min(shown.length, Math.ceil((rows.scrollTop + rows.clientHeight) / ROW) + MORE);
      space.style.height = `${shown.length * ROW}px`;
      const made = [];
      for (let index = from; index < to; index++) made.push(row(shown[shown.length - 1 - index], index));
      space.replaceChildren(...made);
    });
    const refresh = () => {
      const before = shown.length;
      const plain = filter.value === "" && kind.value === "";
      shown = plain ? state.calls : state.calls.filter(matches);
      // Newer rows come on top: whoever reads further down stays where they are.
      if (rows.scrollTop > 0 && newest > 0) rows.scrollTop += (plain ? state.lastCall - newest : Math.max(0, shown.length - before)) * ROW;
      newest = state.lastCall;
      const limited = state.calls.reduce((sum, call) => sum + (call.status === 429 ? 1 : 0), 0);
      summary.textContent = `${shown.length} of ${state.lastCall} calls` + (state.lastCall > state.calls.length ? `, of which the last ${state.calls.length} are kept` : "") + `; 429: ${limited}`;
      draw();
    };
    rows.addEventListener("scroll", draw);
    filter.addEventListener("input", () => { rows.scrollTop = 0; refresh(); });
    kind.addEventListener("change", () => { rows.scrollTop = 0; refresh(); });
    const onResize = () => draw();
    window.addEventListener("resize", onResize);
    const stop = state.on("calls", inFrame(refresh));
    const stopExecutions = state.on("executions", draw);
    refresh();
    return () => { stop(); stopExecutions(); window.removeEventListener("resize", onResize); };
  },
};

function row(call, index) {
  const execution = call.contextId ? state.executions.find((one) => one.contextId === call.contextId) : undefined;
  const good = call.status >= 200 && call.status < 300;
  const node = el("div", { class: "call mono", "data-number": call.number },
    el("span", { class: "soft" }, new Date(call.time).toLocaleTimeString()),
    el("span", {}, call.method),
    el("span", { title: call.path + (call.query ? `?${call.query}` : "") }, call.path + (call.query ? `?${call.query}` : "")),
    el("span", { class: good ? "good" : call.status === 429 ? "warn" : "bad" }, call.status === 0 ? "no answer" : String(call.status), call.planned ? " fault" : ""),
    el("span", { class: "soft" }, String(call.millis)),
    el("span", { class: "soft" }, call.rate && call.rate.allowed < 1e9 ? `${call.rate.count}/${call.rate.allowed}` : ""),
    execution ? el("a", { href: `#/executions/${execution.number}` }, "steps") : el("span"));
  node.style.top = `${index * ROW}px`;
  return node;
}
