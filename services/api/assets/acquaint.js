// What pages do more with a script than without. Each works without: a live page is then loaded again by itself.
"use strict";

// A part of a page that the server sends anew whenever something changed. It is spoken once a minute at most.
const SPOKEN_EVERY = 60_000;

for (const section of document.querySelectorAll("[data-live]")) {
  const button = section.querySelector("[data-pause]");
  const spoken = section.querySelector("[role=status]");
  let isPaused = false;
  let waiting = null;
  let lastSpoken = Date.now();

  const show = (html) => {
    const block = section.querySelector("[data-block]");
    block.outerHTML = html;
    if (Date.now() - lastSpoken >= SPOKEN_EVERY) {
      lastSpoken = Date.now();
      spoken.textContent = section.querySelector("[data-block]").dataset.said;
    }
  };
  new EventSource(section.dataset.live).addEventListener("message", (event) => {
    if (isPaused) waiting = event.data;
    else show(event.data);
  });
  button.hidden = false;
  button.addEventListener("click", () => {
    isPaused = !isPaused;
    button.textContent = isPaused ? button.dataset.resume : button.dataset.pause;
    if (!isPaused && waiting !== null) show(waiting);
    waiting = null;
  });
}
