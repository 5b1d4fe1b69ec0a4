// The knowledge check: “Check” answers at once, with the reason from the closed answer below. No score, nothing kept.
(function () {
  "use strict";
  var all = function (where, what) { return Array.prototype.slice.call(where.querySelectorAll(what)); };

  function say(form, right, parts) {
    var box = form.querySelector("[role=status]");
    box.textContent = "";
    box.setAttribute("data-right", right);
    parts.forEach(function (part) {
      if (typeof part === "string") {
        var line = document.createElement("p");
        line.textContent = part;
        part = line;
      }
      box.appendChild(part);
    });
    box.scrollIntoView({ block: "nearest" }); // on a phone the button is often the last that is in sight
  }

  function verdict(right, open) { return right ? "✓ Right." : open ? "✗ Not yet. Read the reason, and try again if you like." : "✗ Not yet. Try again, or open the answer below."; }

  function reasons(answers, wanted) {
    var list = document.createElement("ul");
    list.className = "answer__options";
    answers.forEach(function (answer, i) { if (wanted(i)) { list.appendChild(answer.cloneNode(true)); } });
    all(list, "[id]").forEach(function (part) { part.removeAttribute("id"); });
    return list;
  }

  function choices(form, answer) {
    var fields = all(form, "input"), answers = all(answer, ".answer__options > li");
    var ticked = fields.filter(function (field) { return field.checked; });
    if (!ticked.length) { say(form, "", ["Choose an answer first."]); return false; }
    var is = function (i) { return answers[i].getAttribute("data-right") === "yes"; };
    var right = fields.every(function (field, i) { return field.checked === is(i); });
    var parts = [verdict(right, true)];
    if (!right && ticked.every(function (field) { return is(fields.indexOf(field)); })) { parts.push("What you chose is right, and there is more."); }
    parts.push(reasons(answers, function (i) { return fields[i].checked; }));
    say(form, right ? "yes" : "no", parts);
    return right;
  }

  function order(form) {
    var right = all(form, "[data-place]").every(function (item, i) { return Number(item.getAttribute("data-place")) === i + 1; });
    say(form, right ? "yes" : "no", [verdict(right)]);
    return right;
  }

  function match(form) {
    var fields = all(form, "select");
    var wrong = fields.filter(function (field) { return field.value !== field.getAttribute("data-right"); });
    if (fields.every(function (field) { return !field.value; })) { say(form, "", ["Choose an answer first."]); return false; }
    say(form, wrong.length ? "no" : "yes", [verdict(!wrong.length)].concat(wrong.map(function (field) { return "Look again at: " + field.labels[0].textContent; })));
    return !wrong.length;
  }

  // A line that stands first cannot go earlier: its button says so, and stays in reach of the keyboard.
  function ends(form) {
    all(form, "[data-move]").forEach(function (button) {
      var item = button.closest("li"), earlier = button.getAttribute("data-move") === "-1";
      button.setAttribute("aria-disabled", String(!(earlier ? item.previousElementSibling : item.nextElementSibling)));
    });
  }

  function move(button) {
    var item = button.closest("li"), list = item.parentNode, earlier = button.getAttribute("data-move") === "-1";
    var other = earlier ? item.previousElementSibling : item.nextElementSibling, words = item.querySelector(".order__text").textContent;
    if (!other) { say(button.form, "", [words + ": already " + (earlier ? "first." : "last.")]); return; }
    list.insertBefore(earlier ? item : other, earlier ? other : item);
    ends(button.form);
    button.focus();
    say(button.form, "", [words + ": place " + (Array.prototype.indexOf.call(list.children, item) + 1) + " of " + list.children.length + "."]);
  }

  all(document, "[data-question]").forEach(function (form) {
    var kind = form.getAttribute("data-question"), answer = form.parentNode.querySelector("details");
    var first = all(form, ".order > li");
    all(form, "[data-move]").forEach(function (button) {
      button.setAttribute("aria-label", button.textContent + ": " + button.closest("li").querySelector(".order__text").textContent);
    });
    ends(form);
    var again = form.querySelector("[type=reset]");
    again.hidden = true;
    form.addEventListener("change", function () { say(form, "", []); });
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      again.hidden = false;
      if (kind === "text") { answer.open = true; say(form, "", ["The answer and its reason are open below."]); return; }
      var right = kind === "order" ? order(form) : kind === "match" ? match(form) : choices(form, answer);
      if (right) { answer.open = true; }
    });
    form.addEventListener("reset", function () {
      var pressed = document.activeElement === again;
      say(form, "", []);
      again.hidden = true;
      answer.open = false;
      first.forEach(function (item) { item.parentNode.appendChild(item); });
      ends(form);
      // Who pressed it is not left on a button that is gone, but before the first thing to answer with.
      if (pressed) { form.querySelector("input, select, textarea, button").focus(); }
    });
    form.addEventListener("click", function (event) {
      if (!event.target.hasAttribute("data-move")) { return; }
      again.hidden = false;
      move(event.target);
    });
  });
})();
