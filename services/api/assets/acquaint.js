// What pages do more with a script than without. Each works without: a live page is then loaded again by itself.
"use strict";

// A part of a page that the server sends anew whenever something changed. It is spoken once a minute at most: what changes
// meanwhile, at the end of that, as it is then.
const SPOKEN_EVERY = 60_000;
const LOAD_AGAIN_AFTER = 30_000;

for (const section of document.querySelectorAll("[data-live]")) {
  const button = section.querySelector("[data-pause]");
  const spoken = section.querySelector("[role=status]");
  let isPaused = false;
  let waiting = null;
  const said = () => section.querySelector("[data-block]").dataset.said;
  let lastSaid = said();
  let lastSpoken = Date.now();
  let later = null;

  const speak = () => {
    later = null;
    if (said() === lastSaid) return;
    lastSpoken = Date.now();
    spoken.textContent = lastSaid = said();
  };
  const show = (html) => {
    section.querySelector("[data-block]").outerHTML = html;
    later ??= setTimeout(speak, lastSpoken + SPOKEN_EVERY - Date.now());
  };
  let stream;
  const follow = () => {
    stream = new EventSource(section.dataset.live);
    stream.addEventListener("message", (event) => {
      if (isPaused) waiting = event.data;
      else show(event.data);
    });
    // Browsers ask again by themselves, but not after an answer that is no stream: too many of them, a session that ended.
    stream.addEventListener("error", () => {
      if (stream.readyState !== EventSource.CLOSED) return;
      section.querySelector("[data-broken]").hidden = false;
      setTimeout(() => location.reload(), LOAD_AGAIN_AFTER);
    });
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
    if (!isPaused && waiting !== null) show(waiting);
    waiting = null;
  });
}

// The page of a door. A press is kept in the browser, each in a place of its own, until the server has answered it, so that a
// network that comes and goes loses none, and two windows take nothing from each other. Each has an id of its own, made with the
// page, so that one that is sent twice counts once.
const RETRY_AFTER = 5_000;
const LOOK_EVERY = 20_000;

for (const door of document.querySelectorAll("[data-door]")) {
  const address = door.dataset.door;
  const note = door.querySelector("[data-queue]");
  const offline = door.querySelector("[data-offline]");
  const faults = door.querySelector("[data-faults]");
  let isSending = false;
  let later;

  // The names of those that wait, the oldest first.
  const waiting = () => Object.keys(localStorage).filter((name) => name.startsWith(`acquaint ${address} `)).sort();
  const count = () => {
    const number = waiting().length;
    note.querySelector("b").textContent = number;
    if (number === 0) note.hidden = true;
    return number;
  };
  const freshId = () => {
    const octets = crypto.getRandomValues(new Uint8Array(16));
    octets[6] = (octets[6] & 15) | 64;
    octets[8] = (octets[8] & 63) | 128;
    const hex = [...octets].map((octet) => octet.toString(16).padStart(2, "0")).join("");
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  };
  const tell = (press, page) => {
    const line = document.createElement("li");
    const why = page.querySelector(".alert p")?.textContent ?? door.dataset.refused;
    line.textContent = `${press.who}: ${why}`;
    faults.append(line);
    faults.hidden = false;
  };
  const read = async (answer) => new DOMParser().parseFromString(await answer.text(), "text/html");
  // The list as the server has it now, unless somebody is typing in it, or presses wait that it does not know of.
  const show = (page) => {
    offline.hidden = true;
    const list = door.querySelector("[data-list]");
    const fresh = page.querySelector("[data-list]");
    const isTyping = list.contains(document.activeElement) && document.activeElement.matches("input");
    if (fresh !== null && count() === 0 && !isTyping) list.replaceWith(fresh);
  };
  const look = () => fetch(location.href).then(read).then(show, () => {});
  const send = async () => {
    if (isSending) return;
    isSending = true;
    const tried = new Set();
    let name;
    while ((name = waiting().find((one) => !tried.has(one))) !== undefined) {
      tried.add(name);
      const press = JSON.parse(localStorage.getItem(name));
      let answer;
      let page;
      try {
        const headers = { "content-type": "application/x-www-form-urlencoded" };
        answer = await fetch(address, { method: "POST", headers, body: press.body });
        page = await read(answer);
      } catch {
        break;
      }
      // What the server could not look at now is sent again, and holds up nobody behind it; what it refused is told.
      if (answer.status >= 500 || [408, 429].includes(answer.status)) continue;
      if (!answer.ok) tell(press, page);
      localStorage.removeItem(name);
      show(page);
    }
    isSending = false;
    if (count() === 0) return;
    note.hidden = false;
    clearTimeout(later);
    later = setTimeout(send, RETRY_AFTER);
  };

  // What leads to another page would lead to the browser's own without a network: then people are looked for among those that
  // are here, and nothing else is done.
  const leave = (form) => {
    const signal = AbortSignal.timeout(RETRY_AFTER);
    fetch(location.href, { signal }).then(() => form.submit(), () => {
      offline.hidden = false;
      if (!form.matches("[role=search]")) return;
      const words = form.elements.q.value.toLowerCase().split(/\s+/);
      for (const line of door.querySelectorAll("[data-list] li")) {
        const name = line.querySelector("b").textContent.toLowerCase();
        line.hidden = !words.every((word) => name.includes(word));
      }
    });
  };

  door.addEventListener("submit", (event) => {
    const form = event.target;
    event.preventDefault();
    if (!form.matches("[data-press]")) return leave(form);
    const fields = new URLSearchParams(new FormData(form));
    const at = new Date().toISOString();
    fields.set("at", at);
    const who = fields.get("name") ?? form.closest("li").querySelector("b").textContent;
    const press = JSON.stringify({ who, body: fields.toString() });
    localStorage.setItem(`acquaint ${address} ${at} ${fields.get("id")}`, press);
    count();
    if (fields.has("name")) {
      form.reset();
      form.elements.id.value = freshId();
    } else {
      form.querySelector("button").disabled = true;
      form.querySelector("button").textContent = door.dataset.waits;
    }
    send();
  });
  const goOn = () => (count() === 0 ? look() : send());
  window.addEventListener("online", goOn);
  setInterval(goOn, LOOK_EVERY);
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
