// The note of a figure, date, quotation or word opens beside it; without scripts the link leads to the foot of the page.
(function () {
  "use strict";
  if (!HTMLElement.prototype.hasOwnProperty("popover")) { return; }
  var popup = null, opener = null;

  function button(text, action) {
    var made = document.createElement("button");
    made.type = "button";
    made.textContent = text;
    made.addEventListener("click", action);
    return made;
  }

  function make() {
    popup = document.createElement("div");
    popup.className = "popup";
    popup.popover = "auto";
    popup.tabIndex = -1;
    popup.setAttribute("role", "dialog");
    popup.addEventListener("toggle", function (event) {
      if (event.newState === "closed" && opener) {
        opener.removeAttribute("aria-expanded");
        var inside = popup.contains(document.activeElement) || document.activeElement === document.body;
        if (inside) { opener.focus({ preventScroll: true }); }
        opener = null;
      }
    });
    // Who goes on by the keyboard finds what comes next uncovered.
    popup.addEventListener("focusout", function (event) {
      if (event.relatedTarget && !popup.contains(event.relatedTarget)) { popup.hidePopover(); }
    });
    document.body.appendChild(popup);
  }

  function place() {
    var at = opener.getClientRects(), last = at[at.length - 1], size = popup.getBoundingClientRect();
    var right = window.innerWidth - size.width - 16, left = Math.max(16, Math.min(last.left, right));
    var below = last.bottom + 8, above = at[0].top - size.height - 8, top = below;
    if (below + size.height > window.innerHeight - 8) { top = above; }
    var least = document.querySelector(".bar").offsetHeight + 8;
    if (top < least && top !== below) {
      top = Math.max(least, window.innerHeight - size.height - 16);
      left = Math.max(16, right);
    }
    popup.style.left = left + "px";
    popup.style.top = top + "px";
  }

  function open(link, note) {
    if (!popup) { make(); }
    if (opener) {
      opener.removeAttribute("aria-expanded");
      popup.hidePopover();
    }
    popup.textContent = "";
    popup.setAttribute("aria-label", "Note: " + link.textContent);
    Array.prototype.forEach.call(note.cloneNode(true).childNodes, function (part) { popup.appendChild(part.cloneNode(true)); });
    Array.prototype.forEach.call(popup.querySelectorAll("[id]"), function (part) { part.removeAttribute("id"); });
    var row = document.createElement("p");
    row.className = "popup__buttons";
    row.appendChild(button("Close", function () { popup.hidePopover(); }));
    popup.appendChild(row);
    opener = link;
    link.setAttribute("aria-expanded", "true");
    popup.showPopover({ source: link });
    place();
    popup.focus({ preventScroll: true });
  }

  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("a.figure, a.term");
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || (popup && popup.contains(link))) { return; }
    var address = link.getAttribute("href");
    var note = address.charAt(0) === "#" && document.getElementById(address.slice(1));
    if (!note) { return; }
    event.preventDefault();
    if (opener === link && popup.matches(":popover-open")) { popup.hidePopover(); return; }
    open(link, note);
  });
  window.addEventListener("resize", function () { if (opener) { place(); } });
})();
