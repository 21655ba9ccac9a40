// The look of the widget, as a constructed style sheet: allowed under a strict CSP.
// A host page sets colours with custom properties: --jd-merk, --jd-letter.
export const sheet = new CSSStyleSheet();
sheet.replaceSync(`
:host { --merk: var(--jd-merk, #0b4f6c); display: block; font-family: var(--jd-letter, system-ui, sans-serif); font-size: 1rem; line-height: 1.5; color: #1b1b1b; }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
:focus-visible { outline: 3px solid #c75000; outline-offset: 2px; }
.paneel { display: flex; flex-direction: column; border: 1px solid #767676; border-radius: .5rem; background: #fff; max-width: 42rem; min-width: 0; overflow: hidden; }
.kop { display: grid; grid-template-columns: 1fr auto; align-items: center; background: var(--merk); color: #fff; padding: .5rem .75rem; }
.kop h2, .kop p { margin: 0; }
.kop h2 { font-size: 1.15rem; }
.kop p { grid-row: 2; font-size: .95rem; }
.kop button { grid-column: 2; grid-row: 1 / 3; }
button { font: inherit; min-height: 44px; min-width: 44px; border-radius: .35rem; cursor: pointer; padding: .35rem .9rem; text-align: start; }
.stil { background: transparent; color: #fff; border: 2px solid #fff; }
.hoofdknop { background: var(--merk); color: #fff; border: 2px solid var(--merk); font-weight: 600; }
.knop, .klein { background: #fff; color: var(--merk); border: 2px solid var(--merk); }
.klein { border-width: 1px; padding: .2rem .6rem; }
[aria-pressed="true"] { background: var(--merk); color: #fff; }
.log { list-style: none; margin: 0; padding: .75rem; height: min(60vh, 34rem); overflow-y: auto; background: #f4f5f7; }
.bericht { margin: 0 0 .9rem; max-width: 34rem; }
.bericht--inwoner { margin-inline-start: auto; width: fit-content; }
.wie { margin: 0 0 .15rem; font-size: .9rem; color: #4a4a4a; }
.blok { background: #fff; border-radius: .5rem; padding: .5rem .75rem; border-inline-start: .3rem solid #9aa5ad; overflow-wrap: anywhere; }
.bericht--inwoner .blok { background: #e1eef4; border-color: var(--merk); }
.bericht--medewerker .blok { border-color: #1d6b2f; }
.bericht--systeem .blok { border-color: #767676; font-style: italic; }
.blok--waarschuwing { background: #fff6e6; border-color: #b35c00; }
.blok--crisis { background: #fdecee; border-color: #a1000f; font-size: 1.1rem; }
.blok p { margin: 0 0 .4rem; }
.titel { font-weight: 700; }
.telefoon { font-weight: 700; display: inline-block; min-height: 24px; }
.stappen, .lijnen { margin: 0; padding-inline-start: 1.4rem; }
.stappen li, .lijnen li { margin-bottom: .75rem; }
dl { margin: 0 0 .4rem; }
dt { font-weight: 600; }
dd { margin: 0 0 .3rem; white-space: pre-line; overflow-wrap: anywhere; }
a { color: var(--merk); }
.knoppen, .oordeel, .menu { display: flex; flex-wrap: wrap; gap: .5rem; margin-top: .5rem; align-items: center; }
.menu { padding: .5rem .75rem; margin: 0; border-top: 1px solid #ccc; }
.status { margin: 0; padding: 0 .75rem; min-height: 1.5rem; background: #f4f5f7; }
.invoer { display: grid; gap: .25rem; padding: .5rem .75rem; border-top: 1px solid #ccc; }
.invoer label, .veld label { font-weight: 600; }
.uitleg { margin: 0; font-size: .95rem; color: #4a4a4a; }
textarea, input:not([type="checkbox"]) { font: inherit; width: 100%; min-height: 44px; padding: .5rem; border: 1px solid #767676; border-radius: .35rem; }
.formulier { display: grid; gap: .6rem; margin-top: .5rem; padding: .75rem; background: #fff; border-radius: .5rem; }
.vinkje { display: grid; grid-template-columns: 2.75rem 1fr; align-items: center; }
.vinkje input { width: 24px; height: 24px; margin: 10px; }
.fout { color: #a1000f; margin: 0; font-weight: 600; }
[aria-invalid] { border: 2px solid #a1000f !important; }
summary { min-height: 44px; padding: .5rem 0; cursor: pointer; font-weight: 600; color: var(--merk); }
.stil-lezen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (forced-colors: active) { .blok, .paneel { border: 1px solid; } }
@media (prefers-reduced-motion: no-preference) { .log { scroll-behavior: smooth; } }
@media (max-width: 30rem) { .log { height: 55vh; padding: .5rem; } .bericht { max-width: 100%; } }
`);
