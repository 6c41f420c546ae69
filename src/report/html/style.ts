/** The style of the page: a civic document. System fonts, light and dark, print. Contrast of text is at least 4.5 to 1. */
export const STYLE = `
:root{--page:#f4f3ef;--paper:#fff;--ink:#1a222d;--soft:#515c69;--line:#d8d5cc;--faint:#efede7;--accent:#174a78;--covered:#a11b2a;--disputed:#8a5200;--undetermined:#474c9b;--clear:#3d6b55;--tint-disputed:#f1dcb8;--tint-undetermined:#dfe0f4;--bar-clear:#b9cdc2;--rest:#e3e0d8;color-scheme:light dark}
@media screen and (prefers-color-scheme:dark){:root{--page:#11161c;--paper:#19212a;--ink:#e8ebef;--soft:#aab5c1;--line:#35414d;--faint:#212b35;--accent:#8fc3f0;--covered:#ff8d8d;--disputed:#f2bb6b;--undetermined:#b6baff;--clear:#9ccab4;--tint-disputed:#4b3a1d;--tint-undetermined:#30345f;--bar-clear:#3e5a4d;--rest:#303b46}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;scroll-padding-top:1rem;-webkit-text-size-adjust:100%}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--page);color:var(--ink);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif}
main,.masthead,.contents,.foot{max-width:78rem;margin:0 auto;padding:0 1.25rem}
h1,h2,h3,.number{font-family:Charter,"Bitstream Charter","Sitka Text",Cambria,"Liberation Serif",Georgia,serif;line-height:1.18;letter-spacing:-.005em}
h1{font-size:clamp(2rem,5vw,3.1rem);margin:.1em 0 .5em;font-weight:600;overflow-wrap:anywhere}
h2{font-size:1.65rem;font-weight:600;margin:0 0 .75rem}
h3{font-size:1.22rem;font-weight:600;margin:0 0 .35rem}
.dossier h3{font-size:.95rem;font-weight:700;font-family:inherit;line-height:1.55;letter-spacing:0;margin:0 0 .4rem}
p{margin:.4rem 0 .8rem;max-width:70ch}
a{color:var(--accent)}
bdi{overflow-wrap:anywhere}
.sprite{position:absolute}
.hidden,.skip:not(:focus){position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:1rem;top:.5rem;background:var(--paper);padding:.5rem 1rem;z-index:2}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
.mono,code,pre{font-family:ui-monospace,"Cascadia Mono",Consolas,"DejaVu Sans Mono","Liberation Mono",monospace;font-size:.875em}
small{color:var(--soft);font-size:.83em}
.masthead{padding-top:2.2rem;padding-bottom:1rem}
.masthead:before{content:"";display:block;width:4.5rem;border-top:5px solid var(--accent);margin-bottom:1rem}
.kicker{margin:0;color:var(--soft);font-weight:600}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(11.5rem,1fr));gap:.7rem 1.6rem;margin:.8rem 0}
.facts dt,.terms dt{font-size:.83rem;color:var(--soft)}
.facts dd{margin:0;font-weight:500;overflow-wrap:anywhere}
.masthead .facts{display:flex;flex-wrap:wrap;gap:.6rem 2.2rem;border-top:1px solid var(--line);border-bottom:1px solid var(--line);padding:.9rem 0}
.caveat{font-weight:600;margin:.9rem 0 0}
.contents ul{display:flex;flex-wrap:wrap;gap:.1rem 1.4rem;list-style:none;margin:0 0 1.2rem;padding:0;font-size:.92rem}
.contents a{display:inline-block;padding:.2rem 0}
main>section{background:var(--paper);border:1px solid var(--line);border-radius:6px;padding:1.6rem 1.6rem 1.4rem;margin:0 0 1.4rem}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:1.4rem;margin-bottom:1.4rem}
.panel{background:var(--paper);border:1px solid var(--line);border-top:5px solid var(--accent);border-radius:6px;padding:1.5rem 1.6rem}
.headline{display:flex;align-items:baseline;flex-wrap:wrap;gap:.2rem .8rem;margin:.2rem 0 .4rem}
.number{font-size:clamp(3rem,7vw,4.6rem);font-weight:600;line-height:1;font-variant-numeric:lining-nums tabular-nums}
.headline .name{font-size:1.12rem;font-weight:600;flex:1 1 12rem;line-height:1.35}
.definition{color:var(--soft);font-size:.94rem}
.mini{margin-top:1.1rem;border-top:1px solid var(--line);padding-top:.8rem}
.mini p{margin:0 0 .4rem;font-weight:600;font-size:.95rem}
.more{margin:.9rem 0 0}
.tallies{list-style:none;margin:.8rem 0 0;padding:0}
.tallies li{display:grid;grid-template-columns:5.2rem 1fr;gap:1rem;padding:.5rem 0;border-top:1px solid var(--line);font-size:.95rem;line-height:1.45}
.tally{font-size:1.3rem;text-align:right;font-variant-numeric:tabular-nums;line-height:1.2}
.bar{display:block;width:100%;height:1.35rem;border-radius:3px;background:var(--rest)}
.bar-thin{height:.7rem;margin:.3rem 0 .7rem}
.bar-covered{fill:var(--covered)}.bar-disputed{fill:url(#p-disputed)}.bar-undetermined{fill:url(#p-undetermined)}.bar-not-covered{fill:var(--bar-clear)}
.bar-rest{fill:var(--rest)}.bar-known{fill:var(--accent)}
.tint-disputed{fill:var(--tint-disputed)}.ink-disputed{fill:var(--disputed)}.tint-undetermined{fill:var(--tint-undetermined)}.ink-undetermined{fill:var(--undetermined)}
.counts{display:flex;flex-wrap:wrap;gap:.2rem 1.3rem;list-style:none;padding:0;margin:.5rem 0 0;font-size:.94rem}
.counts .zero{color:var(--soft)}
.counts .zero .mark{color:var(--soft);font-weight:400}
.counts b{font-variant-numeric:tabular-nums}
.mark{font-weight:600;white-space:nowrap}
.mark svg{width:.88em;height:.88em;margin-right:.38em;vertical-align:-.07em}
.mark-covered{color:var(--covered)}.mark-disputed{color:var(--disputed)}.mark-undetermined{color:var(--undetermined)}.mark-not-covered{color:var(--clear)}
.mark-relabel{color:var(--disputed);font-size:.86em}
.provisions{display:grid;gap:0;grid-template-columns:minmax(0,1fr)}
.provision{border-top:1px solid var(--line);padding:1.2rem 0}
.provision:last-child{padding-bottom:0}
.tags .mono,.foot{overflow-wrap:anywhere}.tags{margin:0 0 .5rem;color:var(--soft);font-size:.9rem}
.tag{border:1px solid currentColor;border-radius:3px;padding:.05rem .45rem;font-weight:600;white-space:nowrap}
.tag-seen{color:var(--clear)}.tag-reports{color:var(--disputed);border-style:dashed}
.nobody{font-weight:600}
.sources{overflow-wrap:anywhere;margin:.4rem 0 0;padding-left:1.4rem;font-size:.9rem}
.url{overflow-wrap:anywhere}
summary{cursor:pointer;color:var(--accent);width:fit-content}
summary small,summary bdi{color:var(--soft)}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.94rem}
th,td{text-align:left;vertical-align:top;padding:.5rem .8rem .5rem 0;border-top:1px solid var(--line)}
thead th{border-top:0;border-bottom:2px solid var(--ink);vertical-align:bottom;font-size:.86rem;padding-bottom:.35rem}
tbody th{font-weight:600}:where(.scroll) tbody th{min-width:9rem}
.num{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap;padding-right:1.4rem}
tr.unknown th{font-style:italic}
.makers .plain{white-space:nowrap}
.plain,.labels{list-style:none;margin:0;padding:0}
.labels{display:flex;flex-wrap:wrap;gap:.35rem .5rem}
.labels li{border:1px solid var(--line);border-radius:3px;padding:.05rem .5rem;background:var(--faint)}
.labels .relabel{border:1.5px solid var(--disputed);background:none}
tbody small{display:block;font-weight:400}
.note{border-left:4px solid var(--accent);padding:.4rem .9rem;background:var(--faint)}
.controls{display:grid;grid-template-columns:repeat(auto-fit,minmax(12rem,1fr));gap:.7rem 1rem;align-items:end;margin-bottom:.6rem}
.controls label{display:grid;gap:.2rem;font-size:.86rem;font-weight:600;min-width:0}
.controls .grow{grid-column:span 2}
input,select,button{font:inherit;color:inherit}
input,select{background:var(--paper);border:1px solid var(--soft);border-radius:4px;padding:.42rem .55rem;width:100%;min-height:2.5rem;font-weight:400}
button{background:var(--faint);border:1px solid var(--soft);border-radius:4px;padding:.42rem .9rem;cursor:pointer;min-height:2.5rem}
button:hover{border-color:var(--accent)}
button[aria-disabled=true]{opacity:.5;cursor:default}::placeholder{color:var(--soft);opacity:1}
#shown,#printed{font-weight:600;margin:.3rem 0 .6rem}
#printed{display:none}
#bought{color:var(--soft);font-size:.94rem}
th .sort{background:none;border:0;padding:.2rem 0;min-height:1.8rem;font-weight:700;display:inline-flex;gap:.3rem;align-items:center;text-align:left}
th .sort:hover{text-decoration:underline}
.arrow:before{content:"↕";color:var(--soft);font-weight:400}
th[aria-sort=ascending] .arrow:before{content:"↑";color:var(--accent);font-weight:700}
th[aria-sort=descending] .arrow:before{content:"↓";color:var(--accent);font-weight:700}
.open{background:none;border:0;padding:0;min-height:0;color:var(--accent);font-weight:600;text-align:left;display:inline-flex;gap:.45rem}
.open:before{content:"▸";flex:none;width:.8em}
.open[aria-expanded=true]:before{content:"▾"}
.open:hover{text-decoration:underline}
tr.asset:hover{background:var(--faint)}
#asset-table td:not(.mono) bdi{overflow-wrap:break-word}.asset th{min-width:11.5rem}.asset th small{margin-left:1.25rem}
.narrow{display:none!important}
.pages{display:flex;flex-wrap:wrap;gap:.6rem;align-items:center;margin-top:1rem}
.pages[hidden]{display:none}
.detail>td{padding:0 0 1rem;border-top:0}
.dossier{contain:inline-size;border-left:4px solid var(--accent);background:var(--faint);padding:1rem 1.3rem;display:grid;gap:1.1rem}
.dossier,.rulings,.signs,.both{grid-template-columns:minmax(0,1fr)}.dossier section{min-width:0}.both{display:grid;gap:1.1rem 2.4rem}@media (min-width:68rem){.both{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}}
.dossier h3:not(:first-child){margin-top:1rem}
.dossier small{display:block}
.rulings,.signs{list-style:none;margin:0;padding:0;display:grid;gap:.7rem}
.rulings li,.signs li{border-top:1px solid var(--line);padding-top:.6rem}
.rulings p{margin:.2rem 0}
.weight{display:inline-block;min-width:5.6em;font-weight:600}
.weight-strong,.weight-decisive{text-decoration:underline;text-decoration-thickness:2px;text-underline-offset:3px}
.weight-hint,.weight-weak{font-weight:400;font-style:italic}
summary small{display:inline!important}
.places{white-space:normal;display:block;margin-top:.15rem}
pre{background:var(--paper);border:1px solid var(--line);padding:.7rem .9rem;margin:.4rem 0;max-height:22rem;overflow:auto;white-space:pre-wrap;overflow-wrap:anywhere;unicode-bidi:isolate}
.terms{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(19rem,100%),1fr));gap:.8rem 2rem}
.terms dt{font-weight:700;color:var(--ink);font-size:.95rem}.terms dd{margin:0}
section ol{padding-left:1.4rem;max-width:72ch}section ol li{margin:.25rem 0;overflow-wrap:anywhere}
.foot{color:var(--soft);font-size:.9rem;padding-bottom:2.5rem}
.paper{display:none}
@media (max-width:56rem){.pair{grid-template-columns:1fr}}
@media screen and (max-width:46rem){.tag{white-space:normal}main,.masthead,.contents,.foot{padding:0 .8rem}.masthead{padding-top:1.6rem}main>section,.panel{padding:1.1rem 1rem}.wide{display:none!important}.controls{grid-template-columns:1fr 1fr}.asset th{min-width:5.6rem}#asset-table .mark{font-size:.92em}#asset-table .asset td:last-child{padding-right:0}#asset-table .mark svg{margin-right:.25em}.asset th small{margin-left:0}.contents ul{display:grid;grid-template-columns:1fr 1fr;gap:.1rem 1rem}.caveat{margin-bottom:.6rem}.narrow{display:block!important}.tallies li{grid-template-columns:4rem 1fr;gap:.7rem}th,td{padding-right:.55rem}.num{padding-right:.7rem}#asset-table{font-size:.88rem}.facts{grid-template-columns:repeat(auto-fit,minmax(8.5rem,1fr));gap:.6rem 1rem}.dossier{padding:.8rem .8rem}}
@media screen and (max-width:26rem){#asset-table .mark{white-space:normal}#asset-table thead th:first-child{width:36%}#asset-table thead [data-column=maker]{width:36%}#asset-table td:not(.mono) bdi{overflow-wrap:anywhere}.asset th{min-width:0}#asset-table :is(th,td){padding-right:.4rem}#asset-table .sort{gap:.1rem}}
@media print{@page{margin:16mm 14mm}html{font-size:9.5pt}body{background:#fff}p,section ol{max-width:none}main,.masthead,.contents,.foot{max-width:none;padding:0}main>section,.panel{border:0;border-top:2px solid var(--ink);border-radius:0;padding:.8rem 0;margin:0 0 1rem}.panel{border-top-width:4px}.contents,.controls,.pages,.skip,.more,.arrow,.open:before,.hidden,#shown,#bought-hint{display:none!important}#printed{display:block}.scroll{overflow:visible}thead{display:table-header-group}#unknowns h3{margin-top:1rem}tr,.provision,.mini,.tallies li,.rulings li,.signs li{break-inside:avoid}.detail{break-inside:auto}h2,h3,h4{break-after:avoid}details:not([open])>summary .paper{display:inline!important}.open{color:inherit}a{color:inherit;text-decoration:none}pre{max-height:none}.number{font-size:40pt}svg,.bar,.mark,.labels li{-webkit-print-color-adjust:exact;print-color-adjust:exact}.pair{grid-template-columns:1fr 1fr}table{font-size:.9rem}.both{grid-template-columns:1fr}#assets{break-before:page}#asset-table{font-size:.82rem}#asset-table :is(th,td){padding-right:.5rem;min-width:0}#asset-table bdi{overflow-wrap:anywhere!important}#asset-table .mark{white-space:normal}.asset th small{margin-left:0}}
`;
