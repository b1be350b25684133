// Faults, switched on and off.
import { ask, attempt, el } from "./dom.js";
import { load, state } from "./state.js";

const KINDS = [
  ["rate-limit", "429 with Retry-After"],
  ["status", "Another status"],
  ["status-after-commit", "Carried out, then another status"],
  ["reset", "Connection closed, no answer"],
  ["reset-after-commit", "Carried out, then connection closed"],
  ["cut-after-commit", "Carried out, answer cut in half"],
  ["silence", "Never an answer"],
  ["silence-after-commit", "Carried out, never an answer"],
  ["login-rate-limit", "Login: too many logins"],
];

export const faults = {
  show(main) {
    const kind = el("select", { id: "fault-kind" }, KINDS.map(([id, name]) => el("option", { value: id }, name)));
    const operation = el("input", { id: "fault-operation", list: "operations", value: "* *", spellcheck: "false" });
    const operations = el("datalist", { id: "operations" });
    const status = el("input", { id: "fault-status", type: "number", min: 200, max: 599, value: 503 });
    const wait = el("input", { id: "fault-wait", type: "number", min: 0, max: 3600, value: 3 });
    const every = el("select", { id: "fault-every" }, el("option", { value: "true" }, "Every call, until it is switched off"), el("option", { value: "" }, "The next call only"));
    const statusField = field("fault-status", "Status", status);
    const waitField = field("fault-wait", "Retry-After, in seconds", wait);
    const choose = () => {
      if (kind.value === "login-rate-limit") operation.value = "POST /oauth/token";
      statusField.hidden = !kind.value.startsWith("status");
      waitField.hidden = kind.value !== "rate-limit";
    };
    kind.addEventListener("change", choose);
    choose();
    const form = el("form", {
      id: "fault-form",
      onsubmit: (event) => {
        event.preventDefault();
        const [method, ...path] = operation.value.trim().split(/\s+/);
        const body = { method, path: path.join(" ") || "*", kind: kind.value, every: every.value === "true" };
        if (!statusField.hidden) body.status = Number(status.value);
        if (!waitField.hidden) body.retryAfterSeconds = Number(wait.value);
        attempt(async () => {
          await ask("POST", "/__local/faults", body);
          await load("faults");
        });
      },
    }, field("fault-kind", "What goes wrong", kind), statusField, waitField,
    field("fault-operation", "Which calls", el("div", {}, operation, operations, el("small", { class: "soft" }, "Method and path; * * is every call to this local cloud's API, the login (POST /oauth/token) included."))),
    field("fault-every", "How often", every),
    el("button", { class: "main" }, "Switch on"));
    const list = el("div", { id: "fault-list" });
    main.replaceChildren(el("div", { class: "page" }, el("h2", {}, "Faults"),
      el("p", { id: "fault-scope" }, "A fault hits the API calls of every program that uses this local cloud, whoever started it; the next call meets it, whichever program makes it. ",
        "It does not hit this page: Execute works on. To see what an action does when its web service fails, choose the answer “this one” beside Execute, with a status such as 500."),
      form, el("h3", {}, "Switched on"), list));
    const draw = () => {
      operations.replaceChildren(el("option", { value: "* *" }), ...state.paths.map((path) => el("option", { value: path })));
      list.replaceChildren(state.faults.length ? all() : el("p", { class: "soft" }, "Nothing goes wrong."));
    };
    draw();
    return state.on("faults", draw);
  },
};

function field(id, name, control) {
  return el("div", { class: "field" }, el("label", { for: id }, name), control);
}

function all() {
  const off = (path) => attempt(async () => {
    await ask("DELETE", path);
    await load("faults");
  });
  return el("div", {},
    el("table", {}, el("tr", {}, ["What", "Calls", "How often", ""].map((name) => el("th", {}, name))),
      state.faults.map((fault) => el("tr", {},
        el("td", {}, named(fault)), el("td", {}, el("code", {}, `${fault.method} ${fault.path}`)),
        el("td", {}, fault.every ? "every call of every program" : "the next call of any program"),
        el("td", {}, el("button", { type: "button", onclick: () => off(`/__local/faults/${fault.id}`) }, "Switch off"))))),
    el("button", { type: "button", onclick: () => off("/__local/faults") }, "Switch all off"));
}

function named(fault) {
  const name = KINDS.find(([id]) => id === fault.kind)?.[1] ?? fault.kind;
  return fault.status ? `${name}: ${fault.status}` : fault.retryAfterSeconds !== undefined ? `${name}: ${fault.retryAfterSeconds} s` : name;
}
