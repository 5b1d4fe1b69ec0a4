// “Leave this page”: replaces the page, by pointer or by pressing Shift three times.
(function () {
  "use strict";
  var link = document.querySelector("[data-exit]");
  if (!link) { return; }
  var pressed = 0, timer = 0, voice = null;
  link.setAttribute("aria-describedby", "exit-key");

  function leave() {
    document.body.classList.add("leaving");
    document.title = link.textContent;
    location.replace(link.href);
  }

  function say(text) {
    if (!voice) {
      voice = document.createElement("p");
      voice.className = "hidden";
      voice.setAttribute("role", "status");
      link.parentNode.appendChild(voice);
    }
    voice.textContent = text;
  }

  function forget() {
    pressed = 0;
    if (voice) { voice.textContent = ""; }
  }

  link.addEventListener("click", function (event) {
    event.preventDefault();
    leave();
  });

  // Shift held down to type a capital is not a press of its own.
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Shift") { forget(); }
  });
  document.addEventListener("keyup", function (event) {
    if (event.key !== "Shift") { return; }
    clearTimeout(timer);
    timer = setTimeout(forget, 5000);
    pressed += 1;
    if (pressed > 2) { leave(); return; }
    say("Shift pressed. Press it " + (pressed === 1 ? /* plain */ "two more times" : "once more") + " to leave this page.");
  });

  window.addEventListener("pageshow", function () { document.body.classList.remove("leaving"); });
})();
