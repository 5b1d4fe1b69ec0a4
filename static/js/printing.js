// Paper has no closed parts: browsers that cannot open them by style sheet open them here. And the print button.
(function () {
  "use strict";
  var opened = [];
  window.addEventListener("beforeprint", function () {
    opened = Array.prototype.slice.call(document.querySelectorAll("details:not([open])"));
    opened.forEach(function (part) { part.open = true; });
    Array.prototype.forEach.call(document.querySelectorAll("textarea"), function (field) {
      if (!field.value) { return; }
      if (CSS.supports("field-sizing", "content")) { field.style.setProperty("field-sizing", "content"); } else { field.style.height = field.scrollHeight + 4 + "px"; }
    });
  });
  window.addEventListener("afterprint", function () {
    opened.forEach(function (part) { part.open = false; });
    opened = [];
    Array.prototype.forEach.call(document.querySelectorAll("textarea"), function (field) { field.removeAttribute("style"); });
  });
  document.addEventListener("click", function (event) {
    if (event.target.closest && event.target.closest("[data-print]")) { window.print(); }
  });
})();
