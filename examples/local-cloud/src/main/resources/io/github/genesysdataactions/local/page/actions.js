// Actions and drafts: the list, one of them with its templates and findings, and the form to try it.
import { ask, attempt, count, el, json, note } from "./dom.js";
import { inputForm } from "./form.js";
import { choose } from "./load.js";
import { state } from "./state.js";
import { trace } from "./trace.js";
import { template } from "./velocity.js";

const MOST_ROWS = 500;
const LOOPBACK = /^https?:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1])([:/?#]|$)/;
const SLASH = /^\//;

// What was typed into the forms, and which executions they led to, by action.
const typed = new Map();
let filterText = "";

export const actions = {
  show(main, parts) {
    const filter = el("input", { type: "search", placeholder: "Filter (/)", value: filterText, "aria-label": "Filter actions", "data-filter": true });
    const list = el("ul", { class: "list", id: "action-list" });
    const one = el("div", { class: "page", id: "action" });
    main.replaceChildren(el("div", { class: "columns" },
      el("div", { class: "side" }, el("div", { class: "bar" }, filter, el("button", { type: "button", onclick: choose, title: "Load export files (l)" }, "Load…")), list), one));
    const [kind, id] = parts;
    let version = null;
    let editing = false;
    const draw = () => drawList(list, kind, id);
    const drawOne = async () => {
      const action = await attempt(() => ask("GET", `/__local/${kind}/${encodeURIComponent(id)}`));
      if (!action || !one.isConnected) return;
      version = action.version;
      editing = false;
      one.replaceChildren(...detail(action, kind, () => { editing = true; }, drawOne));
    };
    filter.addEventListener("input", () => { filterText = filter.value; draw(); });
    draw();
    if (id) drawOne();
    else one.replaceChildren(...welcome());
    return state.on("actions", () => {
      draw();
      const entry = state.actions.find((action) => action.id === id);
      if (!id && state.actions.length === 0) one.replaceChildren(...welcome());
      if (id && !entry) one.replaceChildren(el("p", { class: "soft" }, "This action is gone."));
      else if (id && !editing && (kind === "drafts" ? entry.draft : !entry.draft) && entry.version !== version) drawOne();
    });
  },
};

function drawList(list, kind, id) {
  const wanted = filterText.toLowerCase();
  const found = state.actions.filter((action) => `${action.name} ${action.category} ${action.integration}`.toLowerCase().includes(wanted));
  list.replaceChildren(
    ...found.slice(0, MOST_ROWS).map((action) => el("li", {}, el("a", {
      href: `#/${action.draft && !action.published ? "drafts" : "actions"}/${encodeURIComponent(action.id)}`,
      "aria-current": action.id === id ? "true" : undefined,
    }, action.name, " ",
    action.draft ? el("span", { class: "badge" }, "draft") : null, " ",
    action.findings ? el("span", { class: "badge warn", title: count(action.findings, "finding") }, String(action.findings)) : null,
    el("br"), el("small", {}, `${action.integrationType} · ${action.category}`)))),
    found.length > MOST_ROWS ? el("li", {}, el("small", { class: "soft" }, `${MOST_ROWS} of ${found.length}; filter to see the others.`)) : "",
    found.length === 0 ? el("li", {}, el("p", { class: "soft" }, state.actions.length ? " Nothing matches." : " There are no actions yet.")) : "");
}

function welcome() {
  return [
    el("h2", {}, "What is in this organization"),
    el("p", {}, state.actions.length ? "Choose an action on the left." : "There are no actions yet."),
    el("p", {}, "Drop an export file (*.custom.json) anywhere on this page to load it, or ",
      el("button", { type: "button", onclick: choose }, "choose files"), "."),
    el("p", { class: "soft" }, `Clients reach this organization at ${state.overview.url}; the terminal has their id and secret.`),
  ];
}

function detail(action, kind, onEdit, again) {
  const path = `/__local/${kind}/${encodeURIComponent(action.id)}`;
  const findings = (place) => action.findings.filter((finding) => finding.path === `$.config.${place}`);
  const edited = (field) => (text) => ask("PATCH", path, { version: action.version, [field]: text });
  return [
    el("div", { class: "row" }, el("h2", {}, action.name),
      el("span", { class: "badge" }, action.draft ? "draft" : "published"), el("span", { class: "badge" }, `version ${action.version}`),
      action.secure ? el("span", { class: "badge" }, "secure") : null),
    el("p", { class: "soft" }, `${action.integration} (${action.integrationType}) · category ${action.category} · ${action.id}`),
    el("div", { class: "row" },
      el("a", { href: `${path}/export`, download: "" }, "Download export file"),
      action.draft && action.published ? el("a", { href: `#/actions/${encodeURIComponent(action.id)}` }, "Show the published action") : null,
      !action.draft && state.actions.some((one) => one.id === action.id && one.draft) ? el("a", { href: `#/drafts/${encodeURIComponent(action.id)}` }, "Show the draft") : null,
      action.draft ? el("button", { type: "button", onclick: () => publish(path, action) }, "Publish") : null,
      el("button", { type: "button", onclick: () => remove(path, action) }, "Delete")),
    action.problems.map((problem) => el("div", { class: "box bad" }, `It cannot be published. ${problem.message}`)),
    el("h3", {}, state.overview.lint ? count(action.findings.length, "finding") : "Findings"),
    state.overview.lint ? action.findings.map(findingOf) : el("p", { class: "soft" }, "Nothing looks for faults here; the command line program's serve does."),
    tryIt(action, path),
    el("h3", {}, "Request"),
    editable(`${action.method} URL template`, action.url, findings("request.requestUrlTemplate"), edited("url"), onEdit, again),
    headersOf(action, path, onEdit, again),
    editable("Request template", action.requestTemplate, findings("request.requestTemplate"), edited("requestTemplate"), onEdit, again),
    el("h3", {}, "Response"),
    translationsOf(action, path, onEdit, again),
    editable("Success template", action.successTemplate, findings("response.successTemplate"), edited("successTemplate"), onEdit, again),
    el("h3", {}, "Contract"),
    contract(action.inputSchema),
    action.draft
      ? contractOf(action, path, onEdit, again)
      : [el("details", {}, el("summary", {}, "Input schema"), json(action.inputSchema)),
        el("details", {}, el("summary", {}, "Output schema"), json(action.successSchema))],
  ].flat(2).filter((node) => node !== null && node !== false);
}

function findingOf(finding) {
  return el("div", { class: `box ${finding.severity === "risky" ? "warn" : "bad"} finding`, "data-rule": finding.rule },
    el("strong", {}, `${finding.severity} `), el("code", {}, finding.rule), ` at ${finding.path}${finding.line ? `, line ${finding.line}` : ""}`,
    el("div", {}, finding.message), el("div", {}, "→ ", finding.remedy));
}

function contract(schema) {
  const rows = Object.entries(schema?.properties ?? {});
  if (!rows.length) return el("p", { class: "soft" }, "No input.");
  return el("table", {}, el("tr", {}, ["Input", "Type", "Required", "Description"].map((name) => el("th", {}, name))),
    rows.map(([name, property]) => el("tr", {}, el("td", {}, el("code", {}, name)), el("td", {}, String(property?.type ?? "")),
      el("td", {}, schema.required?.includes(name) ? "yes" : "no"), el("td", {}, String(property?.description ?? property?.title ?? "")))));
}

// A template to read, and after a click to change.
function editable(name, text, findings, save, onEdit, again) {
  const box = el("div", { class: "template", "data-name": name });
  const read = () => box.replaceChildren(
    el("div", { class: "row" }, el("small", { class: "soft" }, name), el("button", { type: "button", onclick: edit }, "Edit")),
    template(text, findings));
  const edit = () => {
    onEdit();
    const area = el("textarea", { value: text, spellcheck: "false", "aria-label": name });
    box.replaceChildren(el("small", { class: "soft" }, name), area, el("div", { class: "row" },
      el("button", { type: "button", class: "main", onclick: () => attempt(async () => { await save(area.value); note(`${name} is saved.`, false, name); await again(); }, name) }, "Save"),
      el("button", { type: "button", onclick: read }, "Cancel")));
    area.focus();
  };
  read();
  return box;
}

// Parts that are changed as JSON, each in a field of its own.
function editableJson(name, shown, fields, path, version, onEdit, again) {
  const box = el("div", { class: "template", "data-name": name });
  const read = () => box.replaceChildren(el("div", { class: "row" }, el("small", { class: "soft" }, name), el("button", { type: "button", onclick: edit }, "Edit")), shown);
  const edit = () => {
    onEdit();
    const areas = fields.map(([label, field, value]) => [field, label,
      el("textarea", { value: JSON.stringify(value, null, 2), spellcheck: "false", "aria-label": label })]);
    const save = () => attempt(async () => {
      const change = { version };
      for (const [field, label, area] of areas) change[field] = parsed(label, area.value);
      await ask("PATCH", path, change);
      note(`${name} is saved.`, false, name);
      await again();
    }, name);
    box.replaceChildren(...areas.flatMap(([, label, area]) => [el("small", { class: "soft" }, `${label}, JSON`), area]),
      el("div", { class: "row" }, el("button", { type: "button", class: "main", onclick: save }, "Save"), el("button", { type: "button", onclick: read }, "Cancel")));
  };
  read();
  return box;
}

function parsed(label, text) {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${label} is not JSON: ${error.message}`);
  }
}

function translationsOf(action, path, onEdit, again) {
  const table = action.translations.length
    ? el("table", {}, el("tr", {}, ["Name", "JSONPath", "Default"].map((name) => el("th", {}, name))),
      action.translations.map((one) => el("tr", {}, el("td", {}, el("code", {}, one.name)), el("td", {}, el("code", {}, one.path)),
        el("td", {}, one.default === undefined ? "" : el("code", {}, one.default)))))
    : el("p", { class: "soft" }, "Empty.");
  return editableJson("Translation map", table, [
    ["Translation map", "translationMap", Object.fromEntries(action.translations.map((one) => [one.name, one.path]))],
    ["Defaults", "translationMapDefaults", Object.fromEntries(action.translations.filter((one) => one.default !== undefined).map((one) => [one.name, one.default]))],
  ], path, action.version, onEdit, again);
}

// A header that is hidden comes back as ***, and stays as it is.
function headersOf(action, path, onEdit, again) {
  const table = action.headers.length
    ? el("table", {}, el("tr", {}, el("th", {}, "Header"), el("th", {}, "Template")),
      action.headers.map((header) => el("tr", {}, el("td", {}, header.name),
        el("td", {}, header.hidden ? el("span", { class: "soft", title: "Its name says that it carries a secret" }, header.template) : template(header.template)))))
    : el("p", { class: "soft" }, "None.");
  return editableJson("Headers", table,
    [["Headers", "headers", Object.fromEntries(action.headers.map((header) => [header.name, header.template]))]], path, action.version, onEdit, again);
}

function contractOf(action, path, onEdit, again) {
  const schemas = el("div", {}, el("small", { class: "soft" }, "Input schema"), json(action.inputSchema),
    el("small", { class: "soft" }, "Output schema"), json(action.successSchema));
  return editableJson("Schemas", schemas, [["Input schema", "inputSchema", action.inputSchema], ["Output schema", "successSchema", action.successSchema]],
    path, action.version, onEdit, again);
}

function tryIt(action, path) {
  const before = typed.get(action.id) ?? { input: {}, credentials: {}, answer: sampleAnswer(action), status: 200, own: null, execution: null };
  typed.set(action.id, before);
  const remote = !(LOOPBACK.test(action.url) || SLASH.test(action.url) || state.overview.remoteTargets);
  const own = before.own ?? remote;
  const form = inputForm(action.inputSchema, before.input);
  const secrets = action.credentials.map((name) => [name, el("input", { id: `credential-${name}`, type: "password", autocomplete: "off", placeholder: "for this run; empty: the integration's", value: before.credentials[name] ?? "" })]);
  const service = el("input", { type: "radio", name: "answer", id: "answer-service", checked: !own });
  const mine = el("input", { type: "radio", name: "answer", id: "answer-own", checked: own });
  const status = el("input", { id: "answer-status", type: "number", min: 100, max: 599, value: before.status, "aria-label": "Status" });
  const body = el("textarea", { id: "answer-body", value: before.answer, spellcheck: "false", "aria-label": "Body of the answer" });
  const ownFields = el("div", {}, el("div", { class: "row" }, "Status", status), body);
  const why = remote
    ? el("p", { class: "soft", id: "answer-note" }, "The web service is not on this machine, and nothing is sent to it: the answer below is used, made of the output contract where it can be. Put in what the service answers.")
    : null;
  const result = el("div", { id: "result" }, before.execution ? trace(before.execution) : "");
  const execute = el("button", { class: "main", title: "Ctrl+Enter" }, "Execute");
  const choice = () => { ownFields.hidden = !mine.checked; };
  service.addEventListener("change", choice);
  mine.addEventListener("change", choice);
  choice();
  // Kept while the page is open, so that a saved template does not empty the form.
  const remember = () => Object.assign(before, {
    input: form.values(), answer: body.value, status: Number(status.value), own: mine.checked,
    credentials: Object.fromEntries(secrets.filter(([, control]) => control.value).map(([name, control]) => [name, control.value])),
  });
  const run = () => attempt(async () => {
    remember();
    const order = { input: before.input };
    if (mine.checked) order.answer = { status: before.status, body: before.answer };
    if (Object.keys(before.credentials).length) order.credentials = before.credentials;
    execute.disabled = true;
    try {
      before.execution = await ask("POST", `${path}/executions`, order);
    } finally {
      execute.disabled = false;
    }
    result.replaceChildren(trace(before.execution));
    result.scrollIntoView({ block: "nearest" });
  });
  return [
    el("h3", {}, "Try it"),
    el("form", { id: "try", oninput: remember, onchange: remember, onsubmit: (event) => { event.preventDefault(); run(); } },
      form.nodes,
      secrets.map(([name, control]) => el("div", { class: "field" }, el("label", { for: `credential-${name}` }, `credentials.${name}`), control)),
      el("div", { class: "field" }, el("span", {}, "Answer"), el("div", {},
        el("label", {}, service, " from the web service"), el("br"), el("label", {}, mine, " this one:"), why, ownFields)),
      execute),
    result,
  ];
}

// Where the answer is passed on as it is, the output contract says what it looks like.
function sampleAnswer(action) {
  const whole = /^\s*\$!?\{?rawResult\}?\s*$/.test(action.successTemplate) || action.successTemplate.trim() === "";
  return whole ? JSON.stringify(sample(action.successSchema, 0), null, 2) : "{}";
}

function sample(schema, depth) {
  if (schema?.default !== undefined) return schema.default;
  if (Array.isArray(schema?.enum)) return schema.enum[0];
  const type = Array.isArray(schema?.type) ? schema.type[0] : schema?.type;
  switch (type) {
    case "array": return depth < 5 && schema.items && !Array.isArray(schema.items) ? [sample(schema.items, depth + 1)] : [];
    case "string": return "text";
    case "integer": case "number": return schema.minimum ?? 1;
    case "boolean": return true;
    case "null": return null;
    default: return depth < 5
      ? Object.fromEntries(Object.entries(schema?.properties ?? {}).map(([name, property]) => [name, sample(property, depth + 1)]))
      : {};
  }
}

function publish(path, action) {
  return attempt(async () => {
    await ask("POST", `${path}/publication`, { version: action.version });
    note(`${action.name} is published.`);
    location.hash = `#/actions/${encodeURIComponent(action.id)}`;
  });
}

function remove(path, action) {
  if (!confirm(`Delete ${action.draft ? "the draft of " : ""}${action.name}?`)) return undefined;
  return attempt(async () => {
    await ask("DELETE", path);
    note(`${action.name} is deleted.`);
    location.hash = "#/actions";
  });
}
