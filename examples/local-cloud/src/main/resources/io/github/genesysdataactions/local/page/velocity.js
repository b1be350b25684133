// Colors Velocity templates. It reads as much as colors need, and runs nothing.
import { el } from "./dom.js";

const LONGEST = 100000;
const DIRECTIVE = /^#(?:\{(?:if|elseif|else|end|foreach|set|macro|break|stop|define|evaluate|parse|include)\}|(?:if|elseif|else|end|foreach|set|macro|break|stop|define|evaluate|parse|include)\b)/;
const NAME = /^[A-Za-z_][A-Za-z0-9_-]*/;

/** Returns the parts of a template as {kind, text}; kind is text, reference, directive or comment. */
export function parts(template) {
  const found = [];
  let plain = 0;
  let at = 0;
  const add = (kind, end) => {
    if (plain < at) found.push({ kind: "text", text: template.slice(plain, at) });
    found.push({ kind, text: template.slice(at, end) });
    at = plain = end;
  };
  while (at < template.length) {
    const rest = template[at];
    if (rest === "#" && template[at + 1] === "#") add("comment", endOf(template.indexOf("\n", at), template));
    else if (rest === "#" && template[at + 1] === "*") add("comment", endOf(template.indexOf("*#", at) + 2 || -1, template));
    else if (rest === "#" && DIRECTIVE.test(template.slice(at, at + 14))) add("directive", at + DIRECTIVE.exec(template.slice(at, at + 14))[0].length);
    else if (rest === "$" && reference(template, at) > at) add("reference", reference(template, at));
    else at++;
  }
  if (plain < at) found.push({ kind: "text", text: template.slice(plain, at) });
  return found;
}

function endOf(index, template) {
  return index < 0 ? template.length : index;
}

// Returns where the reference that begins here ends; where it begins if there is none.
function reference(text, start) {
  let at = start + 1;
  if (text[at] === "!") at++;
  if (text[at] === "{") {
    const end = closing(text, at, "{", "}");
    return end < 0 ? start : end;
  }
  const name = NAME.exec(text.slice(at, at + 200));
  if (!name) return start;
  at += name[0].length;
  for (;;) {
    if (text[at] === "(" ) {
      const end = closing(text, at, "(", ")");
      if (end < 0) return at;
      at = end;
    } else if (text[at] === ".") {
      const next = NAME.exec(text.slice(at + 1, at + 201));
      if (!next) return at;
      at += 1 + next[0].length;
    } else return at;
  }
}

// Returns the place after the bracket that closes the one here; brackets in quotes do not count.
function closing(text, start, open, close) {
  let depth = 0;
  let quote = "";
  for (let at = start; at < text.length; at++) {
    const char = text[at];
    if (quote) {
      if (char === quote) quote = "";
    } else if (char === '"' || char === "'") quote = char;
    else if (char === open) depth++;
    else if (char === close && --depth === 0) return at + 1;
  }
  return -1;
}

/** Shows a template on numbered lines; the lines that findings point at are marked. */
export function template(text, findings = []) {
  const colored = text.length > LONGEST ? [{ kind: "text", text }] : parts(text);
  const rows = [[]];
  for (const part of colored) {
    part.text.split("\n").forEach((piece, index) => {
      if (index > 0) rows.push([]);
      if (piece) rows[rows.length - 1].push(part.kind === "text" ? piece : el("span", { class: `t-${part.kind}` }, piece));
    });
  }
  return el("pre", { class: "numbered" }, rows.map((row, index) => {
    const here = findings.filter((finding) => finding.line === index + 1);
    return el("span", {
      class: here.length ? "line marked" : "line",
      "data-line": index + 1,
      title: here.map((finding) => finding.message).join("\n") || undefined,
    }, row.length ? row : " ");
  }));
}
