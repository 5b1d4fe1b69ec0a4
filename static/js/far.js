// The far parts of a page, which a phone leaves out of its first layout, are laid out one by one as soon as it has time.
// What lies above the reader waits until it comes near: only what is below can change its height and move nothing.
// What is in view is laid out already, and is let alone: while it changes, a browser does not hold its words in their place.
(function () {
  "use strict";
  var parts = Array.prototype.slice.call(document.querySelectorAll(".far"));
  var soon = window.requestIdleCallback || function (next) { setTimeout(next, 50); };

  function next() {
    var part = parts.shift();
    if (!part) { return; }
    if (part.getBoundingClientRect().top > window.innerHeight) { part.classList.add("near"); }
    requestAnimationFrame(function () { soon(next); });
  }

  window.addEventListener("load", function () { soon(next); });
})();
