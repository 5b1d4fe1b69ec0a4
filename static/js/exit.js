// “Leave this page”: replaces the page, by pointer or by pressing Shift three times.
(function () {
  "use strict";
  var link = document.querySelector("[data-exit]");
  if (!link) { return; }
  var pressed = 0, timer = 0, alone = false, bar = link.closest(".bar"), voice = document.createElement("p");
  link.setAttribute("aria-describedby", "exit-key");

  function leave() {
    document.body.classList.add("leaving");
    document.title = link.textContent;
    location.replace(link.href);
  }

  voice.className = "hidden";
  voice.setAttribute("role", "status");
  link.parentNode.appendChild(voice);

  function forget() {
    pressed = 0;
    alone = false;
    if (voice.textContent) { voice.textContent = ""; }
  }

  link.addEventListener("click", function (event) {
    event.preventDefault();
    leave();
  });

  // Shift held down for a capital, for another key or while pointing is no press of its own.
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Shift") { forget(); } else if (!event.repeat) { alone = true; }
  });
  ["pointerdown", "wheel"].forEach(function (kind) { document.addEventListener(kind, forget, { passive: true }); });
  document.addEventListener("keyup", function (event) {
    if (event.key !== "Shift" || !alone) { return; }
    alone = false;
    clearTimeout(timer);
    timer = setTimeout(forget, 5000);
    pressed += 1;
    if (pressed > 2) { leave(); return; }
    voice.textContent = "Shift pressed. Press it " + (pressed === 1 ? /* plain */ "two more times" : "once more") + " to leave this page.";
  });

  // With large text the bar wraps: what stands below it, and what is scrolled to, must know how high it is.
  if (window.ResizeObserver) {
    new ResizeObserver(function () { document.documentElement.style.setProperty("--bar", bar.offsetHeight + "px"); }).observe(bar);
  }

  window.addEventListener("pageshow", function () { document.body.classList.remove("leaving"); });
})();
