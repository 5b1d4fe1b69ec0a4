// From here on, what needs scripts works, and is shown: a script that fails or comes late leaves no dead control behind.
document.documentElement.classList.add("ready");
