// The look of the widget, as a constructed style sheet: allowed under a strict CSP.
// A host page sets its colour and letter with custom properties: --jd-merk (dark), --jd-letter.
export const sheet = new CSSStyleSheet();
sheet.replaceSync(`
:host { --merk: var(--jd-merk, #0b4f6c); --inkt: #1b1b1b; --zacht: #4d555b; --lijn: #d0d7dc; --rand: #6b757c; --vlak: #f3f6f8; --rond: .375rem; display: block; font-family: var(--jd-letter, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif); font-size: 1rem; line-height: 1.5; color: var(--inkt); color-scheme: light; }
:host([hidden]), [hidden] { display: none !important; }
*, ::before, ::after { box-sizing: border-box; }
h2, p, dl, dd, ol, ul, fieldset { margin: 0; padding: 0; border: 0; }
a { color: var(--merk); text-underline-offset: .15em; }
a:hover { text-decoration-thickness: .15em; }
:focus-visible { outline: 3px solid #0b0c0c; outline-offset: 0; box-shadow: 0 0 0 6px #ffd42a; border-radius: var(--rond); }
.alleen-voorlezen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.pictogram { width: 1.25em; height: 1.25em; fill: currentColor; flex: none; }
.pictogram--om { transform: rotate(180deg); }

.paneel { display: flex; flex-direction: column; width: 100%; max-width: 44rem; min-width: 0; border: 1px solid var(--rand); border-radius: .5rem; background: #fff; overflow: hidden; }
.kop { display: grid; grid-template-columns: 1fr auto; gap: .125rem 1rem; align-items: center; padding: .75rem 1rem; background: var(--merk); color: #fff; }
.kop p { grid-column: 1 / -1; }
.kop h2 { font-size: 1.25rem; line-height: 1.3; }
.kop .nummer { font-weight: 700; }
.verloop { position: relative; }
.log { position: relative; height: clamp(16rem, 100svh - 26rem, 38rem); overflow-y: auto; padding: 1rem; background: var(--vlak); overscroll-behavior: contain; }
.log:focus-visible { outline-offset: -3px; box-shadow: inset 0 0 0 6px #ffd42a; border-radius: 0; }
.lijst { list-style: none; display: grid; gap: 1rem; }
.omlaag { position: absolute; inset-block-end: .75rem; inset-inline-end: 1.5rem; display: flex; gap: .5rem; align-items: center; background: #fff; color: var(--merk); border: 2px solid var(--merk); border-radius: 2rem; box-shadow: 0 2px 6px #0003; }
.status { padding: .375rem 1rem; min-height: 1.875rem; border-top: 1px solid var(--lijn); font-weight: 600; }
.puntjes::after { content: "…"; }
.storing { padding: 1rem; display: grid; gap: .75rem; justify-items: start; border-top: 1px solid var(--lijn); }

button, .belknop { font: inherit; min-height: 44px; min-width: 44px; padding: .5rem 1rem; border-radius: var(--rond); border: 2px solid var(--merk); background: #fff; color: var(--merk); cursor: pointer; text-align: start; overflow-wrap: anywhere; }
button:hover { background: #e6f0f4; }
.hoofdknop { background: var(--merk); color: #fff; font-weight: 600; }
.hoofdknop:hover { background: #073549; border-color: #073549; }
.kopknop { background: transparent; border-color: #fff; color: #fff; }
.kopknop:hover { background: #fff; color: var(--merk); }
.klein { display: inline-flex; gap: .4rem; align-items: center; border: 1px solid var(--rand); color: var(--inkt); padding: .25rem .75rem; }
.klein[aria-pressed="true"] { background: var(--merk); border-color: var(--merk); color: #fff; }
.stil { border-color: transparent; background: transparent; text-decoration: underline; text-underline-offset: .15em; padding-inline: .5rem; }
button[aria-disabled="true"] { border: 1px dashed var(--rand); background: #fff; color: var(--zacht); cursor: default; }

.bericht { max-width: min(100%, 36rem); min-width: 0; justify-self: start; }
.bericht--inwoner { justify-self: end; max-width: 85%; }
.wie { margin-bottom: .25rem; font-weight: 600; font-size: .9375rem; }
.wie time { font-weight: 400; color: var(--zacht); }
.bericht--inwoner .wie { text-align: end; }
.bericht--assistent + .bericht--assistent .wie { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.bericht--assistent + .bericht--assistent { margin-top: -.5rem; }
.blok { padding: .75rem 1rem; background: #fff; border: 1px solid var(--lijn); border-radius: .75rem; border-start-start-radius: .125rem; overflow-wrap: anywhere; }
.blok > * + * { margin-top: .5rem; }
.bericht--inwoner .blok { background: #d9eaf2; border-color: #a9cbdb; border-radius: .75rem; border-start-end-radius: .125rem; }
.bericht--medewerker .blok { border: 2px solid #1d6b2f; background: #f0f8f1; }
.bericht--systeem { justify-self: center; }
.bericht--systeem .wie { text-align: center; }
.bericht--systeem .blok { background: transparent; border: 0; border-radius: 0; padding: 0; text-align: center; }
.blok--waarschuwing { background: #fff6e3; border-color: #b35c00; border-inline-start-width: .375rem; }
.blok--crisis { background: #fdecee; border: 2px solid #a1000f; }
.titel { font-weight: 700; font-size: 1.0625rem; }
.organisatie { font-weight: 700; }
.telefoon { font-weight: 700; white-space: nowrap; display: inline-block; min-height: 24px; }

.stappen { list-style: none; counter-reset: stap; }
.stappen > li { position: relative; counter-increment: stap; padding-inline-start: 2.75rem; padding-block: .75rem; }
.stappen > li + li { border-top: 1px solid var(--lijn); }
.stappen > li > * + * { margin-top: .375rem; }
.stappen > li::before { content: counter(stap); position: absolute; inset-inline-start: 0; inset-block-start: .75rem; width: 2rem; height: 2rem; border-radius: 50%; background: var(--merk); color: #fff; font-weight: 700; display: grid; place-items: center; }
.feiten > div { display: grid; grid-template-columns: 8.5rem 1fr; gap: 0 .75rem; }
.feiten > div + div { margin-top: .25rem; }
.feiten dt { color: var(--zacht); }
.feiten dd { white-space: pre-line; overflow-wrap: anywhere; }
.feiten--ruim > div { padding-block: .375rem; border-top: 1px solid var(--lijn); margin: 0 !important; }
.feiten--ruim dt { color: inherit; font-weight: 600; }
.lijnen { list-style: none; display: grid; gap: .75rem; }
.lijnen > li { background: #fff; padding: .75rem; border-radius: var(--rond); }
.nummers { display: flex; flex-wrap: wrap; gap: .5rem; margin-top: .5rem; }
.belknop { display: inline-flex; gap: .5rem; align-items: center; background: #a1000f; border-color: #a1000f; color: #fff; font-weight: 700; font-size: 1.125rem; text-decoration: none; }

.knoppen, .oordeel, .menu, .rij { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; }
.knoppen, .oordeel { margin-top: .5rem; }
.menu { padding: .25rem .5rem; border-top: 1px solid var(--lijn); }
.invoer { display: grid; gap: .375rem; padding: 0 1rem 1rem; }
.invoer label, .veld label, legend { font-weight: 600; padding: 0; }
.uitleg { color: var(--zacht); }
.rij { margin-top: .375rem; }
textarea, input:not([type="checkbox"]) { font: inherit; color: inherit; width: 100%; min-height: 44px; padding: .5rem .75rem; border: 1px solid var(--rand); border-radius: var(--rond); background: #fff; }
textarea { resize: vertical; field-sizing: content; min-height: 4.5rem; max-height: 12rem; }
textarea:read-only { background: var(--vlak); }
.formulier { display: grid; gap: 1rem; justify-items: start; margin-top: .5rem; padding: 1rem; background: #fff; border: 1px solid var(--lijn); border-radius: .75rem; }
.formulier > :not(button) { width: 100%; }
.veld { display: grid; gap: .25rem; scroll-margin-block: .75rem; }
.veld :is(input, textarea) { scroll-margin-block: 6.5rem 1rem; }
fieldset { display: grid; gap: .25rem; min-width: 0; }
.vinkje { display: grid; grid-template-columns: 44px 1fr; align-items: center; min-height: 44px; }
.vinkje label { padding-block: .5rem; }
.vinkje input { width: 24px; height: 24px; margin: 10px; accent-color: var(--merk); }
.fout { color: #a1000f; font-weight: 600; }
input[aria-invalid], textarea[aria-invalid] { border: 2px solid #a1000f !important; }
.ingevuld { margin-top: .5rem; padding: .5rem 1rem; color: var(--zacht); }
dialog { max-width: min(30rem, calc(100vw - 2rem)); padding: 1.5rem; border: 1px solid var(--rand); border-radius: .5rem; color: inherit; }
dialog::backdrop { background: #0009; }
dialog > * + * { margin-top: .75rem; }

@media (forced-colors: active) { .blok, .formulier, .lijnen > li, .stappen > li::before { border: 1px solid; } .klein[aria-pressed="true"] { border-width: 4px; } .pictogram { fill: ButtonText; } .belknop .pictogram { fill: LinkText; } }
@media (prefers-reduced-motion: no-preference) {
  .log { scroll-behavior: smooth; }
  .puntjes::after { animation: puntjes 1.2s steps(4, jump-none) infinite; display: inline-block; overflow: hidden; width: 1em; vertical-align: bottom; }
  @keyframes puntjes { from { width: 0; } }
}
@media (pointer: coarse) { .toetsen { display: none; } }
@media (max-width: 36rem) {
  .omlaag { padding: .5rem; inset-inline-end: .75rem; } .omlaag span { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .log { padding: .75rem .5rem; height: clamp(16rem, 100svh - 22rem, 38rem); } .blok, .formulier { padding: .625rem .75rem; } .invoer { padding-inline: .5rem; } .menu { padding-inline: 0; gap: 0; }
  .stappen > li { padding-inline-start: 0; } .stappen > li::before { position: static; margin-bottom: .375rem; }
  .feiten > div { grid-template-columns: 1fr; } .feiten dt { font-weight: 600; }
}
@media (max-height: 30rem) { .paneel .log { height: auto; overflow: visible; } .omlaag { display: none; } }
`);
