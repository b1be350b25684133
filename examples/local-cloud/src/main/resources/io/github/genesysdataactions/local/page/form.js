// A form made from an input contract.
import { el } from "./dom.js";

/** Makes the fields of a contract; values() reads them, without what is left empty. */
export function inputForm(schema, before = {}) {
  const properties = Object.entries(schema?.properties ?? {});
  const required = new Set(schema?.required ?? []);
  const fields = properties.map(([name, property]) => field(name, property ?? {}, required.has(name), before[name]));
  const nodes = fields.length ? fields.map((one) => one.node) : [el("p", { class: "soft" }, "The contract has no input.")];
  return {
    nodes,
    values() {
      const input = {};
      for (const one of fields) {
        const value = one.value();
        if (value !== undefined) input[one.name] = value;
      }
      return input;
    },
  };
}

function field(name, property, required, before) {
  const id = `input-${name}`;
  const type = property.type ?? "string";
  const control = controlOf(id, name, property, type, before);
  const label = el("label", { for: id }, name, required ? el("span", { class: "bad", title: "required" }, " *") : null,
    el("br"), el("small", { class: "soft" }, String(type)));
  const hint = property.description ?? property.title;
  return {
    name,
    node: el("div", { class: "field" }, label, el("div", {}, control, hint ? el("small", { class: "soft" }, String(hint)) : null)),
    value: () => read(name, control, type),
  };
}

function controlOf(id, name, property, type, before) {
  const value = before ?? property.default;
  if (Array.isArray(property.enum)) {
    return el("select", { id, name, value: String(value ?? "") }, el("option", { value: "" }, ""),
      property.enum.map((one) => el("option", { value: String(one), selected: one === value }, String(one))));
  }
  if (type === "boolean") {
    return el("select", { id, name }, ["", "true", "false"].map((one) =>
      el("option", { value: one, selected: String(value ?? "") === one }, one)));
  }
  const number = type === "integer" || type === "number";
  const shown = value === undefined ? "" : typeof value === "string" ? value : JSON.stringify(value);
  return el("input", { id, name, type: "text", inputmode: number ? "decimal" : undefined, value: shown, autocomplete: "off" });
}

// What is not what the contract says is sent as it is, so that one sees how the service refuses it.
function read(name, control, type) {
  const text = control.value;
  if (text === "") return undefined;
  if (type === "string") return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
