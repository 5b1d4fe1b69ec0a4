// The far parts of a page, which a phone leaves out of its first layout, are laid out one by one as soon as it has time.
(function () {
  "use strict";
  var parts = Array.prototype.slice.call(document.querySelectorAll(".far"));
  var soon = window.requestIdleCallback || function (next) { setTimeout(next, 50); };

  function next() {
    if (!parts.length) { return; }
    parts.shift().classList.add("near");
    requestAnimationFrame(function () { soon(next); });
  }

  window.addEventListener("load", function () { soon(next); });
})();
