// Sends what the forms of the page hold and shows the answer. The key is read from its field and kept nowhere.
"use strict";

const key = document.getElementById("key");

function request(form) {
  const headers = { Accept: "application/json" };
  const query = new URLSearchParams();
  let path = form.dataset.path;
  if (key.value) headers.Authorization = `Bearer ${key.value.trim()}`;
  for (const { name, value, dataset } of form.querySelectorAll("input")) {
    if (dataset.in === "path") path = path.replace(`{${name}}`, encodeURIComponent(value.trim()));
    else if (value && dataset.in === "query") query.append(name, value);
    else if (value) headers[name] = value;
  }
  const body = form.querySelector("textarea")?.value.trim() || undefined;
  if (body) headers["Content-Type"] = "application/json";
  const search = query.size ? `?${query}` : "";
  return fetch(path + search, { method: form.dataset.method, headers, body });
}

function readable(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

async function send(form) {
  const output = form.querySelector("output");
  output.textContent = "Sending…";
  try {
    const answer = await request(form);
    const tag = answer.headers.get("ETag");
    const lines = [`${answer.status} ${answer.statusText}`, tag && `ETag: ${tag}`, readable(await answer.text())];
    output.textContent = lines.filter(Boolean).join("\n");
  } catch (error) {
    output.textContent = `No answer: ${error.message}`;
  }
}

// A link to a closed part opens it.
function open() {
  const part = document.getElementById(location.hash.slice(1));
  if (part instanceof HTMLDetailsElement) part.open = true;
}

for (const form of document.querySelectorAll("form.try")) {
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (form.dataset.path) send(form);
  });
}
addEventListener("hashchange", open);
open();
