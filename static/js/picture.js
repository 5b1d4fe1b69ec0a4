// What a mark of the picture stands for, in words beside the picture, while it is pointed at or has the focus.
// Screen readers hear it from the link itself; the words are drawn by the style sheet and are no text of the page.
(function () {
  "use strict";
  var picture = document.querySelector(".picture");
  if (!picture) { return; }
  var words = picture.querySelector("[data-said]");

  function say(event) {
    var link = event.target.closest("a[aria-label]");
    if (link) { words.setAttribute("data-said", link.getAttribute("aria-label")); }
  }

  words.setAttribute("data-said", "Point at a mark, or move to it with the Tab key, to read what it is.");
  picture.addEventListener("mouseover", say);
  picture.addEventListener("focusin", say);
})();
