// A button to print in place of the sentence beside it, only for who has JavaScript.
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.nextElementSibling.hidden = true;
  button.addEventListener("click", () => print());
}
