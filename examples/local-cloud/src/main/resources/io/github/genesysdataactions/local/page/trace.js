// One execution, step by step.
import { el, json, lines } from "./dom.js";

const URL_PART = "config.request.requestUrlTemplate";
const BODY_PART = "config.request.requestTemplate";
const HEADER_PART = "config.request.headers.";
const SUCCESS_PART = "config.response.successTemplate";

/** Shows an execution. */
export function trace(execution) {
  return el("section", { class: "trace", "aria-label": "Execution" },
    el("div", { class: "row" },
      verdict(execution),
      el("span", { class: "soft" }, `Execution ${execution.number}, ${new Date(execution.started).toLocaleTimeString()}, ${execution.millis} ms`)),
    execution.failure ? failure(execution.failure) : null,
    notices(execution.notices),
    execution.flattened ? [el("h3", {}, "Outputs"), outputs(execution.flattened)] : null,
    el("h3", {}, "Steps"),
    execution.steps.map((step) => stepOf(step, execution)));
}

function verdict(execution) {
  if (!execution.success) return el("strong", { class: "bad" }, "✗ It failed");
  const warnings = execution.warnings === 1 ? "1 warning" : `${execution.warnings} warnings`;
  return execution.warnings ? el("strong", { class: "warn" }, `! It answered, with ${warnings}`) : el("strong", { class: "good" }, "✓ It works");
}

function notices(all) {
  return all.map((notice) => el("div", { class: notice.warning ? "notice box warn" : "notice box" },
    el("div", {}, el("strong", {}, notice.warning ? "Warning: " : "Note: "), notice.message),
    notice.place ? el("div", {}, at(notice.place)) : null));
}

function at(place) {
  return `At line ${place.line}, column ${place.column} of ${place.part}.`;
}

function failure(failure) {
  return el("div", { class: "box bad" },
    el("div", {}, failure.reason),
    failure.place ? el("div", {}, at(failure.place)) : null,
    failure.refusedAt.length ? el("div", {}, `Refused: ${failure.refusedAt.map((pointer) => pointer || "the whole JSON object").join(", ")}.`) : null,
    /no credential of the integration/.test(failure.reason)
      ? el("div", {}, "Type a value beside its name under Try it; it is for that run only.") : null,
    el("small", {}, `A caller sees status ${failure.status}.`));
}

function outputs(flattened) {
  const rows = Object.entries(typeof flattened === "object" && flattened ? flattened : {});
  return rows.length
    ? el("table", {}, el("tr", {}, el("th", {}, "Output in Architect"), el("th", {}, "Value")),
      rows.map(([name, value]) => el("tr", {}, el("td", {}, el("code", {}, name)), el("td", {}, el("code", {}, JSON.stringify(value))))))
    : json(flattened);
}

function stepOf(step, execution) {
  return el("details", { class: "step", open: !step.success || step.name === "Execute request" || step.name === "Apply translation map" },
    el("summary", {}, el("span", { class: step.success ? "good" : "bad" }, step.success ? "✓ " : "✗ "), `${step.number}. ${step.name}`),
    el("div", {}, content(step, execution)));
}

function content(step, execution) {
  const renderings = (test) => execution.renderings.filter((one) => test(one.part)).map(rendering);
  switch (step.name) {
    case "Resolve URL template": return renderings((part) => part === URL_PART);
    case "Resolve headers": return renderings((part) => part.startsWith(HEADER_PART));
    case "Resolve request template": return renderings((part) => part === BODY_PART);
    case "Execute request": return request(step);
    case "Apply translation map": return execution.translations.length ? translations(execution.translations) : el("p", { class: "soft" }, "The translation map is empty.");
    case "Apply success template": return [renderings((part) => part === SUCCESS_PART), step.result === undefined ? null : json(step.result)];
    default: return step.given === undefined ? null : json(step.given);
  }
}

function request(step) {
  const sent = step.given ?? {};
  return [
    el("div", {}, el("strong", {}, "Request")),
    lines([`${sent.method} ${sent.url}`, ...Object.entries(sent.headers ?? {}).map(([name, value]) => `${name}: ${value}`), ...(sent.body ? ["", sent.body] : [])].join("\n")),
    step.result === undefined ? null : [el("div", {}, el("strong", {}, "Answer")), json(step.result)],
  ];
}

function translations(all) {
  return el("table", {},
    el("tr", {}, el("th", {}, "Name"), el("th", {}, "JSONPath"), el("th", {}, "Found"), el("th", {}, "Value")),
    all.map((one) => el("tr", {}, el("td", {}, el("code", {}, one.name)), el("td", {}, el("code", {}, one.path)),
      el("td", { class: one.found ? "good" : "warn" }, one.found ? "yes" : one.default ? "no, the default" : "nothing"),
      el("td", {}, one.value === undefined ? "" : el("code", {}, one.value)))));
}

/** A rendered text; what comes from a reference is marked, and what had no value stands out. */
function rendering(one) {
  const name = one.part.startsWith(HEADER_PART) ? `Header ${one.part.slice(HEADER_PART.length)}` : one.part.replace(/^config\./, "");
  return el("div", {},
    el("small", { class: "soft" }, name),
    el("pre", {}, el("span", { class: "line" }, one.segments.map((segment) =>
      segment.kind === "text" ? segment.text
        : el("span", { class: segment.unresolved ? "unresolved" : "made", title: `${segment.source}\nline ${segment.line}, column ${segment.column} of the template` }, segment.text)),
      one.segments.length ? null : " ")),
    one.cut ? el("small", { class: "soft" }, "The text is longer; the rest is not kept. ") : null,
    one.conditions.map((condition) => el("div", {}, el("small", { class: "soft" },
      `Line ${condition.line}: ${condition.source} ${condition.holds ? "holds" : "does not hold"}.`))),
    one.valueless.map((reference) => el("div", {}, el("small", { class: reference.printsItself ? "bad" : "soft" },
      `Line ${reference.line}: ${reference.source} has no value and prints ${reference.printsItself ? "itself" : "nothing"}.`))));
}
