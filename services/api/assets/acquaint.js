// What pages do more with a script than without. Each works without: a live page is then loaded again by itself.
"use strict";

// A part of a page that the server sends anew whenever something changed. It is spoken once a minute at most: what changes
// meanwhile, at the end of that, as it is then.
for (const section of document.querySelectorAll("[data-live]")) {
  const button = section.querySelector("[data-pause]");
  const block = () => section.querySelector("[data-block]");
  let [stream, later, waiting, isPaused] = [null, null, null, false];
  let [lastSaid, lastSpoken] = [block().dataset.said, Date.now()];
  const speak = () => {
    later = null;
    if (block().dataset.said === lastSaid) return;
    [lastSaid, lastSpoken] = [block().dataset.said, Date.now()];
    section.querySelector("[role=status]").textContent = lastSaid;
  };
  const show = (html) => {
    block().outerHTML = html;
    later ??= setTimeout(speak, lastSpoken + 60_000 - Date.now());
  };
  const follow = () => {
    stream = new EventSource(section.dataset.live);
    stream.onmessage = ({ data }) => (isPaused ? (waiting = data) : show(data));
    // Browsers ask again by themselves, but not after an answer that is no stream: too many of them, a session that ended.
    stream.onerror = () => {
      if (stream.readyState !== EventSource.CLOSED) return;
      section.querySelector("[data-broken]").hidden = false;
      setTimeout(() => location.reload(), 30_000);
    };
  };
  follow();
  // Nobody looks at it: its place is free for a page that somebody does look at.
  document.addEventListener("visibilitychange", () => {
    stream.close();
    if (!document.hidden) follow();
  });
  button.hidden = false;
  button.addEventListener("click", () => {
    isPaused = !isPaused;
    button.textContent = isPaused ? button.dataset.resume : button.dataset.pause;
    if (waiting !== null) show(waiting);
    waiting = null;
  });
}

// The page of a door. A press is kept in the browser, each in a place of its own, until the server has answered it, so that a
// network that comes and goes loses none, and two windows take nothing from each other. Each has an id of its own, made with the
// page, so that one that is sent twice counts once.
for (const door of document.querySelectorAll("[data-door]")) {
  const address = door.dataset.door;
  const [note, offline, faults] = ["queue", "offline", "faults"].map((part) => door.querySelector(`[data-${part}]`));
  let [isSending, later] = [false, null];
  // The names of those that wait, the oldest first.
  const waiting = () => Object.keys(localStorage).filter((name) => name.startsWith(`acquaint ${address} `)).sort();
  const count = () => {
    const number = waiting().length;
    note.querySelector("b").textContent = number;
    if (number === 0) note.hidden = true;
    return number;
  };
  // Made by hand: browsers make one by themselves over TLS alone.
  const freshId = () => {
    const octets = [...crypto.getRandomValues(new Uint8Array(16))];
    const hex = octets.map((octet) => octet.toString(16).padStart(2, "0")).join("");
    return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})/, "$1-$2-4$3-a$4-");
  };
  const read = async (answer) => new DOMParser().parseFromString(await answer.text(), "text/html");
  // The list as the server has it now, unless somebody is typing in it, or presses wait that it does not know of.
  const show = (page) => {
    offline.hidden = true;
    const [list, fresh] = [door, page].map((one) => one.querySelector("[data-list]"));
    if (fresh !== null && count() === 0 && list.querySelector("input:focus") === null) list.replaceWith(fresh);
  };
  const send = async () => {
    if (isSending) return;
    isSending = true;
    const tried = new Set();
    for (let name; (name = waiting().find((one) => !tried.has(one))) !== undefined;) {
      tried.add(name);
      const { who, body } = JSON.parse(localStorage.getItem(name));
      const answer = await fetch(address, { method: "POST", body: new URLSearchParams(body) }).catch(() => null);
      const page = answer && await read(answer).catch(() => null);
      if (page === null) break;
      // What the server could not look at now is sent again, and holds up nobody behind it; what it refused is told.
      if (answer.status >= 500 || [408, 429].includes(answer.status)) continue;
      if (!answer.ok) {
        const why = page.querySelector(".alert p")?.textContent ?? door.dataset.refused;
        faults.appendChild(document.createElement("li")).textContent = `${who}: ${why}`;
        faults.hidden = false;
      }
      localStorage.removeItem(name);
      show(page);
    }
    isSending = false;
    if (count() === 0) return;
    note.hidden = false;
    clearTimeout(later);
    later = setTimeout(send, 5_000);
  };
  // What leads to another page would lead to the browser's own without a network: then people are looked for among those that
  // are here, and nothing else is done.
  const leave = (form) => fetch(location.href, { signal: AbortSignal.timeout(5_000) }).then(() => form.submit(), () => {
    offline.hidden = false;
    if (!form.matches("[role=search]")) return;
    const words = form.elements.q.value.toLowerCase().split(/\s+/);
    for (const line of door.querySelectorAll("[data-list] li")) {
      const name = line.querySelector("b").textContent.toLowerCase();
      line.hidden = !words.every((word) => name.includes(word));
    }
  });
  door.addEventListener("submit", (event) => {
    const form = event.target;
    event.preventDefault();
    if (!form.matches("[data-press]")) return leave(form);
    const [fields, at] = [new URLSearchParams(new FormData(form)), new Date().toISOString()];
    fields.set("at", at);
    const who = fields.get("name") ?? form.closest("li").querySelector("b").textContent;
    localStorage.setItem(`acquaint ${address} ${at} ${fields.get("id")}`, JSON.stringify({ who, body: fields.toString() }));
    count();
    if (fields.has("name")) {
      form.reset();
      form.elements.id.value = freshId();
    } else {
      Object.assign(form.querySelector("button"), { disabled: true, textContent: door.dataset.waits });
    }
    send();
  });
  const goOn = () => (count() === 0 ? fetch(location.href).then(read).then(show, () => {}) : send());
  window.addEventListener("online", goOn);
  setInterval(goOn, 20_000);
  if (count() > 0) send();
}

// When an event begins by the reader's own clock, where that shows another time than the clock there.
for (const time of document.querySelectorAll("time[data-zone]")) {
  const day = { weekday: "long", day: "numeric", month: "long" };
  const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
  const language = document.documentElement.lang.replace(/^en$/, "en-GB");
  const by = (timeZone, parts) => new Date(time.dateTime).toLocaleString(language, { ...parts, timeZone });
  const isThatDay = by(undefined, day) === by(time.dataset.zone, day);
  if (isThatDay && by(undefined, clock) === by(time.dataset.zone, clock)) continue;
  const line = document.createElement("small");
  line.textContent = `${time.dataset.own} ${by(undefined, isThatDay ? clock : { ...day, ...clock })}`;
  time.after(document.createElement("br"), line);
}
